import { counted, countInWords } from "./counts";

/** Texts of the preview of changes. */
export const previewWords = {
  sentence: "Nothing has been changed yet. Look through the list, then change the cells or cancel.",
  underWay: "These cells are being changed. Undo in Excel takes it back.",
  table: "Cells before and after the change",
  cell: "Cell",
  before: "Before",
  after: "After",
  empty: "Empty",
  more: (count: number) => `and ${countInWords(count)} more`,
  apply: (count: number) => `Change ${counted(count, "cell")}`,
  applying: "Changing the cells",
  cancel: "Cancel",
  again: "Look again",
} as const;
