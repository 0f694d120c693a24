import type { ThemeName } from "../theme";

/** What the page's address asks the gallery for, after the "#": `state=checking&theme=dark&width=350`. */
export interface Asked {
  /** Undefined for the sheet of all states. */
  readonly state: string | undefined;
  readonly theme: ThemeName;
  /** CSS pixels; undefined for the width of the window. */
  readonly width: number | undefined;
  /** Lines, words and letters as far apart as WCAG 1.4.12 lets a reader set them. */
  readonly isSpaced: boolean;
  /** Opens all that is closed at first. */
  readonly isOpened: boolean;
}

/** Excel makes no pane narrower. CSS pixels. */
export const NARROWEST = 320;

export const themeNames: readonly ThemeName[] = ["light", "dark", "highContrast"];

/** @param hash with or without its "#". */
export function askedOf(hash: string): Asked {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const width = Number(asked.get("width"));
  return {
    state: asked.get("state") ?? undefined,
    theme: themeNames.find((name) => name === asked.get("theme")) ?? "light",
    width: width >= NARROWEST ? width : undefined,
    isSpaced: asked.get("spacing") === "wide",
    isOpened: asked.get("open") === "all",
  };
}

/** The address of a state, with its "#". */
export function hashOf(asked: Partial<Asked> & { readonly state: string }): string {
  const parts = new URLSearchParams({ state: asked.state });
  if (asked.theme !== undefined && asked.theme !== "light") parts.set("theme", asked.theme);
  if (asked.width !== undefined) parts.set("width", String(asked.width));
  if (asked.isSpaced === true) parts.set("spacing", "wide");
  if (asked.isOpened === true) parts.set("open", "all");
  return `#${parts.toString()}`;
}
