import { makeStyles } from "@fluentui/react-components";
import { Activity, useState } from "react";
import { DoneBar } from "../components/DoneBar";
import { NoticeBar } from "../components/NoticeBar";
import { PaneBoundary } from "../components/PaneBoundary";
import { LOW_PANE, useScrolledMain } from "../components/scrolledMain";
import { StatusHeader } from "../components/StatusHeader";
import type { ScreenState } from "../store/screens";
import type { CheckingState, MainPlace, PaneActions } from "../store/snapshot";
import { FindingsScreen } from "./FindingsScreen";
import { LaterScreen } from "./LaterScreen";

/** What stands open; what is still being loaded counts as open. */
type OpenName = Exclude<ScreenState["name"], "opening">;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100vh", [LOW_PANE]: { overflowY: "auto" } },
});

/** The pane beside a return: how it stands and, under that, the findings or another screen. */
export function CheckingScreen({ state, actions }: { readonly state: CheckingState; readonly actions: PaneActions }) {
  const styles = useStyles();
  const scrolled = useScrolledMain();
  const { screen } = state;
  // What the help stands over is kept as it is, with all that was typed there.
  const under = useUnderHelp(screen);
  const name = under.name === "opening" ? under.place : under.name;
  const isBack = useIsBack(name);
  const place = useMainPlace(name);
  const isHelp = screen.name === "help";
  return (
    <div className={styles.root}>
      <StatusHeader {...state} place={place} actions={actions} />
      <NoticeBar notice={state.notice} actions={actions} />
      <DoneBar done={state.done} actions={actions} />
      {/* Out of sight, the list keeps what is open in it and where it is scrolled to. */}
      <Activity mode={screen.name === "findings" ? "visible" : "hidden"}>
        <FindingsScreen state={state} actions={actions} />
      </Activity>
      {under.name !== "findings" && (
        <Activity mode={isHelp ? "hidden" : "visible"}>
          <main className={scrolled} onKeyDown={(event) => { if (event.key === "Escape" && !event.defaultPrevented) leave(under, actions); }}>
            <PaneBoundary key={name} isPart>
              <LaterScreen screen={under} isBack={isBack} actions={actions} />
            </PaneBoundary>
          </main>
        </Activity>
      )}
      {isHelp && (
        <main className={scrolled}>
          <PaneBoundary isPart>
            <LaterScreen screen={screen} isBack={false} actions={actions} />
          </PaneBoundary>
        </main>
      )}
    </div>
  );
}

/** The screen that stands open or, while the help does, the one under it. */
function useUnderHelp(screen: ScreenState): ScreenState {
  const [last, setLast] = useState<ScreenState>({ name: "findings" });
  if (screen.name === "help") return last;
  if (screen !== last) setLast(screen);
  return screen;
}

/** Escape leaves a step that would end with apply or cancel, while nothing is under way. */
function leave(screen: ScreenState, actions: PaneActions): void {
  if (screen.name === "preview" && !screen.preview.isApplying) actions.cancel();
  if (screen.name === "confirm" && !screen.confirm.isSaving) actions.cancel();
}

/** Whether somebody comes back to this screen from the one that was opened over it. */
function useIsBack(name: OpenName): boolean {
  const [last, setLast] = useState<readonly OpenName[]>([name]);
  const names = last[0] === name ? last : [name, ...last].slice(0, 3);
  if (names !== last) setLast(names);
  const [, over, under] = names;
  return under === name && over !== undefined && mainPlaceOf(over) === undefined;
}

/** The part of the pane that a screen belongs to; a preview or a confirmation to the one that it was opened from. */
function useMainPlace(name: OpenName): MainPlace {
  const [last, setLast] = useState<MainPlace>("findings");
  const own = mainPlaceOf(name);
  if (own !== undefined && own !== last) setLast(own);
  return own ?? last;
}

function mainPlaceOf(name: OpenName): MainPlace | undefined {
  switch (name) {
    case "findings":
    case "send":
    case "sample":
      return name;
    case "preview":
    case "confirm":
    case "help":
      return undefined;
    case "tools":
    case "newIds":
    case "compare":
    case "partnership":
    case "extract":
      return "tools";
  }
}
