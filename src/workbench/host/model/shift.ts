import type { GridRange } from "../contract";
import { isWholeColumns, isWholeRows, sheetColumns, sheetRows } from "./address";

/** Rows or columns put in before `at`, or taken out from `at` on. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  /** Positive for an insertion, negative for a deletion. */
  readonly count: number;
}

/** Where a stretch of rows or columns lies after the shift; undefined where all of it is gone. */
function shiftedSpan(start: number, length: number, { at, count }: Shift, limit: number): [number, number] | undefined {
  if (count > 0) {
    if (at <= start) return start + count >= limit ? undefined : [start + count, Math.min(length, limit - start - count)];
    return at < start + length ? [start, Math.min(length + count, limit - start)] : [start, length];
  }
  const gone = -count;
  const before = Math.max(0, Math.min(start + length, at) - start);
  const after = Math.max(0, start + length - Math.max(start, at + gone));
  if (before + after === 0) return undefined;
  return [start < at ? start : Math.max(at, start - gone), before + after];
}

/** Where a range lies after rows or columns were put in or taken out; undefined where all of it is gone. */
export function shiftedRange(range: GridRange, shift: Shift): GridRange | undefined {
  if (shift.axis === "row") {
    if (isWholeColumns(range)) return range;
    const span = shiftedSpan(range.row, range.rowCount, shift, sheetRows);
    return span === undefined ? undefined : { ...range, row: span[0], rowCount: span[1] };
  }
  if (isWholeRows(range)) return range;
  const span = shiftedSpan(range.column, range.columnCount, shift, sheetColumns);
  return span === undefined ? undefined : { ...range, column: span[0], columnCount: span[1] };
}

export function shiftedRanges(ranges: readonly GridRange[], shift: Shift): GridRange[] {
  return ranges.flatMap((range) => shiftedRange(range, shift) ?? []);
}

/** The number of a row or column after the shift; undefined where it is gone. */
export function shiftedNumber(number: number, { at, count }: Shift): number | undefined {
  if (number < at) return number;
  return count < 0 && number < at - count ? undefined : number + count;
}
