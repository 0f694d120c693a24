import { cellAddress } from "../../returns/layout";
import type { GridRange } from "../host/contract";

export const lastSheetRow = 1_048_575;
export const lastSheetColumn = 16_383;

/** "C14", or "C14:D20" for more than one cell. */
export function rangeAddress(range: GridRange): string {
  const first = cellAddress(range.row, range.column);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  return `${first}:${cellAddress(range.row + range.rowCount - 1, range.column + range.columnCount - 1)}`;
}

/** Reads what somebody types into the name box; undefined where it names no cells. */
export function parseAddress(text: string): GridRange | undefined {
  const match = /^\s*\$?([a-z]{1,3})\$?(\d{1,7})(?:\s*:\s*\$?([a-z]{1,3})\$?(\d{1,7}))?\s*$/i.exec(text);
  if (!match) return undefined;
  const [, letters = "", digits = "", endLetters = letters, endDigits = digits] = match;
  const columns = [columnNumber(letters), columnNumber(endLetters)];
  const rows = [Number(digits) - 1, Number(endDigits) - 1];
  const range = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rowCount: Math.max(...rows) - Math.min(...rows) + 1,
    columnCount: Math.max(...columns) - Math.min(...columns) + 1,
  };
  const isOnSheet = range.row >= 0 && Math.max(...rows) <= lastSheetRow && Math.max(...columns) <= lastSheetColumn;
  return isOnSheet ? range : undefined;
}

/** Counted from 0: "A" is 0, "AA" is 26. */
function columnNumber(letters: string): number {
  let count = 0;
  for (const letter of letters.toUpperCase()) count = count * 26 + letter.charCodeAt(0) - 64;
  return count - 1;
}
