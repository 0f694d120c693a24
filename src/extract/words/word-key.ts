import { textOfCell } from "../headings/cell-text";
import type { SourceCell } from "../table";

/**
 * A cell in the form in which words are compared: case and spaces folded; "" for an empty one. A code that a spreadsheet
 * took for a date is that date, as 2024-02-01.
 */
export function wordKey(cell: SourceCell): string {
  return keyOfWord(textOfCell(cell));
}

/** @param word in one line with single spaces. */
export function keyOfWord(word: string): string {
  return word.toLowerCase();
}
