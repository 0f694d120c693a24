import { counted } from "./counts";

/** What an edit did to the findings, as a screen reader says it before the counts. */
export const newsWords = {
  /** One finding: its own sentence, and where it is. */
  oneNew: (sentence: string, place: string) => (place === "" ? `New: ${sentence}` : `New: ${sentence} ${place}.`),
  manyNew: (count: number) => `${counted(count, "new finding")}.`,
  oneFixed: (place: string) => (place === "" ? "Fixed." : `Fixed: ${place}.`),
  manyFixed: (count: number) => `${counted(count, "finding")} fixed.`,
};
