import type { CalendarDate } from "../returns/calendar-date";
import type { ColumnKind } from "../returns/definition";
import { foldSpaces } from "../returns/folding";
import type { CellValue } from "../returns/layout";
import type { AgeReading } from "../returns/readings/age";
import type { DateReading } from "../returns/readings/date";
import type { CellOf } from "./rule";

/** Columns that hold few different values and say what a child is like: all but the ID. */
export type DescribingKind = Exclude<ColumnKind, "id">;

/** Whole years of an age that can only mean one number of them. */
function yearsOf(age: AgeReading): number | undefined {
  return age.kind === "years" || age.kind === "text" || age.kind === "notWhole" ? age.years : undefined;
}

/** The day that a cell means, as a date or as text. */
function dayOf(start: DateReading): CalendarDate | undefined {
  return start.kind === "date" || start.kind === "text" ? start.date : undefined;
}

type Described = { [K in DescribingKind]: { readonly kind: K; readonly reading: CellOf[K] } }[DescribingKind];

/** A cell's content as rows are compared by it. */
export interface Compared {
  readonly text: string;
  /** Whether it reads as what the column asks for, whatever its spelling. */
  readonly isRead: boolean;
}

/** What a cell reads as, so that case, spaces and the way of writing make no difference; else its folded text. */
export function comparedBy<K extends DescribingKind>(kind: K, reading: CellOf[K], value: CellValue): Compared {
  const read = readText({ kind, reading } as Described);
  return { text: read ?? foldSpaces(String(value)).toUpperCase(), isRead: read !== undefined };
}

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
