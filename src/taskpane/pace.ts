import type { Slicing } from "../sampling/slices";

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}

/** How long work is cut up in a browser: a turn of the event loop between slices lets clicks and pictures through. */
export const pace: Pick<Slicing, "now" | "breathe"> = {
  now: () => performance.now(),
  breathe: () => pause(0),
};
