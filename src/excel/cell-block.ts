import type { DateSystem } from "../returns/calendar-date";
import type { CellBlock } from "../returns/assemble";
import type { CellValue, TableLayout } from "../returns/layout";
import { isDateFormat } from "../returns/number-format";
import { type DateReading, readDate } from "../returns/readings/date";
import { passing } from "./run";

/** Asks for a block of the sheet; the answer is there after the next sync. */
export function loadBlock(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
): () => CellBlock {
  const range = passing(sheet.getRangeByIndexes(row, column, rowCount, columnCount));
  range.load("values,numberFormat");
  return () => ({
    row,
    column,
    values: range.values as CellValue[][],
    numberFormats: range.numberFormat as string[][],
  });
}

/** What the cell of the agreed date reads as, and what it holds. */
export interface AgreedDateCell {
  readonly agreedDate: DateReading;
  /** "" where it is empty or the sheet has no place for it. */
  readonly agreedDateValue: CellValue;
}

/** Asks for the cell of the agreed date. */
export function loadAgreedDate(sheet: Excel.Worksheet, layout: TableLayout): (system: DateSystem) => AgreedDateCell {
  if (layout.agreedDate === undefined) return () => ({ agreedDate: { kind: "missing" }, agreedDateValue: "" });
  const { row, column } = layout.agreedDate;
  const cell = loadBlock(sheet, row, column, 1, 1);
  return (system) => {
    const { values, numberFormats } = cell();
    const agreedDateValue = values[0]?.[0] ?? "";
    return { agreedDateValue, agreedDate: readDate(agreedDateValue, isDateFormat(numberFormats[0]?.[0] ?? ""), system) };
  };
}

