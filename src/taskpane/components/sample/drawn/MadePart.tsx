import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { ReplaceState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { replaceWords } from "../../../words/sample-replace";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";

interface Props {
  readonly replace: ReplaceState;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** Replacements as the record has them, the latest first, which can be taken back. */
export function MadePart({ replace: { made, takenBack }, canAdd, actions }: Props) {
  const styles = useScreenStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { made: madeWords } = replaceWords;
  const [last] = made;
  const takeBack = (): void => {
    // With the last replacement the button goes too.
    if (made.length === 1) heading.current?.focus();
    actions.sample({ ask: "takeBack" });
  };
  return (
    <Section heading={madeWords.heading(made.length)} headingRef={heading}>
      {last === undefined ? (
        <p className={styles.text}>{madeWords.none}</p>
      ) : (
        <>
          <ol className={styles.list}>
            {made.map(({ withdrawn, replacement, reason, how, on }, index) => (
              <li key={made.length - index}>
                <p className={styles.text}>{madeWords.line(withdrawn, replacement, on)}</p>
                <p className={styles.hint}>{madeWords.reason(reason)}</p>
                <p className={styles.hint}>{how}</p>
              </li>
            ))}
          </ol>
          <p className={styles.hint}>{madeWords.takeBackHint(last.withdrawn, last.replacement)}</p>
          <div className={styles.buttons}>
            <Button disabledFocusable={!canAdd} onClick={takeBack}>
              {madeWords.takeBack}
            </Button>
          </div>
        </>
      )}
      {takenBack > 0 && <p className={styles.hint}>{madeWords.takenBack(takenBack)}</p>}
    </Section>
  );
}
