import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WordsStep } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
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
  // At either end the button stays, and with it the focus of whoever has just moved it there.
  return (
    <Section heading={precedenceWords.heading(precedenceName)}>
      <p className={screenStyles.text}>{precedenceWords.sentence}</p>
      <ol role="list" className={screenStyles.list}>
        {precedence.map((entry, index) => (
          <li key={entry} className={styles.entry}>
            <span className={screenStyles.text}>{precedenceWords.place(index + 1, entry)}</span>
            <div className={screenStyles.buttons}>
              <Button
                size="small"
                aria-label={`${precedenceWords.up} ${entry}`}
                disabledFocusable={index === 0}
                onClick={() => { move(index, -1); }}
              >
                {precedenceWords.up}
              </Button>
              <Button
                size="small"
                aria-label={`${precedenceWords.down} ${entry}`}
                disabledFocusable={index === precedence.length - 1}
                onClick={() => { move(index, 1); }}
              >
                {precedenceWords.down}
              </Button>
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
