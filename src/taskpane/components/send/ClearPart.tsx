import { Button, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import type { SendState } from "../../store/screens";
import type { PaneActions } from "../../store/snapshot";
import { sendWords } from "../../words/send";
import { ProblemBar } from "../ProblemBar";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";

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
          <Receipt text={send.receipt} isCopied={send.isCopied} actions={actions} />
        </>
      )}
    </>
  );
}

function Finish({ send: { finish, isHighlighting, hasFindingsSheet }, actions }: Props) {
  const styles = useScreenStyles();
  const isRunning = finish.phase === "running";
  return (
    <Section heading={clear.finishHeading}>
      <p className={styles.text}>{clear.does(isHighlighting, hasFindingsSheet)}</p>
      <ProblemBar problem={finish.phase === "failed" ? finish.problem : undefined} />
      <div className={styles.buttons}>
        <Button
          appearance={finish.phase === "done" ? "secondary" : "primary"}
          disabledFocusable={isRunning}
          onClick={() => { actions.finish(); }}
        >
          {isRunning ? clear.finishing : clear.finish}
        </Button>
      </div>
      <p role="status" className={mergeClasses(styles.text, styles.region)}>
        {finish.phase === "done" ? clear.finished : ""}
      </p>
    </Section>
  );
}

interface ReceiptProps extends Pick<SendState, "isCopied"> {
  readonly text: string;
  readonly actions: PaneActions;
}

function Receipt({ text, isCopied, actions }: ReceiptProps) {
  const styles = useScreenStyles();
  return (
    <Section heading={clear.receipt}>
      <p className={styles.hint}>{clear.receiptHint}</p>
      <pre className={styles.kept}>{text}</pre>
      <div className={styles.buttons}>
        <Button icon={<Copy16Regular />} onClick={() => { actions.copyReceipt(); }}>
          {clear.copy}
        </Button>
      </div>
      <p role="status" className={mergeClasses(styles.hint, styles.region)}>
        {isCopied ? clear.copied : ""}
      </p>
    </Section>
  );
}
