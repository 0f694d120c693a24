import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SendState } from "../../store/screens";
import { sendWords } from "../../words/send";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  past: { color: tokens.colorNeutralForeground3 },
});

/** The days that follow from the notification. */
export function KeyDates({ dates }: { readonly dates: SendState["keyDates"] }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { keyDates: words } = sendWords;
  return (
    <Section heading={words.heading}>
      <dl className={styles.list}>
        {dates.map(({ name, when, isIndicative, isPast }) => {
          const notes = [...(isIndicative ? [words.indicative] : []), ...(isPast ? [words.past] : [])];
          return (
            <div key={name}>
              <dt className={screenStyles.hint}>{name}</dt>
              <dd className={mergeClasses(screenStyles.text, isPast && styles.past)}>
                {when}
                {notes.length > 0 && <span className={mergeClasses(screenStyles.hint, screenStyles.ownLine)}> {notes.join(" ")}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
