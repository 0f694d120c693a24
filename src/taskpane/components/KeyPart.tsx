import { Button, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { KeyState } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { newIdsWords, type KeyWords } from "../words/new-ids";
import { ProblemBar } from "./ProblemBar";
import { useScreenStyles } from "./screenStyles";
import { Working } from "./Working";

interface Props {
  readonly keyState: KeyState;
  /** What the numbers of the key are, where they are other than old and new IDs of the list. */
  readonly keyWords?: KeyWords;
  readonly actions: PaneActions;
}

/** The key from old to new IDs, which exists nowhere else: how to keep it, and letting go of it. */
export function KeyPart({ keyState, keyWords = newIdsWords.key, actions }: Props) {
  const styles = useScreenStyles();
  const [wasKept, setWasKept] = useState(keyState.done !== undefined);
  if (!wasKept && keyState.done !== undefined) setWasKept(true);
  const [isUnsure, setIsUnsure] = useState(false);
  const ending = useRef<HTMLDivElement>(null);
  const isBusy = keyState.underWay !== undefined;

  // The button that was pressed gives way to others; the focus goes on with them.
  const beUnsure = (isNow: boolean): void => {
    flushSync(() => { setIsUnsure(isNow); });
    ending.current?.querySelector("button")?.focus();
  };

  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{keyWords.warning}</MessageBarTitle> {keyWords.whatToDo}
        </MessageBarBody>
      </MessageBar>
      <p className={styles.text}>{keyWords.count(keyState.count)}</p>
      <ProblemBar problem={keyState.problem} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => { actions.copyKey(); }}>
          {keyWords.copy}
        </Button>
        {keyState.canOpenWorkbook && (
          <Button disabledFocusable={isBusy} onClick={() => { actions.openKeyWorkbook(); }}>
            {keyWords.open}
          </Button>
        )}
        {keyState.canDownload && (
          <Button disabledFocusable={isBusy} onClick={() => { actions.downloadKey(); }}>
            {keyWords.download}
          </Button>
        )}
      </div>
      <Working words={keyState.underWay} mayBeQuick />
      <p role="status" className={mergeClasses(styles.text, styles.region)}>
        {keyState.done ?? ""}
      </p>
      <div ref={ending}>
        {isUnsure && !wasKept ? (
          <>
            <p role="alert" className={styles.text}>
              {keyWords.unsure}
            </p>
            <div className={styles.buttons}>
              <Button onClick={() => { actions.discardKey(); }}>{keyWords.discardAllTheSame}</Button>
              <Button onClick={() => { beUnsure(false); }}>{keyWords.keepHolding}</Button>
            </div>
          </>
        ) : (
          <Button
            onClick={() => {
              if (wasKept) actions.discardKey();
              else beUnsure(true);
            }}
          >
            {keyWords.discard}
          </Button>
        )}
      </div>
    </>
  );
}
