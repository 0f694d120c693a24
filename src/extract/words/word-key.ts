import { toIsoDate } from "../../returns/calendar-date";
import { foldSpaces } from "../../returns/folding";
import { isSourceDay, type SourceCell } from "../table";

/** A cell's text in one line with single spaces. A code that a spreadsheet took for a date is that date, as 2024-02-01. */
export function wordOf(cell: SourceCell): string {
  return isSourceDay(cell) ? toIsoDate(cell.day) : foldSpaces(String(cell));
}

/** A cell in the form in which words are compared: case and spaces folded; "" for an empty one. */
export function wordKey(cell: SourceCell): string {
  return keyOfWord(wordOf(cell));
}

export function keyOfWord(word: string): string {
  return word.toLowerCase();
}
