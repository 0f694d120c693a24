import { counted, countInWords } from "./counts";

/** Longest reason that is kept, in characters. */
export const LONGEST_REASON = 200;

/** Texts of the confirmation of a check. */
export const confirmWords = {
  heading: (count: number) => (count === 1 ? "Confirm that this is right" : `Confirm that these ${countInWords(count)} are right`),
  places: (count: number) => (count === 1 ? "Where it is" : "Where they are"),
  more: (count: number) => `and ${countInWords(count)} more`,
  reason: "Why it is right",
  hint: "For example: twins. Do not write names or numbers of children. The reason is kept with this workbook.",
  length: (used: number) => `${countInWords(used)} of ${LONGEST_REASON} characters`,
  missing: "Enter why it is right, for example: twins.",
  tooLong: (over: number) => `Shorten the reason by ${counted(over, "character")}.`,
  confirm: "Confirm",
  saving: "Saving",
  cancel: "Cancel",
} as const;
