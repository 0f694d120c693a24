import type { PaneActions } from "../store/snapshot";

/**
 * Actions that only note what they are asked for. They follow the contract by themselves: whatever name is called is
 * noted, and the same name gives the same function, as the store's own actions do.
 */
export function notedActions(note: (name: keyof PaneActions, passed: readonly unknown[]) => void): PaneActions {
  const made = new Map<string | symbol, (...passed: unknown[]) => void>();
  const actions = new Proxy<Partial<PaneActions>>({}, {
    get: (_target, name) => {
      const known = made.get(name);
      if (known) return known;
      const action = (...passed: unknown[]): void => { note(name as keyof PaneActions, passed); };
      made.set(name, action);
      return action;
    },
  });
  return actions as PaneActions;
}
