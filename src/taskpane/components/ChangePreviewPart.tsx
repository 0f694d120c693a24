import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { ChangePreview } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { previewWords } from "../words/preview";
import { ChangeTable } from "./ChangeTable";
import { ProblemBar } from "./ProblemBar";
import { useScreenStyles } from "./screenStyles";
import { Working } from "./Working";

interface Props {
  readonly preview: ChangePreview;
  /** "Change 12 cells". */
  readonly applyLabel: string;
  readonly actions: PaneActions;
}

/** What would be written, and the choice to write it. */
export function ChangePreviewPart({ preview, applyLabel, actions }: Props) {
  const styles = useScreenStyles();
  const { lines, count, isApplying, problem } = preview;
  const table = useRef<HTMLDivElement>(null);
  // The link goes with the problem; what is to be looked at again has the focus.
  const lookAgain = (): void => {
    table.current?.focus();
    actions.previewAgain();
  };
  return (
    <>
      <p className={styles.text}>{isApplying ? previewWords.underWay : previewWords.sentence}</p>
      <ProblemBar problem={problem} again={{ label: previewWords.again, onClick: lookAgain }} />
      <ChangeTable lines={lines} count={count} regionRef={table} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isApplying} onClick={() => { actions.applyPreview(); }}>
          {applyLabel}
        </Button>
        <Button disabledFocusable={isApplying} onClick={() => { actions.cancel(); }}>
          {previewWords.cancel}
        </Button>
      </div>
      <Working words={isApplying ? previewWords.applying : undefined} mayBeQuick />
    </>
  );
}
