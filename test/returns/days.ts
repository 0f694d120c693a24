import { type CalendarDate, fromIsoDate } from "../../src/returns/calendar-date";

/** The day that an ISO text names, for tests. @throws where there is no such day: a test must not go on with it. */
export function day(iso: string): CalendarDate {
  const date = fromIsoDate(iso);
  if (date === undefined) throw new Error(`${iso} is no day`);
  return date;
}
