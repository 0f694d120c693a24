import type { CellValue } from "./layout";

/**
 * How a written cell is formatted: `asIs` leaves it alone; `text` so that digits stay text; `number` so that a number is
 * one even where the cell was formatted as text; `date` shows the day first.
 */
export type WrittenFormat = "asIs" | "text" | "number" | "date";

/** One cell that is to be written. Rows and columns of the sheet, from 0. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** The value that was seen when the change was proposed; where the cell holds another one now, nothing is written. */
  readonly before: CellValue;
  readonly after: CellValue;
  readonly format: WrittenFormat;
}
