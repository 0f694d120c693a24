import type { CalendarDate, DateSystem } from "../../returns/calendar-date";
import type { ReturnColumn, ReturnDefinition } from "../../returns/definition";
import type { CellValue } from "../../returns/layout";
import { marginsOf, MISSING, NOT_IN_LIST } from "../../returns/margins";
import { readAge } from "../../returns/readings/age";
import { readDate } from "../../returns/readings/date";
import type { RawRow, Vocabularies } from "../../returns/record";

/** What a record holds in one of the columns that are compared. */
export type Characteristic =
  /** In whole years; `UNBORN_YEARS` for an unborn child. */
  | { readonly kind: "age"; readonly years: number }
  | { readonly kind: "date"; readonly date: CalendarDate }
  /** An entry of a list, "Not recorded/Unknown" among them, or a postcode district. */
  | { readonly kind: "level"; readonly level: string }
  /** Nothing, or nothing that can be read. */
  | { readonly kind: "unknown" };

/** What a record holds, by column key. */
export type Profile = ReadonlyMap<string, Characteristic>;

/** One column that is compared. */
export interface ComparedColumn {
  readonly column: string;
  /** "Age", "Postcode district". */
  readonly name: string;
  readonly read: (row: RawRow) => Characteristic;
}

/** An unborn child is a year younger than one who is not yet 1. */
export const UNBORN_YEARS = -1;
const UNKNOWN: Characteristic = { kind: "unknown" };

/** The columns that the return compares: those with a weight, and the one whose value comes first. */
export function comparedColumns(definition: ReturnDefinition, vocabularies: Vocabularies, dateSystem: DateSystem): ComparedColumn[] {
  const { weights, first } = definition.sample.match;
  const keys = new Set([...weights.map(({ column }) => column), ...(first === undefined ? [] : [first])]);
  return Array.from(keys, (key) => {
    const order = definition.columns.findIndex((column) => column.key === key);
    const column = definition.columns[order];
    if (column === undefined) throw new Error(`no column ${key}: the definition was not parsed`);
    const read = readerOf(column, dateSystem);
    if (read === undefined) return comparedByLevel(key, definition, vocabularies, dateSystem);
    return {
      column: key,
      name: column.name,
      read: (row) => read(row.cells[order] ?? "", (row.dateMask & (1 << order)) !== 0),
    };
  });
}

/** @param columns see `comparedColumns`. */
export function profileOf(row: RawRow, columns: readonly ComparedColumn[]): Profile {
  return new Map(columns.map(({ column, read }) => [column, read(row)]));
}

/** How a column of quantities is read; undefined for a column whose values are the same or not. */
function readerOf(column: ReturnColumn, dateSystem: DateSystem): ((value: CellValue, isDate: boolean) => Characteristic) | undefined {
  if (column.kind === "age") return ageOf;
  if (column.kind === "orderStart") return (value, isDate) => startOf(value, isDate, dateSystem);
  return undefined;
}

function ageOf(value: CellValue, isDate: boolean): Characteristic {
  const age = readAge(value, isDate);
  if (age.kind === "unborn") return { kind: "age", years: UNBORN_YEARS };
  return (age.kind === "years" || age.kind === "text") && age.years >= 0 ? { kind: "age", years: age.years } : UNKNOWN;
}

/** A start after the agreed date is wrong and still a date: it says more than nothing. */
function startOf(value: CellValue, isDate: boolean, dateSystem: DateSystem): Characteristic {
  const start = readDate(value, isDate, dateSystem);
  return start.kind === "date" ? { kind: "date", date: start.date } : UNKNOWN;
}

/** Levels are those of the margin of this column, whether or not the return balances its sample on it. */
function comparedByLevel(key: string, definition: ReturnDefinition, vocabularies: Vocabularies, dateSystem: DateSystem): ComparedColumn {
  const balancedOnIt = { ...definition, sample: { ...definition.sample, margins: [key] } };
  // Only the length of an order asks for the agreed date.
  const [margin] = marginsOf(balancedOnIt, vocabularies, undefined, dateSystem);
  if (margin === undefined) throw new Error(`no margin for the column ${key}`);
  return {
    column: key,
    name: margin.name,
    read: (row) => {
      const level = margin.levelOf(row);
      return level === MISSING || level === NOT_IN_LIST ? UNKNOWN : { kind: "level", level };
    },
  };
}
