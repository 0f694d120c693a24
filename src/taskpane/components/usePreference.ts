import { createContext, useContext, useState } from "react";
import * as z from "zod/mini";
import type { PreferenceName, Preferences } from "../preferences";

/** Undefined until the preferences have been loaded, which happens after the first screen. */
export const PreferencesContext = createContext<Preferences | undefined>(undefined);

/**
 * A yes-or-no choice about the pane's look that stays on this computer.
 * @param otherwise what holds while nothing has been chosen.
 */
export function usePreference(name: PreferenceName, otherwise: () => boolean): [boolean, (value: boolean) => void] {
  const preferences = useContext(PreferencesContext);
  const [chosen, setChosen] = useState<boolean | undefined>(undefined);
  const kept = z.boolean().safeParse(preferences?.read(name));
  const choose = (value: boolean) => {
    setChosen(value);
    preferences?.write(name, value);
  };
  return [chosen ?? (kept.success ? kept.data : otherwise()), choose];
}
