import { makeStyles, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { Activity, useState, type ReactNode } from "react";
import { SAMPLE_VIEWS, type DrawnState, type SampleView } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { useScreenStyles } from "../../screenStyles";
import { Working } from "../../Working";
import { DeleteView } from "./DeleteView";
import { Lines } from "./Lines";
import { ReleaseView } from "./ReleaseView";
import { ReplaceView } from "./ReplaceView";
import { ResultView } from "./ResultView";
import { SiblingsView } from "./SiblingsView";
import { VerifyView } from "./VerifyView";
import { ViewNav } from "./ViewNav";

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    maxWidth: "560px",
    overflowWrap: "anywhere",
  },
  headline: { fontWeight: tokens.fontWeightSemibold },
});

/** A sample that was drawn: what it is, what is wrong with its record, and one of the things to do with it. */
export function DrawnSample({ drawn, actions }: { readonly drawn: DrawnState; readonly actions: PaneActions }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { view, headline, doubts, isBusy } = drawn;
  // What somebody has begun in one view is still there when they come back from another.
  const [opened, setOpened] = useState<readonly SampleView[]>([view]);
  if (!opened.includes(view)) setOpened([...opened, view]);
  return (
    <>
      <div className={styles.top}>
        <p className={mergeClasses(screenStyles.text, styles.headline)}>{headline}</p>
        <Doubts doubts={doubts} />
        <ViewNav current={view} actions={actions} />
        {/* Deleting is said beside its button. */}
        <Working words={isBusy && !drawn.remove.isRunning ? drawnWords.busy : undefined} mayBeQuick />
      </div>
      {SAMPLE_VIEWS.filter((name) => opened.includes(name)).map((name) => (
        <Activity key={name} mode={name === view ? "visible" : "hidden"}>
          {viewOf(name, drawn, actions)}
        </Activity>
      ))}
    </>
  );
}

function viewOf(view: SampleView, drawn: DrawnState, actions: PaneActions): ReactNode {
  const canAdd = !drawn.isBusy && drawn.doubts.length === 0;
  switch (view) {
    case "result":
      return <ResultView result={drawn.result} isBusy={drawn.isBusy} canAdd={canAdd} actions={actions} />;
    case "replace":
      return <ReplaceView replace={drawn.replace} canAdd={canAdd} actions={actions} />;
    case "siblings":
      return <SiblingsView siblings={drawn.siblings} canAdd={canAdd} actions={actions} />;
    case "verify":
      return <VerifyView verify={drawn.verify} sign={drawn.sign} isBusy={drawn.isBusy} canAdd={canAdd} actions={actions} />;
    case "release":
      return <ReleaseView release={drawn.release} isBusy={drawn.isBusy} canAdd={canAdd} actions={actions} />;
    case "delete":
      return <DeleteView remove={drawn.remove} isBusy={drawn.isBusy} actions={actions} />;
  }
}

/** What is wrong with the record, and what that means for everything else on this screen. */
function Doubts({ doubts }: Pick<DrawnState, "doubts">) {
  const screenStyles = useScreenStyles();
  const { heading, meaning, still } = drawnWords.doubts;
  return (
    <div role="alert" className={screenStyles.region}>
      {doubts.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{heading}</MessageBarTitle>
            <Lines lines={doubts} />
            {meaning} {still}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
