import { type CalendarDate, fromIsoDate } from "../returns/calendar-date";

/** Of the demonstration copy, and of the example exports that go with it. */
export const demonstrationDates = {
  agreed: isoDay("2026-08-14"),
  notification: isoDay("2026-08-24"),
} as const;

function isoDay(text: string): CalendarDate {
  const date = fromIsoDate(text);
  if (date === undefined) throw new RangeError(`${text} is no day.`);
  return date;
}
