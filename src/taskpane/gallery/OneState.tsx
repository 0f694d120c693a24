import { useMemo } from "react";
import { App } from "../App";
import type { PaneState, PaneStore } from "../store/snapshot";
import type { Asked } from "./asked";
import { notedActions } from "./noted-actions";

/** What a reader may set, and nothing may be lost by it: WCAG 1.4.12. */
const WIDE_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

function still(state: PaneState): PaneStore {
  const actions = notedActions((name) => { document.title = name; });
  return { getState: () => state, subscribe: () => () => undefined, actions };
}

/** A state of the pane without Excel. What the pane asks for is shown as the title of the page. */
export function OneState({ state, asked }: { readonly state: PaneState; readonly asked: Asked }) {
  const store = useMemo(() => still(state), [state]);
  return (
    <div style={asked.width === undefined ? {} : { width: asked.width }}>
      {asked.isSpaced && <style>{WIDE_SPACING}</style>}
      <App store={store} theme={asked.theme} />
    </div>
  );
}
