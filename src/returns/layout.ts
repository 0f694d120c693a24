import type { ReturnDefinition } from "./definition";

/** A cell's value as Excel gives it; the empty cell is "". */
export type CellValue = string | number | boolean;

/** The upper left part of a sheet, as far as it was read. Rows and columns count from 0. */
export interface SheetHead {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly isVisible: boolean;
  /** Sheet row and column of `values[0][0]`. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** Where the table of a return lies. Rows and columns count from 0, as in the sheet. */
export interface TableLayout {
  readonly definition: ReturnDefinition;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly headingRow: number;
  /** The first row below the headings. */
  readonly firstRow: number;
  /** Sheet column of each column that was found, by key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Keys of expected columns without a heading. */
  readonly missing: readonly string[];
  /** The cell that holds the agreed date, or should. Undefined where the label was not found either. */
  readonly agreedDate: { readonly row: number; readonly column: number } | undefined;
}
