import { type CalendarDate, type DateSystem, formatDayAndMonth, partsOf } from "../../returns/calendar-date";
import type { DateOrder } from "../plan";
import { isSourceDay, type SourceCell } from "../table";
import { meaningOfDay } from "./no-day";
import { numbersOf, readSourceDay, waysOf } from "./read-day";

/** A text of the column that can be read two ways, and how. */
export interface OrderQuestion {
  /** With its year hidden: "03/04/••••". */
  readonly example: string;
  /** "3 April". */
  readonly dayFirst: string;
  /** "4 March". */
  readonly monthFirst: string;
}

/** Which of two numbers is the day in the dates of a column, as far as they tell. */
export type DateOrderFinding = (
  | {
      readonly kind: "clear";
      /** Undefined where nothing hangs on it: no text can be read two ways. */
      readonly order: DateOrder | undefined;
      readonly because: "none" | "oneWay";
    }
  /** Nothing in the column tells, or too little of it. */
  | ({ readonly kind: "ask" } & OrderQuestion)
  /** Some texts can only be day first and others only month first; whichever is chosen, these are read as they can be. */
  | ({ readonly kind: "mixed" } & OrderQuestion)
) & {
  /**
   * Given where a spreadsheet of the other custom is likely to have opened the export before: it made real dates of the
   * texts that it could read, day and month exchanged, and left the others as text. Nothing here puts that right.
   */
  readonly looksTurned?: true;
};

/**
 * One text in so many has to be readable in one way only before the others follow it. In a column of all days of the month
 * twelve in twenty are; one alone among hundreds is as likely a slip of the pen.
 */
const TEXTS_PER_WITNESS = 20;
/** So many are enough, however long the column. */
const ENOUGH_WITNESSES = 10;

/** Month first is the rare custom here: a slip or two of the pen shall not turn every date of a short list unasked. */
const FEWEST_FOR_MONTH_FIRST = 3;

/** By chance alone, so many real dates all lie in the first twelve days of a month once in a hundred million columns. */
const ENOUGH_REAL_DATES = 20;
const LAST_MONTH = 12;
/** Dates that all stand on the first of a month say nothing. */
const ENOUGH_DIFFERENT_DAYS = 5;
const ENOUGH_TEXTS_LEFT = 5;

/**
 * Finds the order in which a column writes its dates. Texts that tell it are those with a number above 12 in front of the
 * year, on either side. Days that stand for no day (31/12/9999) do not: programs and not people wrote them.
 */
export function dateOrderOf(cells: Iterable<SourceCell>, dateSystem: DateSystem): DateOrderFinding {
  const tally = tallyOf(cells, dateSystem);
  const finding = findingOf(tally);
  return looksTurned(tally) ? { ...finding, looksTurned: true } : finding;
}

function findingOf({ question, twoWays, dayFirst, monthFirst }: Tally): DateOrderFinding {
  const agree = dayFirst === 0 || monthFirst === 0;
  const witnesses = dayFirst + monthFirst;
  if (question === undefined && (witnesses === 0 || !agree)) return { kind: "clear", order: undefined, because: "none" };
  if (question !== undefined) {
    if (!agree) return { kind: "mixed", ...question };
    const share = Math.min(ENOUGH_WITNESSES, Math.ceil((witnesses + twoWays) / TEXTS_PER_WITNESS));
    const needed = monthFirst > 0 ? Math.max(share, FEWEST_FOR_MONTH_FIRST) : share;
    if (witnesses < needed) return { kind: "ask", ...question };
  }
  return { kind: "clear", order: dayFirst > 0 ? "dayFirst" : "monthFirst", because: "oneWay" };
}

interface Tally {
  /** From the first text that can be read two ways. */
  question: OrderQuestion | undefined;
  twoWays: number;
  /** Texts that can only be read so. */
  dayFirst: number;
  monthFirst: number;
  /** Cells that are dates to a spreadsheet. */
  realDates: number;
  /** Their days of the month. */
  readonly daysOfMonth: Set<number>;
}

function tallyOf(cells: Iterable<SourceCell>, dateSystem: DateSystem): Tally {
  const tally: Tally = { question: undefined, twoWays: 0, dayFirst: 0, monthFirst: 0, realDates: 0, daysOfMonth: new Set() };
  for (const cell of cells) {
    const writing = numbersOf(cell);
    if (writing === undefined) {
      if (isSourceDay(cell) || typeof cell === "number") countRealDate(cell, dateSystem, tally);
      continue;
    }
    const { dayFirst, monthFirst } = waysOf(writing);
    if (isDay(dayFirst) && isDay(monthFirst)) {
      if (dayFirst === monthFirst) continue;
      tally.twoWays += 1;
      tally.question ??= { example: writing.hidden, dayFirst: formatDayAndMonth(dayFirst), monthFirst: formatDayAndMonth(monthFirst) };
    } else if (isDay(dayFirst)) tally.dayFirst += 1;
    else if (isDay(monthFirst)) tally.monthFirst += 1;
  }
  return tally;
}

function isDay(day: CalendarDate | undefined): day is CalendarDate {
  return day !== undefined && meaningOfDay(day) === "day";
}

function countRealDate(cell: SourceCell, dateSystem: DateSystem, tally: Tally): void {
  const reading = readSourceDay(cell, undefined, dateSystem);
  if (reading.kind !== "day") return;
  tally.realDates += 1;
  tally.daysOfMonth.add(partsOf(reading.day).day);
}

function looksTurned({ twoWays, dayFirst, monthFirst, realDates, daysOfMonth }: Tally): boolean {
  return (
    twoWays === 0 &&
    (dayFirst === 0 || monthFirst === 0) &&
    dayFirst + monthFirst >= ENOUGH_TEXTS_LEFT &&
    realDates >= ENOUGH_REAL_DATES &&
    daysOfMonth.size >= ENOUGH_DIFFERENT_DAYS &&
    Math.max(...daysOfMonth) <= LAST_MONTH
  );
}
