import type { PaneState, PaneStore } from "./store/snapshot";

/** Whether the pane holds a key of new IDs that was not kept anywhere, where this state says so; undefined where it says nothing. */
export function keyAtStake(state: PaneState): boolean | undefined {
  if (state.phase !== "checking") return undefined;
  const { screen } = state;
  switch (screen.name) {
    case "newIds":
      return screen.newIds.key !== undefined && screen.newIds.key.done === undefined;
    case "extract":
      return screen.extract.phase === "written" ? screen.extract.key !== undefined && screen.extract.key.done === undefined : undefined;
    case "tools":
      // It holds one, kept or not: that was seen where it came into being.
      return screen.tools.holdsKey ? undefined : false;
    default:
      return undefined;
  }
}

/**
 * Has the browser ask before the pane is loaded anew, as a button of the ribbon may, while a key would be lost with it.
 * Best effort: where Excel closes a pane, nothing asks. The key comes into being and is kept on screens that show it, so
 * what a screen said last still holds on those that say nothing.
 */
export function askBeforeLeaving(page: EventTarget, store: PaneStore): void {
  let isAtStake = false;
  store.subscribe(() => { isAtStake = keyAtStake(store.getState()) ?? isAtStake; });
  page.addEventListener("beforeunload", (event) => {
    if (isAtStake) event.preventDefault();
  });
}
