import { type CalendarDate, dateFromParts } from "../returns/calendar-date";
import { LANGUAGE } from "../returns/wording";

const parts = new Intl.DateTimeFormat(LANGUAGE, { timeZone: "Europe/London", year: "numeric", month: "numeric", day: "numeric" });

/** The day on the wall calendar in Scotland at an instant, wherever the computer thinks it is. */
export function todayInScotland(now: Date): CalendarDate {
  const found = new Map(parts.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const date = dateFromParts(found.get("year") ?? 0, found.get("month") ?? 0, found.get("day") ?? 0);
  if (date === undefined) throw new Error("the clock gives no day");
  return date;
}
