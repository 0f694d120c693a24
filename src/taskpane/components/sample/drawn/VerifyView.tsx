import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { SignState, VerifyState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { ProblemBar } from "../../ProblemBar";
import { ScreenBody } from "../../ScreenBody";
import { useScreenStyles } from "../../screenStyles";
import { Working } from "../../Working";
import { SignPart } from "./SignPart";
import { VerifyOutcome, VerifyResult } from "./VerifyOutcome";

interface Props {
  readonly verify: VerifyState;
  readonly sign: SignState;
  readonly isBusy: boolean;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** Drawing again to see whether it gives the same, and signing for it. */
export function VerifyView({ verify, sign, isBusy, canAdd, actions }: Props) {
  const styles = useScreenStyles();
  const start = useRef<HTMLDivElement>(null);
  const { verify: verifyWords } = drawnWords;
  const isRunning = verify.phase === "running";
  // What was pressed goes with what it was about; from here one goes on.
  const goOnAtStart = (): void => { start.current?.querySelector("button")?.focus(); };
  return (
    <ScreenBody heading={verifyWords.heading}>
      <p className={styles.text}>{verifyWords.sentence}</p>
      <ProblemBar problem={verify.phase === "failed" ? verify.problem : undefined} />
      <div ref={start} className={styles.buttons}>
        <Button
          appearance={verify.phase === "done" ? "secondary" : "primary"}
          disabledFocusable={isRunning || isBusy}
          onClick={() => { actions.sample({ ask: "verify" }); }}
        >
          {verify.phase === "done" ? verifyWords.again : verifyWords.start}
        </Button>
      </div>
      <Working
        words={isRunning ? verifyWords.running : undefined}
        share={isRunning ? verify.share : undefined}
        onCancel={() => {
          goOnAtStart();
          actions.sample({ ask: "stopVerifying" });
        }}
      />
      <div role="status" className={styles.region}>
        {verify.phase === "done" && <VerifyOutcome verify={verify} />}
      </div>
      {verify.phase === "done" && (
        <VerifyResult
          verify={verify}
          canAdd={canAdd}
          onRewrite={() => {
            goOnAtStart();
            actions.sample({ ask: "rewriteSheets" });
          }}
          actions={actions}
        />
      )}
      <SignPart sign={sign} canAdd={canAdd} actions={actions} />
    </ScreenBody>
  );
}
