import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { EXTRACT_STEPS, type ExtractWork } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { ScreenBody } from "../ScreenBody";
import { useScreenStyles } from "../screenStyles";
import { StepsNav } from "../StepsNav";
import { ColumnsPart } from "./ColumnsPart";
import { ChildrenPart } from "./result/ChildrenPart";
import { ExtractPreviewPart } from "./result/ExtractPreviewPart";
import { StartOver } from "./StartOver";
import { WordsPart } from "./WordsPart";
import { WorkingOut } from "./WorkingOut";

const useStyles = makeStyles({
  file: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly work: ExtractWork;
  readonly actions: PaneActions;
}

/** The way from a file to rows of the return in four steps, one at a time. */
export function ExtractSteps({ work, actions }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { step, reachable, fileName, preview } = work;
  const { steps } = extractWords;
  const isWriting = preview?.isWriting === true;
  const top = useRef<HTMLDivElement>(null);
  // The heading takes the focus, and would come to stand at the edge with the steps out of sight above it.
  useEffect(() => { top.current?.scrollIntoView({ block: "nearest" }); }, [step]);
  return (
    <>
      <div ref={top}>
        <StepsNav
          label={steps.label}
          steps={EXTRACT_STEPS}
          names={steps.names}
          step={step}
          reachable={reachable}
          isBusy={isWriting}
          onStep={(other) => { actions.extract({ ask: "step", step: other }); }}
        />
        <div className={styles.file}>
          <p className={screenStyles.hint}>{fileName}</p>
          {!isWriting && <StartOver key={step} actions={actions} />}
        </div>
      </div>
      <ScreenBody key={step} heading={steps.heading(EXTRACT_STEPS.indexOf(step) + 1, EXTRACT_STEPS.length, steps.names[step])}>
        <Step work={work} actions={actions} />
      </ScreenBody>
    </>
  );
}

function Step({ work, actions }: Props) {
  const { step, words, children, preview, isBusy, workingOut } = work;
  switch (step) {
    case "columns":
      return <ColumnsPart work={work} actions={actions} />;
    case "words":
      return words ? <WordsPart words={words} work={work} actions={actions} /> : <WorkingOut workingOut={workingOut} />;
    case "children":
      return children ? <ChildrenPart children={children} isBusy={isBusy} workingOut={workingOut} actions={actions} /> : <WorkingOut workingOut={workingOut} />;
    case "preview":
      return preview ? <ExtractPreviewPart preview={preview} isBusy={isBusy} workingOut={workingOut} actions={actions} /> : <WorkingOut workingOut={workingOut} />;
  }
}
