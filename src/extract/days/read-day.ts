import { addDays, type CalendarDate, dateFromParts, dateFromSerial, type DateSystem, fullYear, partsOf } from "../../returns/calendar-date";
import { foldSpaces, isErrorValue } from "../../returns/folding";
import type { DateOrder } from "../plan";
import { isSourceDay, type SourceCell } from "../table";
import { meaningOfDay, saysNoDay } from "./no-day";
import { isLocalMidnight } from "./summer-time";
import { readWriting, type Writing } from "./writing";

/** What a cell of a column of dates holds. */
export type DayReading =
  /** Nothing, or what stands for nothing: NULL, "ongoing", 31/12/9999. The end of an order that goes on. */
  | { readonly kind: "missing" }
  | { readonly kind: "day"; readonly day: CalendarDate }
  /** 03/04/2024, where nobody has said which of the two numbers is the day. */
  | { readonly kind: "twoWays"; readonly dayFirst: CalendarDate; readonly monthFirst: CalendarDate }
  | { readonly kind: "notADay" };

type NumbersWriting = Extract<Writing, { kind: "numbers" }>;

const MISSING: DayReading = { kind: "missing" };
const NOT_A_DAY: DayReading = { kind: "notADay" };
/** Longer than any date: a sentence with a date in it says more than the date. */
const LONGEST = 80;
/** Plain numbers are serials of these years only: 1,234 is a number of something, not a day of 1903. */
const FIRST_SERIAL_YEAR = 1950;
const LAST_SERIAL_YEAR = 2064;
const DIGITS_OF_SERIAL = /^\d{5}(?:\.\d+)?$/;

/**
 * Reads a cell as a day: a real date, a serial number, or text in any of the writings of case systems, its time of day
 * left out. A text that can be read in one way only is read so, whatever the order.
 * @param order which of two numbers is the day, for texts that can be read both ways; undefined where nobody has said.
 * @param latestYear where given, years of two digits after it belong to the 1900s: a date of birth "45" is not of 2045.
 */
export function readSourceDay(cell: SourceCell, order: DateOrder | undefined, dateSystem: DateSystem, latestYear?: number): DayReading {
  if (isSourceDay(cell)) return readingOf(cell.day);
  if (typeof cell === "boolean") return NOT_A_DAY;
  if (typeof cell === "number") return readNumber(cell, order, dateSystem);
  if (cell === "") return MISSING;
  const folded = foldText(cell);
  if (folded === "") return MISSING;
  if (folded.length > LONGEST || isErrorValue(folded)) return NOT_A_DAY;
  if (saysNoDay(folded)) return MISSING;
  if (DIGITS_OF_SERIAL.test(folded)) return readSerial(Number(folded), dateSystem);
  const writing = readWriting(folded);
  return writing === undefined ? NOT_A_DAY : readingOfWriting(writing, order, latestYear);
}

function readNumber(value: number, order: DateOrder | undefined, dateSystem: DateSystem): DayReading {
  // What Excel shows as 00/01/1900.
  if (value === 0) return MISSING;
  const writing = writingOfNumber(value);
  return writing === undefined ? readSerial(value, dateSystem) : readingOfWriting(writing, order, undefined);
}

/** 20140312 and 12032014 that a spreadsheet took for numbers. */
function writingOfNumber(value: number): Writing | undefined {
  return Number.isInteger(value) && value >= 1_000_000 ? readWriting(String(value)) : undefined;
}

function foldText(text: string): string {
  return foldSpaces(text).normalize("NFKC");
}

/** The writing of a cell in which two numbers stand in front of the year. */
export function numbersOf(cell: SourceCell): NumbersWriting | undefined {
  if (isSourceDay(cell) || typeof cell === "boolean" || cell === "") return undefined;
  const writing = typeof cell === "number" ? writingOfNumber(cell) : cell.length > LONGEST ? undefined : readWriting(foldText(cell));
  return writing?.kind === "numbers" ? writing : undefined;
}

function readSerial(value: number, dateSystem: DateSystem): DayReading {
  const day = dateFromSerial(value, dateSystem);
  if (day === undefined) return NOT_A_DAY;
  if (meaningOfDay(day) === "none") return MISSING;
  const { year } = partsOf(day);
  return year >= FIRST_SERIAL_YEAR && year <= LAST_SERIAL_YEAR ? { kind: "day", day } : NOT_A_DAY;
}

function readingOfWriting(writing: Writing, order: DateOrder | undefined, latestYear: number | undefined): DayReading {
  if (writing.kind === "named") return readingOf(dayOf(writing, writing.day, writing.month, latestYear));
  const { dayFirst, monthFirst } = waysOf(writing, latestYear);
  if (dayFirst === undefined || monthFirst === undefined) return readingOf(dayFirst ?? monthFirst);
  if (dayFirst === monthFirst) return readingOf(dayFirst);
  if (meaningOfDay(dayFirst) !== "day" && meaningOfDay(monthFirst) !== "day") return readingOf(dayFirst);
  if (order !== undefined) return readingOf(order === "dayFirst" ? dayFirst : monthFirst);
  return { kind: "twoWays", dayFirst, monthFirst };
}

/** Both days that two numbers and a year may name, where there are such days. */
export function waysOf(
  writing: NumbersWriting,
  latestYear?: number,
): { readonly dayFirst: CalendarDate | undefined; readonly monthFirst: CalendarDate | undefined } {
  return {
    dayFirst: dayOf(writing, writing.first, writing.second, latestYear),
    monthFirst: dayOf(writing, writing.second, writing.first, latestYear),
  };
}

function dayOf({ year, time }: Writing, day: number, month: number, latestYear: number | undefined): CalendarDate | undefined {
  const full = fullYear(year);
  const isTooLate = year.length === 2 && latestYear !== undefined && full > latestYear;
  const date = dateFromParts(isTooLate ? full - 100 : full, month, day);
  return date !== undefined && isLocalMidnight(date, time) ? addDays(date, 1) : date;
}

function readingOf(day: CalendarDate | undefined): DayReading {
  if (day === undefined) return NOT_A_DAY;
  const meaning = meaningOfDay(day);
  if (meaning === "none") return MISSING;
  return meaning === "day" ? { kind: "day", day } : NOT_A_DAY;
}
