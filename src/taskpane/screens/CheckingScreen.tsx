import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { DatesPanel } from "../components/DatesPanel";
import { EmptyList } from "../components/EmptyList";
import { FilterBar } from "../components/FilterBar";
import { FindingsList, type Reached } from "../components/FindingsList";
import { NoticeBar } from "../components/NoticeBar";
import { RowPanel } from "../components/RowPanel";
import { StatusHeader } from "../components/StatusHeader";
import { StepBar } from "../components/StepBar";
import type { CheckingState, PaneActions } from "../store/snapshot";

/** Lower than this (large zoom, small screen) the whole pane scrolls: fixed parts would leave the list no room. */
const LOW_PANE = "@media (max-height: 480px)";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100vh", [LOW_PANE]: { height: "auto" } },
  scrolled: { flexGrow: 1, minHeight: 0, overflowY: "auto", [LOW_PANE]: { overflowY: "visible" } },
  dock: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow8 },
});

/** The pane beside a return: how it stands, what was found, the row in hand. */
export function CheckingScreen({ state, actions }: { readonly state: CheckingState; readonly actions: PaneActions }) {
  const styles = useStyles();
  const { reached, step } = useSteps(state);
  const hasFindings = state.counts.fix + state.counts.check > 0;
  return (
    <div className={styles.root}>
      <StatusHeader {...state} />
      <NoticeBar notice={state.notice} actions={actions} />
      <main className={styles.scrolled}>
        <DatesPanel dates={state.dates} actions={actions} />
        {hasFindings && (
          <FilterBar filter={state.filter} counts={state.counts} columns={state.columns} actions={actions} />
        )}
        {state.groups.length > 0 ? (
          <FindingsList groups={state.groups} selectedKey={state.selectedKey} reached={reached} actions={actions} />
        ) : (
          <EmptyList counts={state.counts} actions={actions} />
        )}
      </main>
      {(state.row ?? state.shown > 0) && (
        <footer className={styles.dock}>
          {state.row && <RowPanel row={state.row} actions={actions} />}
          {state.shown > 0 && (
            <StepBar
              position={state.position}
              shown={state.shown}
              onPrevious={() => { step(() => { actions.previous(); }); }}
              onNext={() => { step(() => { actions.next(); }); }}
            />
          )}
        </footer>
      )}
    </div>
  );
}

/**
 * Which finding was reached by previous or next. The selection comes back with a later state, because the cell is
 * selected in Excel first; until then the step is under way.
 */
function useSteps({ selectedKey, shown }: CheckingState): {
  readonly reached: Reached | undefined;
  readonly step: (go: () => void) => void;
} {
  const [underWay, setUnderWay] = useState<{ readonly from: string | undefined }>();
  const [reached, setReached] = useState<Reached>();
  if (underWay && selectedKey !== underWay.from) {
    setUnderWay(undefined);
    if (selectedKey !== undefined) setReached({ key: selectedKey });
  }
  const step = (go: () => void): void => {
    // Going round a list of one comes back to where it was: nothing changes, and it is to be shown all the same.
    if (shown === 1 && selectedKey !== undefined) setReached({ key: selectedKey });
    else setUnderWay({ from: selectedKey });
    go();
  };
  return { reached, step };
}
