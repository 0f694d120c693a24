import type { CalendarDate } from "../../returns/calendar-date";
import { addYears } from "../../returns/calendar-date";
import { readAge } from "../../returns/readings/age";
import { isOutwardCode } from "../../identifiers/postcode";
import { recognise } from "../../identifiers";
import { isEmptyCell, textOfCell } from "../headings/cell-text";
import { isSourceDay, type SourceCell, type SourceTable } from "../table";
import { dayOf } from "./day-of";

/** What a column holds, counted. Nothing of it is shown but through `sampleValues`. */
export interface ColumnProfile {
  /** Of the column, as the table numbers it. */
  readonly index: number;
  readonly rows: number;
  readonly filled: number;
  /** Different values, counted up to `MOST_VALUES`. */
  readonly distinct: number;
  readonly hasMore: boolean;
  /** Filled cells up to the one at which counting of different values ended: all, where it did not. */
  readonly counted: number;
  /** Different values with how often they stand there, the most frequent first; only where all are counted. */
  readonly values: readonly CountedValue[];
  /** Cells looked at more closely, spread evenly over the rows; the counts below are of these. */
  readonly looked: number;
  /** Cells that are or can be read as a day. */
  readonly days: number;
  readonly past: number;
  /** Days of the time in which a child of a return can be born. */
  readonly ofChildhood: number;
  /** Days from a year before the agreed date to ten months after it: those of children expected. */
  readonly aroundAgreed: number;
  readonly ages: number;
  readonly numbers: number;
  readonly withDigits: number;
  readonly names: number;
  /** CHI, NHS and candidate numbers: known in the whole country. */
  readonly nationals: number;
  /** Identifiers of any kind but days, names and postcodes. */
  readonly identifiers: number;
  readonly postcodes: number;
  /** Longer texts with a full postcode in them. */
  readonly addresses: number;
  /** Characters of the longest cell looked at. */
  readonly longest: number;
}

export interface CountedValue {
  readonly cell: SourceCell;
  readonly count: number;
}

export const MOST_VALUES = 400;
const MOST_LOOKED_AT = 600;
const YEARS_OF_CHILDHOOD = 26;
const DAYS_BEFORE_AGREED = 366;
const DAYS_AFTER_AGREED = 305;
const OLDEST = 25;
const NATIONAL: readonly string[] = ["chi", "nhs", "healthAndCare", "candidateNumber"];
const ONLY_POSTCODE = /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i;

/** @param column its number in the table (`SourceColumn.index`). */
export function profileOf(table: SourceTable, column: number, agreedDate: CalendarDate): ColumnProfile {
  const cells = table.rows.map((row) => row.cells[column]).filter((cell): cell is SourceCell => !isEmptyCell(cell));
  const step = Math.max(1, cells.length / MOST_LOOKED_AT);
  const looked: SourceCell[] = [];
  for (let place = 0; place < cells.length; place += step) {
    const cell = cells[Math.floor(place)];
    if (cell !== undefined) looked.push(cell);
  }
  return { index: column, rows: table.rows.length, filled: cells.length, ...countValues(cells), ...lookAt(looked, table, agreedDate) };
}

function countValues(cells: readonly SourceCell[]): Pick<ColumnProfile, "distinct" | "hasMore" | "counted" | "values"> {
  const counts = new Map<string, { cell: SourceCell; count: number }>();
  let counted = 0;
  for (const cell of cells) {
    const key = textOfCell(cell).toLowerCase();
    const known = counts.get(key);
    if (known !== undefined) known.count += 1;
    else if (counts.size >= MOST_VALUES) break;
    else counts.set(key, { cell, count: 1 });
    counted += 1;
  }
  const hasMore = counted < cells.length;
  return { distinct: counts.size, hasMore, counted, values: hasMore ? [] : [...counts.values()].sort((a, b) => b.count - a.count) };
}

type Looks = Omit<ColumnProfile, "index" | "rows" | "filled" | "distinct" | "hasMore" | "counted" | "values">;

function lookAt(cells: readonly SourceCell[], table: SourceTable, agreedDate: CalendarDate): Looks {
  const born = addYears(agreedDate, -YEARS_OF_CHILDHOOD);
  const days = cells.map((cell) => dayOf(cell, table.dateSystem)).filter((day) => day !== undefined);
  const found = cells.map((cell) => (isSourceDay(cell) ? [] : recognise(cell)));
  const count = (test: (cell: SourceCell, place: number) => boolean): number => cells.filter(test).length;
  return {
    looked: cells.length,
    days: days.length,
    past: days.filter((day) => day <= agreedDate).length,
    ofChildhood: days.filter((day) => day <= agreedDate && day >= born).length,
    aroundAgreed: days.filter((day) => day >= agreedDate - DAYS_BEFORE_AGREED && day <= agreedDate + DAYS_AFTER_AGREED).length,
    ages: count(isAge),
    numbers: count((cell) => typeof cell === "number" || (typeof cell === "string" && /^\s*\d+\s*$/.test(cell))),
    withDigits: count((cell) => !isSourceDay(cell) && /\d/.test(String(cell))),
    names: found.filter((parts) => parts.some(({ kind }) => kind === "name")).length,
    nationals: found.filter((parts) => parts.some(({ kind, certainty }) => certainty === "certain" && NATIONAL.includes(kind))).length,
    identifiers: found.filter((parts) => parts.some(({ kind }) => !["date", "name", "postcode", "postcodeSector"].includes(kind))).length,
    postcodes: count(isPostcode),
    addresses: count((cell, place) => !isPostcode(cell) && (found[place] ?? []).some(({ kind, certainty }) => kind === "postcode" && certainty === "certain")),
    longest: cells.reduce((longest, cell) => Math.max(longest, textOfCell(cell).length), 0),
  };
}

function isAge(cell: SourceCell): boolean {
  if (isSourceDay(cell)) return false;
  const reading = readAge(cell, false);
  if (reading.kind === "unborn") return true;
  return (reading.kind === "years" || reading.kind === "text" || reading.kind === "notWhole") && reading.years !== undefined && reading.years <= OLDEST;
}

function isPostcode(cell: SourceCell): boolean {
  if (typeof cell !== "string") return false;
  const text = textOfCell(cell);
  return ONLY_POSTCODE.test(text) || isOutwardCode(text.toUpperCase());
}
