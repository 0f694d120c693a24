import { cellAddress } from "../../returns/address";
import type { GridRange } from "../host/contract";

/** "C14", or "C14:D20" for more than one cell. */
export function rangeAddress(range: GridRange): string {
  const first = cellAddress(range.row, range.column);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  return `${first}:${cellAddress(range.row + range.rowCount - 1, range.column + range.columnCount - 1)}`;
}
