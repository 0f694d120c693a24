import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { ExtractStep, ExtractWork } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { Stops } from "../Stops";
import { useScreenStyles } from "../screenStyles";
import { WorkingOut } from "./WorkingOut";

interface Props {
  readonly step: ExtractStep;
  /** What has to be settled before, a sentence each. */
  readonly stops: readonly string[];
  readonly workingOut: ExtractWork["workingOut"];
  readonly actions: PaneActions;
}

/** Goes on to a step; where something is in the way, leads to what that is. */
export function NextStep({ step, stops: lines, workingOut, actions }: Props) {
  const styles = useScreenStyles();
  const { steps } = extractWords;
  const stops = useRef<HTMLDivElement>(null);
  const goOn = (): void => {
    if (lines.length > 0) stops.current?.focus();
    else actions.extract({ ask: "step", step });
  };
  return (
    <>
      <Stops title={steps.stops} lines={lines} stopsRef={stops} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={workingOut !== undefined && workingOut.what !== "columns"} onClick={goOn}>
          {steps.next(steps.names[step])}
        </Button>
      </div>
      <WorkingOut workingOut={workingOut} />
    </>
  );
}
