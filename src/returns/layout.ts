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

/** Column letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A1 address of a cell, row and column counted from 0: (13, 2) is C14. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
