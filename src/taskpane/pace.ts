import type { Slicing } from "../sampling/slices";

/** How long work is cut up in a browser: a turn of the event loop between slices lets clicks and pictures through. */
export const pace: Pick<Slicing, "now" | "breathe"> = {
  now: () => performance.now(),
  breathe: () => new Promise((resolve) => { setTimeout(resolve, 0); }),
};
