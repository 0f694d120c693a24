import type { CalendarDate, DateSystem } from "../returns/calendar-date";
import type { CellValue } from "../returns/layout";

/** A cell that a workbook shows as a date; its time of day is left out. */
export interface SourceDay {
  readonly day: CalendarDate;
}

/** A cell of an export; "" where empty. Error values come as their text. */
export type SourceCell = CellValue | SourceDay;

/** One sheet of an export as it was read, or the whole of a text file. Rows may be of different lengths. */
export interface SourceSheet {
  readonly name: string;
  readonly rows: readonly (readonly SourceCell[])[];
  /** By which plain numbers would be dates. */
  readonly dateSystem: DateSystem;
}

export interface SourceColumn {
  /** From 0. */
  readonly index: number;
  /** In one line, single spaces; "Column F" where there is none. */
  readonly heading: string;
  readonly hasHeading: boolean;
}

export interface SourceRow {
  /** In the sheet, from 0. */
  readonly row: number;
  readonly cells: readonly SourceCell[];
}

/** The table of a sheet: what stands below its headings. */
export interface SourceTable {
  readonly columns: readonly SourceColumn[];
  /** Row of the headings in the sheet, from 0; undefined where the rows begin at once. */
  readonly headingRow: number | undefined;
  /** Rows that hold anything, in their order. */
  readonly rows: readonly SourceRow[];
  readonly dateSystem: DateSystem;
}

export function isSourceDay(cell: SourceCell): cell is SourceDay {
  return typeof cell === "object";
}
