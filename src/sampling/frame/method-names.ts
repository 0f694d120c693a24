import type { Method } from "./frame";

/** What the methods are called in the record and beside a result. */
export const METHOD_NAMES: Readonly<Record<Method, string>> = {
  cube: "Balanced draw (cube method)",
  "cube-soft": "Balanced draw with a soft landing (cube method)",
  systematic: "Systematic draw",
};
