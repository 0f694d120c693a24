import type { CellRange } from "../returns/address";
import { readInBlocks } from "./blocks";
import { passing, run } from "./run";

/** Each row comes as an object of its own; so many stay far below 5 MB. */
const ROWS_AT_ONCE = 20_000;

/** Whether anything of a sheet's used range is hidden or filtered out. */
export interface HiddenMarks {
  readonly rows: boolean;
  readonly columns: boolean;
}

export interface HiddenLines {
  /** Sheet rows and columns, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/**
 * Asks whether anything of a range is hidden. Not by its special cells: Excel's Go To Special is a command, which a
 * protected sheet may refuse, while these are plain properties.
 */
export function loadHiddenMarks(range: Excel.Range): () => HiddenMarks {
  range.load("rowHidden,columnHidden");
  // Typed as booleans; null where some are hidden and some are not.
  return () => ({ rows: (range.rowHidden as boolean | null) !== false, columns: (range.columnHidden as boolean | null) !== false });
}

/** Asks which columns and which of the first 20,000 rows of a range are hidden: nothing where none is. */
export function loadHiddenLines(sheet: Excel.Worksheet, range: CellRange, marks: HiddenMarks): () => HiddenLines {
  const { row, column, rowCount, columnCount } = range;
  const rows = marks.rows ? loadHiddenRows(sheet, row, Math.min(rowCount, ROWS_AT_ONCE), column) : () => [];
  const columns = marks.columns
    ? passing(sheet.getRangeByIndexes(row, column, 1, columnCount)).getColumnProperties({ columnHidden: true })
    : undefined;
  return () => ({
    hiddenRows: rows(),
    hiddenColumns: (columns?.value ?? []).flatMap(({ columnHidden }, index) => (columnHidden === true ? [column + index] : [])),
  });
}

/**
 * Which rows of a range beyond its first 20,000 are hidden: no round trip where there are none.
 * @throws HostError
 */
export async function readFurtherHiddenRows(sheetId: string, range: CellRange, marks: HiddenMarks): Promise<number[]> {
  const further = range.rowCount - ROWS_AT_ONCE;
  if (!marks.rows || further <= 0) return [];
  const blocks = await readInBlocks(range.row + ROWS_AT_ONCE, further, ROWS_AT_ONCE, (row, count) =>
    run(async (context) => {
      const rows = loadHiddenRows(context.workbook.worksheets.getItem(sheetId), row, count, range.column);
      await context.sync();
      return rows();
    }),
  );
  return blocks.flat();
}

function loadHiddenRows(sheet: Excel.Worksheet, row: number, count: number, column: number): () => number[] {
  const rows = passing(sheet.getRangeByIndexes(row, column, count, 1)).getRowProperties({ rowHidden: true });
  return () => rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [row + index] : []));
}
