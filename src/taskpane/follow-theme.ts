import type { OfficeColours } from "../excel/office-theme";
import { contrast, readHex } from "./contrast";
import { loadTheme, type ThemeName } from "./theme";

/** How the pane is to look. */
export interface Look {
  readonly theme: ThemeName;
  /** Office's own background; undefined where it tells none, or where the system forces its colours. */
  readonly body: string | undefined;
}

const WHITE = [255, 255, 255] as const;
const BLACK = [0, 0, 0] as const;

/**
 * Which look fits what Office tells.
 * @param isForced the system replaces all colours by the user's own: that comes before Office's theme.
 */
export function lookOf({ isDark, body }: OfficeColours, isForced: boolean): Look {
  if (isForced) return { theme: "highContrast", body: undefined };
  return { theme: isDark ?? isDarkColour(body) ? "dark" : "light", body };
}

/** Whether white is the better text on it. Where no colour is told, Office has its usual light one. */
function isDarkColour(body: string | undefined): boolean {
  const colour = readHex(body);
  return colour !== undefined && contrast(WHITE, colour) > contrast(BLACK, colour);
}

const PREFERS_DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

/** The look of Office as it was last seen, followed from then on. */
export class FollowedLook {
  #look: Look = { theme: "light", body: undefined };
  readonly #listeners = new Set<() => void>();

  /** @param read asks Office for its colours, which it has once it is ready. */
  constructor(readonly read: () => OfficeColours) {}

  /** The theme that the system's own setting makes likely comes over the network while Office gets ready. */
  static expect(): void {
    const guess: ThemeName = matchMedia(FORCED).matches ? "highContrast" : matchMedia(PREFERS_DARK).matches ? "dark" : "light";
    // A guess: what is needed is asked for again.
    loadTheme(guess).catch(() => undefined);
  }

  /**
   * Settles the first look, before anything is drawn, so that no other theme flashes up. Office tells nobody when its
   * theme changes: it is asked again whenever the user comes back to the pane, and when the system's colours change.
   */
  async begin(): Promise<void> {
    const again = (): void => { void this.#lookAgain(); };
    addEventListener("focus", again);
    document.addEventListener("visibilitychange", again);
    for (const query of [FORCED, PREFERS_DARK]) matchMedia(query).addEventListener("change", again);
    await this.#lookAgain();
  }

  readonly current = (): Look => this.#look;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  };

  async #lookAgain(): Promise<void> {
    const seen = this.#seen();
    if (isSame(seen, this.#look)) return;
    try {
      await loadTheme(seen.theme);
    } catch {
      // Without the network the pane keeps the colours that it has, and asks for the others the next time.
      return;
    }
    // Changed again in the meantime: whoever saw that brings it.
    if (!isSame(seen, this.#seen())) return;
    this.#look = seen;
    for (const listener of this.#listeners) listener();
  }

  #seen(): Look {
    return lookOf(this.read(), matchMedia(FORCED).matches);
  }
}

function isSame(one: Look, other: Look): boolean {
  return one.theme === other.theme && one.body === other.body;
}
