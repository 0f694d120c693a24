import { hideColumns, hideRows } from "../model/actions";
import { usedRange } from "../model/sheet";
import { perform, requireAllowed } from "./api-context";
import { asFlag } from "./args";
import type { Scalar } from "./host-object";
import type { RangeTarget } from "./range-target";

/** True or false where all are alike; null where some rows (or columns) are hidden and some are not. */
function alike(flags: Iterable<boolean>): boolean | null {
  const seen = new Set(flags);
  return seen.size > 1 ? null : seen.has(true);
}

export function rowsHidden(target: RangeTarget): boolean | null {
  const { row, rowCount } = target.range;
  const hidden = [...target.sheet.rows.entries(row, row + rowCount)].filter(([, held]) => held.hidden === true).length;
  return hidden === rowCount ? true : hidden === 0 ? false : null;
}

function columnsHidden(target: RangeTarget): boolean | null {
  const { column, columnCount } = target.range;
  return alike(Array.from({ length: columnCount }, (_, index) => target.sheet.columns.get(column + index)?.hidden === true));
}

/** Rows that a write to a whole sheet or column reaches: those in use, since the rest cannot be told apart. */
function reachOf(target: RangeTarget): { first: number; count: number } {
  const { row, rowCount } = target.range;
  if (rowCount < 100_000) return { first: row, count: rowCount };
  const used = usedRange(target.sheet, true, target.range);
  return used === undefined ? { first: row, count: 0 } : { first: row, count: used.row + used.rowCount - row };
}

function hideRowsOf(target: RangeTarget, value: unknown): void {
  const hidden = asFlag(value);
  requireAllowed(target.context, target.sheetId, "allowFormatRows");
  const { first, count } = reachOf(target);
  perform(target.context, (book) => hideRows(book, target.sheetId, first, count, hidden));
}

function hideColumnsOf(target: RangeTarget, value: unknown): void {
  const hidden = asFlag(value);
  requireAllowed(target.context, target.sheetId, "allowFormatColumns");
  perform(target.context, (book) => hideColumns(book, target.sheetId, target.range.column, target.range.columnCount, hidden));
}

export const hiddenScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  RowHidden: { get: rowsHidden, set: hideRowsOf },
  ColumnHidden: { get: columnsHidden, set: hideColumnsOf },
  Hidden: {
    get: (target) => {
      const rows = rowsHidden(target);
      const columns = columnsHidden(target);
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    },
  },
};
