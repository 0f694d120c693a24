import { act, configure, render, waitFor, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import { notedActions } from "../../src/taskpane/gallery/noted-actions";
import type { PaneActions, PaneState } from "../../src/taskpane/store/snapshot";

// Screens are loaded when they are first needed, on a busy machine not within the usual second.
configure({ asyncUtilTimeout: 20_000 });

/** Each call of an action as its name and what was passed. */
export type Asked = readonly [keyof PaneActions, ...unknown[]];

export interface OpenPane extends RenderResult {
  readonly user: UserEvent;
  /** Everything asked of the store so far, in order. */
  readonly asked: readonly Asked[];
  /** Puts the store into another state, as Excel or the validator would. */
  readonly change: (state: PaneState) => void;
  /** What the store does on an action, beside noting it. */
  readonly on: (action: keyof PaneActions, act: () => void) => void;
}

/** The same, once the screen that the state names has been loaded. */
export async function openScreen(initial: PaneState): Promise<OpenPane> {
  const pane = openPane(initial);
  await waitFor(() => { expect(hasHeading(pane.container)).toBe(true); });
  return pane;
}

/** Every screen has a heading of its own, below the pane's; the findings keep theirs while they are out of sight. */
function hasHeading(pane: Element): boolean {
  const headings = [...pane.querySelectorAll("h1, h2, h3")];
  return headings.some((heading) => heading.closest('header, [style*="display: none"]') === null);
}

/** The pane around a store that holds a state and notes what it is asked for. */
export function openPane(initial: PaneState): OpenPane {
  let state = initial;
  const listeners = new Set<() => void>();
  const asked: Asked[] = [];
  const acts = new Map<keyof PaneActions, () => void>();
  const actions = notedActions((name, passed) => {
    asked.push([name, ...passed]);
    acts.get(name)?.();
  });
  const store = {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    actions,
  };
  const change = (next: PaneState): void => {
    state = next;
    act(() => {
      for (const listener of listeners) listener();
    });
  };
  const user = userEvent.setup();
  return { ...render(<App store={store} />), user, asked, change, on: (action, act) => { acts.set(action, act); } };
}
