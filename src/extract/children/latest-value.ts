import type { CalendarDate } from "../../returns/calendar-date";
import type { CellValue } from "../../returns/layout";
import type { SourceCell } from "../table";
import type { ChildRow } from "./source-rows";

/** What a cell of the export comes to in the return. */
export type Derived<T extends CellValue | CalendarDate> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "missing" }
  /** Something is there, and it has no meaning for the return. */
  | { readonly kind: "unreadable" };

/** The value of a child in one column, from all its rows. */
export interface LatestValue<T extends CellValue | CalendarDate> {
  /** Undefined where no row has one. */
  readonly value: T | undefined;
  /** How many different ones there are. */
  readonly different: number;
  /** A row has something that could not be read. */
  readonly isUnreadable: boolean;
}

/**
 * Rows of a child, the one whose values count first before the others: the episode that began last on or before the agreed
 * date, then rows without a start, the later in the export first, then what begins after the agreed date.
 */
export function latestFirst(rows: readonly ChildRow[], agreedDate: CalendarDate): readonly ChildRow[] {
  if (rows.length < 2) return rows;
  const rank = ({ episode: { start } }: ChildRow): number => (start === undefined ? 1 : start <= agreedDate ? 2 : 0);
  return [...rows].sort((a, b) => rank(b) - rank(a) || (b.episode.start ?? 0) - (a.episode.start ?? 0) || b.row - a.row);
}

/** The first value of rows that have one. @param rows as `latestFirst` has them. */
export function latestValue<T extends CellValue | CalendarDate>(rows: readonly ChildRow[], read: (row: ChildRow) => Derived<T>): LatestValue<T> {
  let value: T | undefined;
  let others: Set<T> | undefined;
  let isUnreadable = false;
  for (const row of rows) {
    const own = read(row);
    if (own.kind === "unreadable") isUnreadable = true;
    if (own.kind !== "value") continue;
    if (value === undefined) value = own.value;
    else if (own.value !== value) (others ??= new Set()).add(own.value);
  }
  return { value, different: value === undefined ? 0 : 1 + (others?.size ?? 0), isUnreadable };
}

export function cellAt({ cells }: ChildRow, column: number): SourceCell {
  return cells[column] ?? "";
}
