import { makeStyles, tokens } from "@fluentui/react-components";
import type { SendState } from "../../store/screens";
import { sendWords } from "../../words/send";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  when: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** The days that follow from the notification. */
export function KeyDates({ dates }: { readonly dates: SendState["keyDates"] }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  return (
    <Section heading={sendWords.keyDates.heading}>
      <dl className={styles.list}>
        {dates.map(({ name, when, isPast }) => (
          <div key={name} className={screenStyles.text}>
            <dt>{name}</dt>
            <dd className={styles.when}>
              {when}
              {isPast && ` (${sendWords.keyDates.past})`}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
