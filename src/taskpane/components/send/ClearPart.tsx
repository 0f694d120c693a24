import { Button, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { SendState } from "../../store/screens";
import type { PaneActions } from "../../store/snapshot";
import { sendWords } from "../../words/send";
import { copyNow } from "../../words/tools";
import { ProblemBar } from "../ProblemBar";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";
import { Working } from "../Working";

interface Props {
  readonly send: SendState;
  readonly actions: PaneActions;
}

const { clear } = sendWords;

/** Once nothing stands in the way: that it does not, the last step, and the receipt. The region is there before. */
export function ClearPart({ send, actions }: Props) {
  const styles = useScreenStyles();
  return (
    <>
      <div role="status" className={styles.region}>
        {send.receipt !== undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{clear.heading}</MessageBarTitle> {clear.sentence}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {send.receipt !== undefined && (
        <>
          <Finish send={send} actions={actions} />
          <Receipt text={send.receipt} isCopied={send.isCopied} isReadyToCopy={send.isReadyToCopy} actions={actions} />
        </>
      )}
    </>
  );
}

function Finish({ send: { finish, sweep, isHighlighting, hasFindingsSheet }, actions }: Props) {
  const styles = useScreenStyles();
  const start = useRef<HTMLDivElement>(null);
  const isRunning = finish.phase === "running";
  const giveUp = (): void => {
    start.current?.querySelector("button")?.focus();
    actions.stopSweep();
  };
  return (
    <Section heading={clear.finishHeading}>
      <p className={styles.text}>{clear.does(isHighlighting, hasFindingsSheet)}</p>
      <ProblemBar problem={finish.phase === "failed" ? finish.problem : undefined} />
      <div ref={start} className={styles.buttons}>
        <Button
          appearance={finish.phase === "done" ? "secondary" : "primary"}
          disabledFocusable={isRunning}
          onClick={() => { actions.finish(); }}
        >
          {clear.finish}
        </Button>
      </div>
      <Working
        words={isRunning ? clear.finishing : undefined}
        // Until it is looked through once more, nothing is saved.
        onCancel={sweep.phase === "running" ? giveUp : undefined}
        mayBeQuick
      />
      <p role="status" className={mergeClasses(styles.text, styles.region)}>
        {finish.phase === "done" ? clear.finished : ""}
      </p>
    </Section>
  );
}

interface ReceiptProps extends Pick<SendState, "isCopied" | "isReadyToCopy"> {
  readonly text: string;
  readonly actions: PaneActions;
}

function Receipt({ text, isCopied, isReadyToCopy, actions }: ReceiptProps) {
  const styles = useScreenStyles();
  return (
    <Section heading={clear.receipt}>
      <p className={styles.hint}>{clear.receiptHint}</p>
      <pre className={styles.kept}>{text}</pre>
      <div className={styles.buttons}>
        <Button icon={<Copy16Regular />} onClick={() => { actions.copyReceipt(); }}>
          {isReadyToCopy ? copyNow.button : clear.copy}
        </Button>
      </div>
      <p role="status" className={mergeClasses(styles.hint, styles.region)}>
        {isReadyToCopy && copyNow.receipt}
        {isCopied && clear.copied}
      </p>
    </Section>
  );
}
