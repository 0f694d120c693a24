import type { GridRange } from "../contract";
import { requireSheet } from "./actions";
import { type BookState, replaceSheet } from "./book";
import type { HostCell } from "./cell";
import type { ShiftDirection } from "./change";
import type { Edit } from "./live-book";
import { emptyRow, type HostRow } from "./rows";
import type { SheetState } from "./sheet";

/**
 * Puts in or takes out some cells, not whole rows or columns: those below or to the right move. References, rules and
 * merged cells stay where they are, unlike in Excel, which is why merged cells in the way are refused by the caller.
 */
export function moveCells(book: BookState, sheetId: string, range: GridRange, direction: Exclude<ShiftDirection, "None">): Edit {
  const sheet = requireSheet(book, sheetId);
  const isInsertion = direction === "ShiftCellDown" || direction === "ShiftCellRight";
  const rows = direction === "ShiftCellDown" || direction === "ShiftCellUp"
    ? vertically(sheet, range, isInsertion ? range.rowCount : -range.rowCount)
    : sideways(sheet, range, isInsertion);
  return {
    book: replaceSheet(book, { ...sheet, rows: sheet.rows.with(rows) }),
    changes: [{ kind: "cells", sheetId, range, changeType: isInsertion ? "CellInserted" : "CellDeleted", direction }],
  };
}

function vertically(sheet: SheetState, range: GridRange, count: number): [number, HostRow][] {
  const held = [...sheet.rows.entries(range.row)];
  const last = Math.max(held.at(-1)?.[0] ?? range.row, range.row + range.rowCount - 1) + Math.max(0, count);
  const rows: [number, HostRow][] = [];
  for (let row = range.row; row <= last; row += 1) {
    const there = sheet.rows.get(row) ?? emptyRow;
    const from = row - count;
    const source = from < range.row ? undefined : sheet.rows.get(from)?.cells;
    const cells = [...there.cells];
    for (let column = range.column; column < range.column + range.columnCount; column += 1) cells[column] = source?.[column];
    rows.push([row, { ...there, cells }]);
  }
  return rows;
}

function sideways(sheet: SheetState, range: GridRange, isInsertion: boolean): [number, HostRow][] {
  return [...sheet.rows.entries(range.row, range.row + range.rowCount)].map(([number, row]): [number, HostRow] => {
    const cells: (HostCell | undefined)[] = [...row.cells];
    while (cells.length < range.column) cells.push(undefined);
    if (isInsertion) cells.splice(range.column, 0, ...Array.from({ length: range.columnCount }, () => undefined));
    else cells.splice(range.column, range.columnCount);
    return [number, { ...row, cells }];
  });
}
