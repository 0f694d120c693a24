import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { SAMPLE_STEPS, type PrepareState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { prepareWords } from "../../../words/sample-prepare";
import { ScreenBody } from "../../ScreenBody";
import { useScreenStyles } from "../../screenStyles";
import { StepsNav } from "../../StepsNav";
import { FreezePart } from "./FreezePart";
import { ListPart } from "./ListPart";
import { MarginsPart } from "./MarginsPart";
import { SeedPart } from "./SeedPart";
import { SizePart } from "./SizePart";

const useStyles = makeStyles({
  again: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxWidth: "560px",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
  },
  bar: { overflowWrap: "anywhere" },
});

interface Props {
  readonly prepare: PrepareState;
  readonly actions: PaneActions;
}

/** The way to a sample in five steps, one at a time. */
export function PrepareSample({ prepare, actions }: Props) {
  const { step, furthest, again, seed } = prepare;
  const { steps } = prepareWords;
  const isBusy = seed.draw.phase === "drawing" || seed.draw.phase === "writing";
  const top = useRef<HTMLDivElement>(null);
  // The heading takes the focus, and would come to stand at the edge with the steps out of sight above it.
  useEffect(() => { top.current?.scrollIntoView({ block: "nearest" }); }, [step]);
  return (
    <>
      {again && <Again reason={again.reason} isBusy={isBusy} actions={actions} />}
      <div ref={top}>
        <StepsNav
          label={steps.label}
          steps={SAMPLE_STEPS}
          names={steps.names}
          step={step}
          reachable={SAMPLE_STEPS.slice(0, SAMPLE_STEPS.indexOf(furthest) + 1)}
          isBusy={isBusy}
          onStep={(other) => { actions.sample({ ask: "step", step: other }); }}
        />
      </div>
      <ScreenBody key={step} heading={steps.heading(SAMPLE_STEPS.indexOf(step) + 1, SAMPLE_STEPS.length, steps.names[step])}>
        <Step prepare={prepare} actions={actions} />
      </ScreenBody>
    </>
  );
}

function Step({ prepare, actions }: Props) {
  const styles = useScreenStyles();
  const frozenHint = prepare.freeze.frozen && <p className={styles.hint}>{prepareWords.steps.frozenHint}</p>;
  switch (prepare.step) {
    case "list":
      return (
        <>
          {frozenHint}
          <ListPart list={prepare.list} actions={actions} />
        </>
      );
    case "size":
      return (
        <>
          {frozenHint}
          <SizePart size={prepare.size} actions={actions} />
        </>
      );
    case "margins":
      return (
        <>
          {frozenHint}
          <MarginsPart margins={prepare.margins} actions={actions} />
        </>
      );
    case "freeze":
      return <FreezePart freeze={prepare.freeze} actions={actions} />;
    case "seed":
      return <SeedPart seed={prepare.seed} actions={actions} />;
  }
}

interface AgainProps {
  readonly reason: string;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** That there is a sample already, why another is drawn, and the way back to it. */
function Again({ reason, isBusy, actions }: AgainProps) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { again } = prepareWords;
  return (
    <div className={styles.again}>
      <MessageBar intent="info" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{again.heading}</MessageBarTitle> {again.why(reason)} {again.both}
        </MessageBarBody>
      </MessageBar>
      <div className={screenStyles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => { actions.sample({ ask: "keepSample" }); }}>
          {again.keep}
        </Button>
      </div>
    </div>
  );
}
