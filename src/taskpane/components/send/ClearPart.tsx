import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { SendState } from "../../store/screens";
import type { PaneActions } from "../../store/snapshot";
import { sendWords } from "../../words/send";
import { ProblemBar } from "../ProblemBar";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";

const useStyles = makeStyles({
  receipt: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "pre-wrap",
  },
  finish: { maxWidth: "100%" },
});

/** Once nothing stands in the way: that it does not, the receipt, and the last step. The region is there before. */
export function ClearPart({ send, actions }: { readonly send: SendState; readonly actions: PaneActions }) {
  const screenStyles = useScreenStyles();
  const { clear } = sendWords;
  return (
    <>
      <div role="status" className={screenStyles.region}>
        {send.receipt !== undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{clear.heading}</MessageBarTitle> {clear.sentence}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {send.receipt !== undefined && (
        <Section heading={clear.receipt}>
          <p className={screenStyles.hint}>{clear.receiptHint}</p>
          <Receipt text={send.receipt} />
          <div className={screenStyles.buttons}>
            <Button onClick={() => { actions.copyReceipt(); }}>{clear.copy}</Button>
          </div>
          <p role="status" className={mergeClasses(screenStyles.hint, screenStyles.region)}>
            {send.isCopied ? clear.copied : ""}
          </p>
          <Finish send={send} actions={actions} />
        </Section>
      )}
    </>
  );
}

function Receipt({ text }: { readonly text: string }) {
  return <pre className={useStyles().receipt}>{text}</pre>;
}

function Finish({ send, actions }: { readonly send: SendState; readonly actions: PaneActions }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { clear } = sendWords;
  const { finish, isHighlighting, hasFindingsSheet } = send;
  const isRunning = finish.phase === "running";
  return (
    <>
      {(isHighlighting || hasFindingsSheet) && (
        <p className={screenStyles.hint}>{clear.takesOut(isHighlighting, hasFindingsSheet)}</p>
      )}
      <ProblemBar problem={finish.phase === "failed" ? finish.problem : undefined} />
      <Button appearance="primary" className={styles.finish} disabledFocusable={isRunning} onClick={() => { actions.finish(); }}>
        {isRunning ? clear.finishing : clear.finish}
      </Button>
      <p role="status" className={mergeClasses(screenStyles.text, screenStyles.region)}>
        {finish.phase === "done" ? clear.finished : ""}
      </p>
    </>
  );
}
