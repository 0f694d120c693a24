import { counted } from "../../returns/wording";

// Numbers, lists and plurals are made in one place for every room of the house; words take them from here.
export { capitalised, counted, countInWords, LANGUAGE, listInWords, runsInWords, uncapitalised } from "../../returns/wording";

export function children(count: number): string {
  return counted(count, "child", "children");
}

/** A share of 0 to 1 in whole per cent; what is there and rounds to nothing is said as such. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return "under 1%";
  return `${Math.round(share * 100)}%`;
}
