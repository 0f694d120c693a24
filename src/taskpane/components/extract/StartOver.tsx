import { Button, Link } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { useScreenStyles } from "../screenStyles";

/** Lets go of the file, once somebody has said that what was settled for it may go as well. */
export function StartOver({ actions }: { readonly actions: PaneActions }) {
  const styles = useScreenStyles();
  const { startOver } = extractWords;
  const [isAsked, setIsAsked] = useState(false);
  const part = useRef<HTMLDivElement>(null);

  // What was pressed gives way; the focus goes on to what comes in its place.
  const ask = (isNow: boolean): void => {
    flushSync(() => { setIsAsked(isNow); });
    part.current?.querySelector("button")?.focus();
  };
  return (
    <div ref={part} className={styles.list}>
      {isAsked ? (
        <>
          <p role="alert" className={styles.text}>
            {startOver.sure}
          </p>
          <div className={styles.buttons}>
            <Button size="small" onClick={() => { actions.extract({ ask: "startOver" }); }}>
              {startOver.yes}
            </Button>
            <Button size="small" onClick={() => { ask(false); }}>
              {startOver.no}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Link as="button" className={styles.link} onClick={() => { ask(true); }}>
            {startOver.open}
          </Link>
        </div>
      )}
    </div>
  );
}
