import type { CompareChange } from "../store/screens";
import { children, counted, countInWords } from "./counts";
import type { Translated } from "./translated";

/** Texts of the comparison with an earlier version. */
export const compareWords = {
  heading: "Compare with an earlier version",
  sentence: "Choose an earlier copy of this return. It is read in this pane only and goes nowhere else.",
  file: "Earlier version (an .xlsx file)",
  another: "Another earlier version (an .xlsx file)",
  unreadable: "The file could not be opened.",
  unreadableWhatToDo: "Close it in other programs, then choose it again.",
  opening: "Opening the file",
  reading: (fileName: string) => `Reading ${fileName}`,
  done: (fileName: string) => `Compared with ${fileName}`,
  total: (before: number, now: number) => `${children(before)} then, ${children(now)} now.`,
  same: "The two lists are the same.",
  noneInCommon: "No ID stands in both lists. Where new ID numbers were given since, choose a copy from after that.",
  added: (count: number) => `New in this list: ${countInWords(count)}`,
  gone: (count: number) => `No longer in this list: ${countInWords(count)}`,
  row: (row: number) => `Row ${countInWords(row)}`,
  changes: (cells: number, changed: number) => `Changed: ${counted(cells, "cell")} of ${children(changed)}`,
  moved: "Counts that have moved",
  movedHint: "More than chance would have it. See whether they are what you expect.",
  movedTable: "Counts then and now",
  entry: "Entry",
  before: "Then",
  now: "Now",
  change: ({ column, before, after }: CompareChange) => `${column}: was ${before || "empty"}, now ${after || "empty"}`,
  more: (count: number) => `Show ${countInWords(count)} more`,
  capped: (count: number) => `and ${countInWords(count)} more`,
  withoutId: (before: number, now: number) =>
    `Rows without an ID to tell them by could not be compared: ${countInWords(before)} then, ${countInWords(now)} now.`,
} as const;

/** The same texts, whatever the two lists are called. */
export type CompareWords = Translated<typeof compareWords>;
