import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WordsStep } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { MoveButtons } from "../MoveButtons";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexShrink: 0 },
});

interface Props extends Pick<WordsStep, "precedence" | "precedenceName"> {
  readonly actions: PaneActions;
}

/** Which entry counts where a child had several: the order is the user's. */
export function PrecedencePart({ precedence, precedenceName, actions }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { precedence: precedenceWords } = extractWords;
  const [said, setSaid] = useState("");

  const move = (from: number, by: -1 | 1): void => {
    const [entry, other] = [precedence[from], precedence[from + by]];
    if (entry === undefined || other === undefined) return;
    setSaid(precedenceWords.moved(entry, from + by + 1, precedence.length));
    actions.extract({
      ask: "precedence",
      entries: precedence.map((one) => (one === entry ? other : one === other ? entry : one)),
    });
  };
  return (
    <Section heading={precedenceWords.heading(precedenceName)}>
      <p className={screenStyles.text}>{precedenceWords.sentence}</p>
      <ol role="list" className={screenStyles.entries}>
        {precedence.map((entry, index) => (
          <li key={entry} className={styles.entry}>
            <span className={screenStyles.text}>{precedenceWords.place(index + 1, entry)}</span>
            <div className={styles.buttons}>
              <MoveButtons name={entry} place={index + 1} total={precedence.length} onMove={(by) => { move(index, by); }} />
            </div>
          </li>
        ))}
      </ol>
      <p role="status" className={mergeClasses(screenStyles.hint, screenStyles.region)}>
        {said}
      </p>
    </Section>
  );
}
