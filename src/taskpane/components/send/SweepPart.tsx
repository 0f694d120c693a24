import { Button, mergeClasses } from "@fluentui/react-components";
import { useRef, type Ref } from "react";
import type { SweepState } from "../../store/screens";
import type { PaneActions } from "../../store/snapshot";
import { sendWords } from "../../words/send";
import { ProblemBar } from "../ProblemBar";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";
import { Working } from "../Working";
import { SweepFinds } from "./SweepFinds";

interface Props {
  readonly sweep: SweepState;
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** The sheet of findings is found by the sweep, and can be removed here. */
  readonly hasFindingsSheet: boolean;
  readonly actions: PaneActions;
}

/** Looking through the whole workbook, and what came of it. */
export function SweepPart({ sweep, headingRef, hasFindingsSheet, actions }: Props) {
  const styles = useScreenStyles();
  const { sweep: sweepWords } = sendWords;
  const isRunning = sweep.phase === "running";
  const isClearing = isRunning && sweep.isClearing === true;
  const startButton = useRef<HTMLDivElement>(null);
  // What was pressed goes with what it was about; from here one goes on.
  const stayHere = (act: () => void) => (): void => {
    startButton.current?.querySelector("button")?.focus();
    act();
  };
  return (
    <Section heading={sweepWords.heading} headingRef={headingRef}>
      <p className={styles.text}>{sweepWords.sentence}</p>
      <ProblemBar problem={sweep.phase === "failed" ? sweep.problem : undefined} />
      <div ref={startButton} className={styles.buttons}>
        <Button
          appearance={sweep.phase === "done" && !sweep.isOutOfDate ? "secondary" : "primary"}
          disabledFocusable={isRunning}
          onClick={() => { actions.sweep(); }}
        >
          {sweep.phase === "done" ? sweepWords.again : sweepWords.start}
        </Button>
      </div>
      <Working
        words={isRunning ? (isClearing ? sweepWords.clearing : sweepWords.running) : undefined}
        share={isRunning ? sweep.share : undefined}
        onCancel={isClearing ? undefined : () => { stayHere(() => { actions.stopSweep(); })(); }}
      />
      <p role="status" className={mergeClasses(styles.text, styles.region)}>
        {sweep.phase === "done" ? statusOf(sweep) : ""}
      </p>
      {sweep.phase === "done" && (
        <>
          <SweepFinds sweep={sweep} onTakeBack={(key) => { stayHere(() => { actions.unconfirm(key); })(); }} actions={actions} />
          {hasFindingsSheet && (
            <div className={styles.buttons}>
              <Button onClick={stayHere(() => { actions.removeFindingsSheet(); })}>{sweepWords.removeFindingsSheet}</Button>
            </div>
          )}
          {sweep.clearable > 0 && (
            <>
              <p className={styles.hint}>{sweepWords.clearHint}</p>
              <div className={styles.buttons}>
                <Button onClick={stayHere(() => { actions.clearProperties(); })}>{sweepWords.clear(sweep.clearable)}</Button>
              </div>
            </>
          )}
          {sweep.notLookedAt.length > 0 && <NotLookedAt what={sweep.notLookedAt} />}
        </>
      )}
    </Section>
  );
}

function statusOf(sweep: Extract<SweepState, { phase: "done" }>): string {
  const { sweep: sweepWords, checklist } = sendWords;
  const lookedAt = sweepWords.lookedAt(sweep.lookedAt);
  if (sweep.isOutOfDate) return `${lookedAt} ${checklist.sweep.outOfDate}.`;
  return sweep.finds.length === 0 ? `${lookedAt} ${sweepWords.nothing}` : lookedAt;
}

function NotLookedAt({ what }: { readonly what: readonly string[] }) {
  const styles = useScreenStyles();
  return (
    <>
      <h4 className={styles.subheading}>{sendWords.sweep.notLookedAt}</h4>
      <p className={styles.hint}>{sendWords.sweep.notLookedAtHint}</p>
      <ul className={styles.bullets}>
        {what.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
