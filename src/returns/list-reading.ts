import type { DateSystem } from "./calendar-date";
import type { DoubledHeading } from "./find-table";
import type { CellValue, TableLayout } from "./layout";
import type { DateReading } from "./readings/date";
import type { RawRow, Vocabularies } from "./record";

/** A column beside the table that holds something, with the first row where it does. Rows and columns from 0. */
export interface StrayColumn {
  readonly column: number;
  readonly row: number;
}

/** The list of a return as it stands in the workbook, read whole. */
export interface ListReading {
  readonly layout: TableLayout;
  readonly doubledHeadings: readonly DoubledHeading[];
  readonly dateSystem: DateSystem;
  readonly agreedDate: DateReading;
  /** What the agreed date's cell holds; "" where it is empty or has no place. */
  readonly agreedDateValue: CellValue;
  /** Every row from the first below the headings to the last that is not empty, blank ones among them. */
  readonly rows: readonly RawRow[];
  readonly vocabularies: Vocabularies;
  /** Sheet rows and columns of the list that are hidden or filtered out, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** A1 addresses of merged cells among the children's rows. */
  readonly mergedAreas: readonly string[];
  /** Names of other sheets that bear the headings of a return. */
  readonly otherSheets: readonly string[];
  readonly strayColumns: readonly StrayColumn[];
}
