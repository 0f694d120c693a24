import { galleryStates } from "../../src/taskpane/gallery/states";
import { askBeforeLeaving } from "../../src/taskpane/leaving";
import type { PaneState } from "../../src/taskpane/store/snapshot";
import { notedActions } from "../../src/taskpane/gallery/noted-actions";

/** Whether the browser would ask, after the pane has been through these states. */
function asksAfter(...states: readonly PaneState[]): boolean {
  const page = new EventTarget();
  let state: PaneState = galleryStates.checking;
  let tell = (): void => { throw new Error("nobody listens"); };
  const store = {
    getState: () => state,
    subscribe: (listener: () => void) => {
      tell = listener;
      return () => undefined;
    },
    actions: notedActions(() => undefined),
  };
  askBeforeLeaving(page, store);
  for (const next of states) {
    state = next;
    tell();
  }
  const event = new Event("beforeunload", { cancelable: true });
  page.dispatchEvent(event);
  return event.defaultPrevented;
}

describe("a pane that is loaded anew", () => {
  const { newIds, newIdsKey, newIdsKeyKept, findings, tools, toolsInUse } = { ...galleryStates, findings: galleryStates.checking };

  it.each<[string, readonly PaneState[]]>([
    ["nothing was done", [findings, tools]],
    ["new IDs were looked at only", [newIds]],
    ["the key was kept", [newIdsKey, newIdsKeyKept, findings, toolsInUse]],
    ["the key was thrown away", [newIdsKey, newIds]],
    ["the tools hold none any more", [newIdsKey, tools]],
  ])("asks nothing where %s", (_name, states) => {
    expect(asksAfter(...states)).toBe(false);
  });

  it("asks while a key that was not kept stands in it, whatever it shows", () => {
    expect(asksAfter(newIdsKey)).toBe(true);
    expect(asksAfter(newIdsKey, toolsInUse, findings)).toBe(true);
  });
});
