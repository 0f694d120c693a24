import type { RowsReading, RowSpan } from "../../excel/read-rows";
import type { CalendarDate } from "../../returns/calendar-date";
import type { ListReading } from "../../returns/list-reading";
import type { DateReading } from "../../returns/readings/date";
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

function isSameDate(a: DateReading, b: DateReading): boolean {
  if (a.kind === "date" || a.kind === "text") return a.kind === b.kind && a.date === b.date;
  return a.kind === b.kind;
}
