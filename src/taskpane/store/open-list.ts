import type { RowsReading, RowSpan } from "../../excel/read-rows";
import type { CalendarDate } from "../../returns/calendar-date";
import type { ListReading } from "../../returns/list-reading";
import type { DateReading } from "../../returns/readings/date";
import { isBlankRow, type RawRow } from "../../returns/record";
import type { Validator } from "../../validation/validator";

/** A return that was found and is being checked. */
export interface OpenReturn {
  readonly reading: ListReading;
  readonly validator: Validator;
  readonly notificationDate: CalendarDate | undefined;
}

/** Edits are told by the layout that was known then: rows may have been inserted above the list since. */
export function reachesAbove({ reading }: OpenReturn, spans: readonly RowSpan[]): boolean {
  return spans.some(({ row }) => row < reading.layout.firstRow);
}

/** Whether what is reckoned or shown of the list as a whole is as it was: the agreed date, and the sheet's name. */
export function isSameList({ reading }: OpenReturn, fresh: RowsReading): boolean {
  return (
    fresh.agreedDateValue === reading.agreedDateValue &&
    isSameDate(fresh.agreedDate, reading.agreedDate) &&
    fresh.sheetName === reading.layout.sheetName
  );
}

/** The list with another agreed date or sheet name, and the rows as they were last read. */
export function withWhatIsNew(open: OpenReturn, fresh: RowsReading): ListReading {
  const layout = { ...open.reading.layout, sheetName: fresh.sheetName };
  const { agreedDate, agreedDateValue } = fresh;
  return { ...open.reading, layout, agreedDate, agreedDateValue, rows: open.validator.rows() };
}

/** Whether the return is checked as of this day. */
export function isSameDay({ validator }: OpenReturn, today: CalendarDate): boolean {
  return validator.context.today === today;
}

/**
 * Rows that a fresh reading of the whole brings otherwise than they are known; undefined where it differs in more than
 * rows, or where rows are not there any more. Blank rows count for nothing.
 */
export function otherRows({ reading, validator }: OpenReturn, fresh: ListReading): readonly RawRow[] | undefined {
  if (besideRows(reading) !== besideRows(fresh)) return undefined;
  const known = new Map(validator.rows().filter((row) => !isBlankRow(row)).map((row) => [row.row, row]));
  const other = fresh.rows.filter((row) => {
    const was = known.get(row.row);
    known.delete(row.row);
    return was === undefined ? !isBlankRow(row) : !isSameRow(was, row);
  });
  return known.size > 0 ? undefined : other;
}

function besideRows(reading: ListReading): string {
  const { definition, columns, ...layout } = reading.layout;
  const lists = [...reading.vocabularies].map(([key, { title, entries, source }]) => [key, title, entries, source]);
  return JSON.stringify([definition.id, [...columns], layout, lists, { ...reading, layout: [], vocabularies: [], rows: [] }]);
}

function isSameRow({ dateMask, cells }: RawRow, other: RawRow): boolean {
  return other.dateMask === dateMask && cells.every((value, index) => value === other.cells[index]);
}

function isSameDate(a: DateReading, b: DateReading): boolean {
  if (a.kind === "date" || a.kind === "text") return a.kind === b.kind && a.date === b.date;
  return a.kind === b.kind;
}
