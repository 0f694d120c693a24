import { type CalendarDate, partsOf } from "../../returns/calendar-date";

/** Years in which anything in a list of children can have happened, or been planned. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
/** From here on the first and last day of a year stand for "for ever". */
const FIRST_YEAR_OF_EVER = 2050;

/** What databases and people write where there is no date; for the end of an order: it goes on. */
const WORDS = new Set([
  "null", "nil", "none", "na", "n a", "not applicable", "nan", "nat", "blank", "empty", "no date", "no end date", "no end", "not set", "not ended", "open", "open ended",
  "openended", "ongoing", "on going", "current", "currently", "present", "to present", "to date", "till date", "continuing", "continues", "active", "live", "still open", "still active",
  "until further notice", "not closed", "not yet ended",
]);
/** Days that stand for no day, by month and day within a year. Sources: the first days of SQL Server, .NET, Delphi and Excel. */
const FIRST_DAYS = new Set(["1-1-1", "1582-10-15", "1601-1-1", "1700-1-1", "1753-1-1", "1800-1-1", "1899-12-30", "1899-12-31", "1900-1-1", "1904-1-1"]);
const LAST_YEAR_OF_FIRST_DAYS = 1904;
/** The last day of SQL Server's smalldatetime. */
const LAST_SMALL_DAY = "2079-6-6";

const ZEROS = /^[0 ]+$/;
const NINES = /^99 99 9999$/;
/** Excel's 0 as it is shown as a date, whichever way round. */
const DAY_ZERO = /^(?:0{1,2} 0?1 1900|0?1 0{1,2} 1900|1900 0?1 0{1,2})(?: [0 ]+)?$/;

/** True for text that says that there is no date: "NULL", "n/a", "-", "ongoing", "00/00/0000". */
export function saysNoDay(folded: string): boolean {
  const words = folded.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return words === "" || WORDS.has(words) || ZEROS.test(words) || NINES.test(words) || DAY_ZERO.test(words);
}

/** What a day of the calendar means in a list: itself, "none" (31 December 9999, 1 January 1900), or a slip of the pen. */
export function meaningOfDay(day: CalendarDate): "day" | "none" | "unlikely" {
  const { year, month, day: ofMonth } = partsOf(day);
  // Most days: none of those that stand for no day lies between these years.
  if (year > LAST_YEAR_OF_FIRST_DAYS && year < FIRST_YEAR_OF_EVER) return "day";
  const name = `${year}-${month}-${ofMonth}`;
  if (FIRST_DAYS.has(name) || name === LAST_SMALL_DAY || year === 9999) return "none";
  const isEdgeOfYear = (month === 12 && ofMonth === 31) || (month === 1 && ofMonth === 1);
  if (isEdgeOfYear && year >= FIRST_YEAR_OF_EVER) return "none";
  return year >= FIRST_YEAR && year <= LAST_YEAR ? "day" : "unlikely";
}
