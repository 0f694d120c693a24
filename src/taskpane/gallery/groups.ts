import type { PaneState } from "../store/snapshot";
import { galleryStates } from "./states";

/** States of one screen of the pane, in the order in which the gallery names them. */
export interface StateGroup {
  readonly name: string;
  readonly states: readonly string[];
}

const allStates: Readonly<Record<string, PaneState>> = galleryStates;

/** Undefined where the gallery has no state of this name. */
export function stateNamed(name: string): PaneState | undefined {
  return Object.hasOwn(allStates, name) ? allStates[name] : undefined;
}

/** "findings", "send", "sample replace": the screen, and the part of it where it has several. */
function groupOf(state: PaneState): string {
  if (state.phase !== "checking") return state.phase;
  const { screen } = state;
  switch (screen.name) {
    case "sample":
      if (screen.sample.phase === "prepare") return `sample ${screen.sample.prepare.step}`;
      return `sample ${screen.sample.phase === "drawn" ? screen.sample.drawn.view : screen.sample.phase}`;
    case "extract":
      return `extract ${screen.extract.phase === "working" ? screen.extract.work.step : screen.extract.phase}`;
    default:
      return screen.name;
  }
}

/** Every state of the gallery, by screen. */
export function stateGroups(): readonly StateGroup[] {
  const groups = new Map<string, string[]>();
  for (const [name, state] of Object.entries(allStates)) {
    const group = groupOf(state);
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return [...groups].map(([name, states]) => ({ name, states }));
}
