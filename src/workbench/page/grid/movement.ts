import type { SheetView } from "../../host/contract";
import type { Cell } from "./selection";
import { spanOf } from "./selection";
import type { SheetLayout } from "./sheet-layout";

export interface Step {
  readonly rows: number;
  readonly columns: number;
}

/** The cell so many drawn rows and columns on, stopping at the edge; hidden rows and merged cells are stepped over. */
export function move(sheet: SheetView, layout: SheetLayout, from: Cell, step: Step): Cell {
  const span = spanOf(sheet.merges, from);
  const start = {
    row: step.rows > 0 ? span.row + span.rowCount - 1 : from.row,
    column: step.columns > 0 ? span.column + span.columnCount - 1 : from.column,
  };
  const target = {
    row: along(layout.rows, start.row, step.rows),
    column: along(columnsOf(layout), start.column, step.columns),
  };
  return anchorOf(sheet, target);
}

/** Ctrl and an arrow: to the last filled cell before a gap, or over a gap to the next filled cell or the edge. */
export function jump(sheet: SheetView, layout: SheetLayout, from: Cell, step: Step): Cell {
  const isFilled = (cell: Cell) => sheet.cell(cell.row, cell.column).text !== "";
  let here = from;
  let next = move(sheet, layout, here, step);
  const crossesGap = !isFilled(here) || !isFilled(next);
  while (!isSameCell(next, here)) {
    here = next;
    next = move(sheet, layout, here, step);
    if (crossesGap ? isFilled(here) : !isFilled(next)) break;
  }
  return here;
}

/** The last cell of the used range, where Ctrl+End leads. */
export function lastUsedCell(sheet: SheetView): Cell {
  return { row: Math.max(sheet.lastRow, 0), column: Math.max(sheet.lastColumn, 0) };
}

/** A click on a merged cell selects its first cell. */
export function anchorOf(sheet: SheetView, cell: Cell): Cell {
  const { row, column } = spanOf(sheet.merges, cell);
  return { row, column };
}

export function isSameCell(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column;
}

function columnsOf(layout: SheetLayout): readonly number[] {
  return layout.columns.map(({ column }) => column);
}

function along(drawn: readonly number[], from: number, by: number): number {
  const at = drawn.findIndex((index) => index >= from);
  // From a hidden row or column, the next that is drawn is already one step on.
  const isHidden = at !== -1 && drawn[at] !== from;
  const start = at === -1 ? drawn.length - 1 : isHidden && by > 0 ? at - 1 : at;
  return drawn[Math.min(Math.max(start + by, 0), drawn.length - 1)] ?? from;
}
