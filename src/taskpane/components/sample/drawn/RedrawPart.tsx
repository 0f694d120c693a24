import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { Opening } from "../../Opening";
import { useScreenStyles } from "../../screenStyles";
import { ReasonField, reasonTrouble } from "./ReasonField";

interface Props {
  /** What is wrong with the reason that was given. */
  readonly problem: string | undefined;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** Drawing once more: only with a reason, and both draws are kept. */
export function RedrawPart({ problem, canAdd, actions }: Props) {
  const styles = useScreenStyles();
  const [reason, setReason] = useState("");
  const [hasAsked, setHasAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { redraw } = drawnWords;
  const trouble = reasonTrouble(reason, redraw.missing);

  const start = (): void => {
    setHasAsked(true);
    if (trouble === undefined) actions.sample({ ask: "redraw", reason: reason.trim() });
    else field.current?.focus();
  };

  return (
    <Opening label={redraw.heading} isOpenAtFirst={problem !== undefined}>
      <p className={styles.text}>{redraw.sentence}</p>
      <p className={styles.text}>{redraw.untouched}</p>
      <ReasonField
        label={redraw.reason}
        value={reason}
        onChange={setReason}
        trouble={(hasAsked ? trouble : undefined) ?? problem}
        fieldRef={field}
      />
      <div className={styles.buttons}>
        <Button disabledFocusable={!canAdd} onClick={start}>
          {redraw.start}
        </Button>
      </div>
    </Opening>
  );
}
