import type { GridRange } from "../contract";
import { type HostCell, isBlank, isNothing, withContent } from "./cell";
import { emptyRow, type HostRow } from "./rows";
import type { SheetState } from "./sheet";

/**
 * The sheet with every cell of the range replaced. Rows of the range that do not exist are made: for large ranges use
 * `editHeldCells`.
 * @param change is given the cell that stands there; undefined leaves the place empty.
 */
export function editCells(
  sheet: SheetState,
  range: GridRange,
  change: (cell: HostCell | undefined, row: number, column: number) => HostCell | undefined,
): SheetState {
  const rows: [number, HostRow][] = [];
  for (let row = range.row; row < range.row + range.rowCount; row += 1) {
    const held = sheet.rows.get(row) ?? emptyRow;
    const cells = [...held.cells];
    for (let column = range.column; column < range.column + range.columnCount; column += 1) {
      const next = change(cells[column], row, column);
      if (next !== undefined || column < cells.length) cells[column] = next;
    }
    rows.push([row, { ...held, cells }]);
  }
  return { ...sheet, rows: sheet.rows.with(rows) };
}

/** As `editCells`, but only for cells that exist: fit for whole columns and sheets. */
export function editHeldCells(
  sheet: SheetState,
  range: GridRange,
  change: (cell: HostCell) => HostCell | undefined,
): SheetState {
  const rows: [number, HostRow][] = [];
  for (const [number, held] of sheet.rows.entries(range.row, range.row + range.rowCount)) {
    const cells = held.cells.map((cell, column) =>
      cell === undefined || column < range.column || column >= range.column + range.columnCount ? cell : change(cell));
    rows.push([number, { ...held, cells }]);
  }
  return { ...sheet, rows: sheet.rows.with(rows) };
}

/** A cell without its content; undefined where nothing is left of it. */
export function emptied(cell: HostCell): HostCell | undefined {
  if (isBlank(cell)) return cell;
  const rest = withContent(cell, "");
  return isNothing(rest) ? undefined : rest;
}
