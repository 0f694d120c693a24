import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { DatesPanel } from "../components/findings/DatesPanel";
import { EmptyList } from "../components/findings/EmptyList";
import { FilterBar } from "../components/findings/FilterBar";
import { FindingsList, type Reached } from "../components/findings/FindingsList";
import { RowPanel } from "../components/findings/RowPanel";
import { StepBar } from "../components/findings/StepBar";
import { useFocusKept } from "../components/findings/useFocusKept";
import { LOW_PANE, useScrolledMain } from "../components/scrolledMain";
import type { CheckingState, PaneActions } from "../store/snapshot";
import { words } from "../words";

const useStyles = makeStyles({
  main: { outlineStyle: "none" },
  dock: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    // A long list would put it out of reach.
    [LOW_PANE]: { position: "sticky", bottom: 0, zIndex: 2 },
  },
});

/** What was found, the dates, and the row in hand. */
export function FindingsScreen({ state, actions }: { readonly state: CheckingState; readonly actions: PaneActions }) {
  const styles = useStyles();
  const { reached, step } = useSteps(state);
  const focusKept = useFocusKept<HTMLElement>();
  const [dock, setDock] = useState<HTMLElement | null>(null);
  const { fix, check, confirmed } = state.counts;
  const hasNoChildren = state.counts.children === 0 && state.filter.severity === "all" && state.filter.column === "";
  return (
    <>
      <main tabIndex={-1} aria-label={words.findings.heading} className={mergeClasses(useScrolledMain(), styles.main)} {...focusKept}>
        {/* One element above the list, whatever stands in it: the list follows its height. */}
        <div>
          <DatesPanel dates={state.dates} actions={actions} />
          {fix + check + confirmed + state.groups.length > 0 && (
            <FilterBar filter={state.filter} counts={state.counts} columns={state.columns} actions={actions} />
          )}
        </div>
        {state.groups.length > 0 && (
          <FindingsList
            groups={state.groups}
            filter={state.filter}
            selectedKey={state.selectedKey}
            selectedAt={state.selectedAt}
            reached={reached}
            dock={dock}
            actions={actions}
          />
        )}
        {(state.groups.length === 0 || hasNoChildren) && <EmptyList counts={state.counts} filter={state.filter} actions={actions} />}
      </main>
      {(state.row ?? state.shown > 0) && (
        <footer ref={setDock} className={styles.dock}>
          {state.row && <RowPanel row={state.row} actions={actions} />}
          {state.shown > 0 && (
            <StepBar
              position={state.position}
              shown={state.shown}
              isMain={!hasNoChildren}
              onPrevious={() => { step(() => { actions.previous(); }); }}
              onNext={() => { step(() => { actions.next(); }); }}
            />
          )}
        </footer>
      )}
    </>
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
