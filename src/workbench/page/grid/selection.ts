import type { GridRange } from "../../host/contract";
import { bounding, intersection } from "../../host/model/address";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The active cell, and the opposite corner of what is selected with it. */
export interface Selection {
  readonly active: Cell;
  readonly corner: Cell;
}

export function rangeOf({ active, corner }: Selection): GridRange {
  return {
    row: Math.min(active.row, corner.row),
    column: Math.min(active.column, corner.column),
    rowCount: Math.abs(active.row - corner.row) + 1,
    columnCount: Math.abs(active.column - corner.column) + 1,
  };
}

/** The selection with its active cell in the first one, as Excel has it when an add-in selects a range. */
export function selectionOf(range: GridRange): Selection {
  return {
    active: { row: range.row, column: range.column },
    corner: { row: range.row + range.rowCount - 1, column: range.column + range.columnCount - 1 },
  };
}

export function contains(range: GridRange, { row, column }: Cell): boolean {
  return (
    row >= range.row && row < range.row + range.rowCount && column >= range.column && column < range.column + range.columnCount
  );
}

export function isSameRange(one: GridRange, other: GridRange): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rowCount === other.rowCount &&
    one.columnCount === other.columnCount
  );
}

/** The merged cells that a cell belongs to, or the cell alone. */
export function spanOf(merges: readonly GridRange[], cell: Cell): GridRange {
  return merges.find((merge) => contains(merge, cell)) ?? { ...cell, rowCount: 1, columnCount: 1 };
}

/** The range from the active cell to the corner, grown until it cuts through no merged cells. */
export function coveredRange(merges: readonly GridRange[], selection: Selection): GridRange {
  let range = rangeOf(selection);
  for (;;) {
    const grown = merges.filter((merge) => intersection(merge, range) !== undefined).reduce(bounding, range);
    if (isSameRange(grown, range)) return range;
    range = grown;
  }
}
