import type { GridRange, SheetView } from "../../host/contract";
import type { Cell } from "./selection";

/**
 * The list around a cell, as Excel finds it for a sort: filled rows up to the headings and down to the first empty row,
 * columns as far as the headings reach. A bold or wrapped cell above the list is a heading. Undefined outside a list.
 */
export function listAround(sheet: SheetView, active: Cell): GridRange | undefined {
  if (!isRowFilled(sheet, active.row) || isHeading(sheet, active.row, active.column)) return undefined;
  let top = active.row;
  while (top > 0 && isRowFilled(sheet, top - 1) && !isHeading(sheet, top - 1, active.column)) top -= 1;
  let bottom = active.row;
  while (isRowFilled(sheet, bottom + 1)) bottom += 1;
  let left = active.column;
  while (left > 0 && isColumnFilled(sheet, left - 1, top, bottom)) left -= 1;
  let right = active.column;
  while (isColumnFilled(sheet, right + 1, top, bottom)) right += 1;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function isHeading(sheet: SheetView, row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  return cell.bold || sheet.merges.some((merge) => merge.row <= row && row < merge.row + merge.rowCount);
}

function isRowFilled(sheet: SheetView, row: number): boolean {
  if (row > sheet.lastRow) return false;
  for (let column = 0; column <= sheet.lastColumn; column += 1) {
    if (sheet.cell(row, column).text !== "") return true;
  }
  return false;
}

function isColumnFilled(sheet: SheetView, column: number, top: number, bottom: number): boolean {
  if (column > sheet.lastColumn) return false;
  for (let row = Math.max(top - 1, 0); row <= bottom; row += 1) {
    if (sheet.cell(row, column).text !== "") return true;
  }
  return false;
}
