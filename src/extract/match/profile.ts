import { recognise } from "../../identifiers";
import { isOutwardCode } from "../../identifiers/postcode";
import { addYears, type CalendarDate } from "../../returns/calendar-date";
import { readAge } from "../../returns/readings/age";
import { readSourceDay } from "../days/read-day";
import { isEmptyCell, textOfCell } from "../headings/cell-text";
import { isSourceDay, type SourceCell, type SourceTable } from "../table";
import { saysNothing } from "../values/nothing";

/** What a column holds, counted. Nothing of it is shown but through `sampleValues`. */
export interface ColumnProfile {
  /** Of the column, as the table numbers it. */
  readonly index: number;
  readonly rows: number;
  /** Cells that say something: NULL does not. */
  readonly filled: number;
  /** Different values, counted up to a few hundred. */
  readonly distinct: number;
  /** There are more of them. */
  readonly hasMore: boolean;
  /** Filled cells up to the one at which the counting of different values ended. */
  readonly counted: number;
  /** Different values with how often they stand there, the most frequent first; empty where not all are counted. */
  readonly values: readonly CountedValue[];
  /** Cells looked at more closely, spread evenly over the rows; the counts below are of these. */
  readonly looked: number;
  /** Cells that are or can be read as a day. */
  readonly days: number;
  /** Of these, those that are written as one: not plain numbers, which may be serials. */
  readonly writtenDays: number;
  /** Cells that say that there is no day, or none yet: "ongoing", 31/12/9999. */
  readonly noDays: number;
  /** Days on or before the agreed date. */
  readonly past: number;
  /** Days of the time in which a child of a return can be born. */
  readonly ofChildhood: number;
  /** Days from a year before the agreed date to ten months after it: those of children expected. */
  readonly aroundAgreed: number;
  /** The day in the middle. */
  readonly middleDay: CalendarDate | undefined;
  readonly ages: number;
  readonly withDigits: number;
  readonly names: number;
  /** CHI, NHS and candidate numbers: known in the whole country. */
  readonly nationals: number;
  /** Identifiers of any kind but days, names and postcodes. */
  readonly identifiers: number;
  readonly postcodes: number;
  /** Longer texts with a full postcode in them. */
  readonly addresses: number;
}

export interface CountedValue {
  readonly cell: SourceCell;
  readonly count: number;
}

const MOST_VALUES = 400;
const MOST_LOOKED_AT = 300;
/** Whoever was under 18 at some point in the two years before the agreed date, with a few years to spare. */
const YEARS_OF_CHILDHOOD = 25;
const DAYS_BEFORE_AGREED = 366;
/** A pregnancy, and some weeks. */
const DAYS_AFTER_AGREED = 305;
const OLDEST = 25;
const NATIONAL: readonly string[] = ["chi", "nhs", "healthAndCare", "candidateNumber"];
const NO_IDENTIFIERS: readonly string[] = ["date", "name", "postcode", "postcodeSector"];
const ONLY_POSTCODE = /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i;
const NUMBER = /^[\d\s]+$/;

/** Counts what a column holds. @param column its number in the table (`SourceColumn.index`). */
export function profileOf(table: SourceTable, column: number, agreedDate: CalendarDate): ColumnProfile {
  const cells = table.rows.map((row) => row.cells[column]).filter((cell) => cell !== undefined && !isEmptyCell(cell) && !(typeof cell === "string" && saysNothing(cell)));
  const step = Math.max(1, cells.length / MOST_LOOKED_AT);
  const looked = Array.from({ length: Math.min(cells.length, MOST_LOOKED_AT) }, (_, place) => cells[Math.floor(place * step)]);
  const isPresent = (cell: SourceCell | undefined): cell is SourceCell => cell !== undefined;
  return {
    index: column,
    rows: table.rows.length,
    filled: cells.length,
    ...valuesIn(cells.filter(isPresent)),
    ...daysIn(looked.filter(isPresent), table, agreedDate),
    ...textsIn(looked.filter(isPresent)),
  };
}

function valuesIn(cells: readonly SourceCell[]): Pick<ColumnProfile, "distinct" | "hasMore" | "counted" | "values"> {
  const counts = new Map<string, { readonly cell: SourceCell; count: number }>();
  let counted = 0;
  for (const cell of cells) {
    const key = textOfCell(cell).toLowerCase();
    const known = counts.get(key);
    if (known !== undefined) known.count += 1;
    else if (counts.size === MOST_VALUES) break;
    else counts.set(key, { cell, count: 1 });
    counted += 1;
  }
  const hasMore = counted < cells.length;
  return { distinct: counts.size, hasMore, counted, values: hasMore ? [] : [...counts.values()].sort((a, b) => b.count - a.count) };
}

type Days = Pick<ColumnProfile, "looked" | "days" | "writtenDays" | "noDays" | "past" | "ofChildhood" | "aroundAgreed" | "middleDay">;

function daysIn(cells: readonly SourceCell[], { dateSystem }: SourceTable, agreedDate: CalendarDate): Days {
  const born = addYears(agreedDate, -YEARS_OF_CHILDHOOD);
  // Of two readings either tells what the column is about.
  const readings = cells.map((cell) => ({ cell, reading: readSourceDay(cell, "dayFirst", dateSystem) }));
  const read = readings.flatMap(({ cell, reading }) => (reading.kind === "day" ? [{ cell, day: reading.day }] : []));
  const days = read.map(({ day }) => day).sort((a, b) => a - b);
  const count = (test: (day: CalendarDate) => boolean): number => days.filter(test).length;
  return {
    looked: cells.length,
    days: days.length,
    writtenDays: read.filter(({ cell }) => typeof cell !== "number" && !(typeof cell === "string" && NUMBER.test(cell))).length,
    noDays: readings.filter(({ reading }) => reading.kind === "missing").length,
    past: count((day) => day <= agreedDate),
    ofChildhood: count((day) => day <= agreedDate && day >= born),
    aroundAgreed: count((day) => day >= agreedDate - DAYS_BEFORE_AGREED && day <= agreedDate + DAYS_AFTER_AGREED),
    middleDay: days[Math.floor(days.length / 2)],
  };
}

type Texts = Pick<ColumnProfile, "ages" | "withDigits" | "names" | "nationals" | "identifiers" | "postcodes" | "addresses">;

function textsIn(cells: readonly SourceCell[]): Texts {
  const counts = { ages: 0, withDigits: 0, names: 0, nationals: 0, identifiers: 0, postcodes: 0, addresses: 0 };
  for (const cell of cells) {
    if (isSourceDay(cell)) continue;
    const found = recognise(cell);
    const isPostcode = typeof cell === "string" && isPostcodeAlone(textOfCell(cell));
    if (isAge(cell)) counts.ages += 1;
    if (/\d/.test(String(cell))) counts.withDigits += 1;
    if (found.some(({ kind }) => kind === "name")) counts.names += 1;
    if (found.some(({ kind, certainty }) => certainty === "certain" && NATIONAL.includes(kind))) counts.nationals += 1;
    if (found.some(({ kind }) => !NO_IDENTIFIERS.includes(kind))) counts.identifiers += 1;
    if (isPostcode) counts.postcodes += 1;
    else if (found.some(({ kind, certainty }) => kind === "postcode" && certainty === "certain")) counts.addresses += 1;
  }
  return counts;
}

function isAge(cell: string | number | boolean): boolean {
  const reading = readAge(cell, false);
  if (reading.kind === "unborn") return true;
  return (reading.kind === "years" || reading.kind === "text" || reading.kind === "notWhole") && reading.years !== undefined && reading.years <= OLDEST;
}

function isPostcodeAlone(text: string): boolean {
  return ONLY_POSTCODE.test(text) || isOutwardCode(text.toUpperCase());
}
