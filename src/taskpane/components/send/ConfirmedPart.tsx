import { Link } from "@fluentui/react-components";
import type { SendState } from "../../store/screens";
import type { PaneActions } from "../../store/snapshot";
import { sendWords } from "../../words/send";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";

interface Props extends Pick<SendState, "confirmed"> {
  readonly actions: PaneActions;
}

/** What the partnership has confirmed, and why. */
export function ConfirmedPart({ confirmed, actions }: Props) {
  const styles = useScreenStyles();
  const { confirmed: confirmedWords } = sendWords;
  const show = (): void => {
    actions.setFilter({ severity: "confirmed", column: "" });
    actions.goTo("findings");
  };
  return (
    <Section heading={confirmedWords.heading}>
      {confirmed.length === 0 && <p className={styles.hint}>{confirmedWords.none}</p>}
      {confirmed.length > 0 && (
        <>
          <ul role="list" className={styles.list}>
            {confirmed.map(({ key, title, reason, on, count }) => (
              <li key={key}>
                <p className={styles.text}>
                  {title}: {confirmedWords.count(count)}
                </p>
                <p className={styles.hint}>{confirmedWords.line(reason, on)}</p>
              </li>
            ))}
          </ul>
          <div className={styles.text}>
            <Link as="button" className={styles.link} onClick={show}>
              {confirmedWords.show}
            </Link>
          </div>
        </>
      )}
    </Section>
  );
}
