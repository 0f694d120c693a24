import { type CalendarDate, dateFromParts, partsOf } from "../../returns/calendar-date";

/** 23:00 and no second more, in universal time. */
const LAST_HOUR = /^23:00(?::00(?:\.0+)?)? ?(?:Z|UTC|[+-]00:?00)$/i;

/**
 * Whether a day with its time in universal time names the midnight that begins the next day in Scotland. Systems that keep
 * days as instants write 12 June 2014 as 2014-06-11T23:00:00Z.
 */
export function isLocalMidnight(day: CalendarDate, time: string): boolean {
  return time !== "" && LAST_HOUR.test(time) && isSummerTimeAtElevenPm(day);
}

/** From the last Sunday of March to that of October, both at 1 am: the Summer Time Order 2002; in Octobers before 1996 the end differed. */
function isSummerTimeAtElevenPm(day: CalendarDate): boolean {
  const { year } = partsOf(day);
  const start = lastSundayOf31Days(year, 3);
  const end = lastSundayOf31Days(year, 10);
  return start !== undefined && end !== undefined && day >= start && day < end;
}

function lastSundayOf31Days(year: number, month: number): number | undefined {
  const last = dateFromParts(year, month, 31);
  if (last === undefined) return undefined;
  // 1 January 1970 was a Thursday: days since then, plus four, count from a Sunday.
  return last - ((((last + 4) % 7) + 7) % 7);
}
