import type { GridRange } from "../contract";
import { requireSheet } from "./actions";
import { type BookState, replaceSheet } from "./book";
import { type HostCell, isBlank } from "./cell";
import { compare } from "./evaluate";
import { movedFormula } from "./formula-references";
import type { Edit } from "./live-book";
import { emptyRow, type HostRow } from "./rows";

export interface SortKey {
  /** Counted from the range's first column. */
  readonly column: number;
  readonly descending: boolean;
}

/** Excel's order: numbers, text, TRUE and FALSE; blanks last whichever way. Rows that are alike keep their order. */
function inOrder(a: HostCell | undefined, b: HostCell | undefined, descending: boolean): number {
  if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
  const order = compare(a?.value ?? "", b?.value ?? "");
  return descending ? -order : order;
}

/** Sorts the rows of a range. Formulas move with their rows, as Excel moves them. */
export function sortRows(book: BookState, sheetId: string, range: GridRange, keys: readonly SortKey[], hasHeaders = false): Edit {
  const sheet = requireSheet(book, sheetId);
  const first = range.row + (hasHeaders ? 1 : 0);
  const held = Array.from({ length: range.row + range.rowCount - first }, (_, index) => {
    const cells = sheet.rows.get(first + index)?.cells.slice(range.column, range.column + range.columnCount) ?? [];
    return { cells, row: first + index };
  });
  held.sort((a, b) => {
    for (const { column, descending } of keys) {
      const order = inOrder(a.cells[column], b.cells[column], descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  const rows = held.map(({ cells, row }, index): [number, HostRow] => {
    const target = first + index;
    const there = sheet.rows.get(target) ?? emptyRow;
    const next = [...there.cells];
    for (let column = 0; column < range.columnCount; column += 1) {
      const cell = cells[column];
      next[range.column + column] = cell?.formula === undefined
        ? cell
        : { ...cell, formula: movedFormula(cell.formula, target - row, 0) };
    }
    return [target, { ...there, cells: next }];
  });
  return {
    book: replaceSheet(book, { ...sheet, rows: sheet.rows.with(rows) }),
    // A sort has an event of its own: no cell is said to have changed.
    changes: [{ kind: "rowSorted", sheetId, range }],
  };
}
