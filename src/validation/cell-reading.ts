import { readPostcode } from "../identifiers/postcode";
import type { CalendarDate } from "../returns/calendar-date";
import type { ReturnColumn } from "../returns/definition";
import { foldSpaces } from "../returns/folding";
import type { CellValue } from "../returns/layout";
import { type AgeReading, readAge } from "../returns/readings/age";
import { type DateReading, readDate } from "../returns/readings/date";
import type { ChoiceReading } from "../returns/vocabulary";
import type { CellOf, ReturnContext } from "./rule";

/** Columns that hold few different values and say what a child is like: all but the ID. */
export type DescribingColumn = Exclude<ReturnColumn, { kind: "id" }>;
export type DescribingKind = DescribingColumn["kind"];

export interface Readers {
  readonly postcode: (value: CellValue) => CellOf["postcode"];
  readonly age: (value: CellValue, isDate: boolean) => AgeReading;
  readonly orderStart: (value: CellValue, isDate: boolean) => DateReading;
  /** @throws where no list is in force for the column. */
  readonly choice: (column: string, value: CellValue) => ChoiceReading;
}

/** How the cells of a return are read. */
export function readersOf({ vocabularies, dateSystem }: ReturnContext): Readers {
  return {
    postcode: readPostcode,
    age: readAge,
    orderStart: (value, isDate) => readDate(value, isDate, dateSystem),
    choice: (column, value) => {
      const vocabulary = vocabularies.get(column);
      if (vocabulary === undefined) throw new Error(`no list for the column ${column}`);
      return vocabulary.read(value);
    },
  };
}

/** Whole years of an age that can only mean one number of them. */
export function yearsOf(age: AgeReading | undefined): number | undefined {
  return age?.kind === "years" || age?.kind === "text" || age?.kind === "notWhole" ? age.years : undefined;
}

/** The day that a cell means, as a date or as text. */
export function dayOf(start: DateReading | undefined): CalendarDate | undefined {
  return start?.kind === "date" || start?.kind === "text" ? start.date : undefined;
}

/**
 * A cell's content as rows are compared by it: what it reads as where it reads as something, so that case, spaces and the
 * way of writing make no difference; else its folded text.
 */
export function comparedText<K extends DescribingKind>(kind: K, reading: CellOf[K], value: CellValue): string {
  return readText({ kind, reading } as Described) ?? foldSpaces(String(value)).toUpperCase();
}

type Described = { [K in DescribingKind]: { readonly kind: K; readonly reading: CellOf[K] } }[DescribingKind];

function readText({ kind, reading }: Described): string | undefined {
  switch (kind) {
    case "postcode":
      return reading.kind === "outward" || reading.kind === "spelling" ? reading.outward : undefined;
    case "age":
      return yearsOf(reading)?.toString();
    case "orderStart":
      return dayOf(reading)?.toString();
    case "choice":
      return reading.kind === "entry" || reading.kind === "spelling" ? reading.entry.toUpperCase() : undefined;
  }
}
