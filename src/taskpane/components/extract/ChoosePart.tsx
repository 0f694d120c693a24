import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ExtractState } from "../../store/extract-screens";
import type { PaneActions, Problem } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { ProblemBar } from "../ProblemBar";
import { useScreenStyles } from "../screenStyles";
import { FileDrop } from "./FileDrop";
import { PasteBox } from "./PasteBox";

interface Props {
  readonly choose: Extract<ExtractState, { readonly phase: "choose" }>;
  readonly actions: PaneActions;
}

/** How a list comes in: a file that is chosen or dropped, or a table that is pasted. */
export function ChoosePart({ choose: { problem, isKept }, actions }: Props) {
  const styles = useScreenStyles();
  const { choose } = extractWords;
  // Of what happened here last: it comes before what the store said of the file before.
  const [trouble, setTrouble] = useState<Problem>();
  return (
    <>
      <p className={styles.text}>{choose.sentence}</p>
      <p className={styles.text}>{choose.privacy}</p>
      <ProblemBar problem={trouble ?? problem} />
      <FileDrop onFile={(fileName, bytes) => { actions.extract({ ask: "file", fileName, bytes }); }} onTrouble={setTrouble} />
      <PasteBox onPaste={(text) => { actions.extract({ ask: "paste", text }); }} onTrouble={setTrouble} />
      <KeptPart isKept={isKept} actions={actions} />
    </>
  );
}

/** That a matching is kept, and letting go of it. What is said stands in place of the button, and takes its focus. */
function KeptPart({ isKept, actions }: { readonly isKept: boolean; readonly actions: PaneActions }) {
  const styles = useScreenStyles();
  const { choose } = extractWords;
  const [wasKept, setWasKept] = useState(isKept);
  if (isKept && !wasKept) setWasKept(true);
  const line = useRef<HTMLParagraphElement>(null);
  if (!wasKept) return null;
  return (
    <>
      <p ref={line} tabIndex={-1} role="status" className={styles.hint}>
        {isKept ? choose.kept : choose.forgotten}
      </p>
      {isKept && (
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() => {
              line.current?.focus();
              actions.extract({ ask: "keep", isKept: false });
            }}
          >
            {choose.forget}
          </Button>
        </div>
      )}
    </>
  );
}
