import type { CellRange } from "../returns/address";
import { readInBlocks } from "./blocks";
import { passing, run } from "./run";

/** Each row comes as an object of its own; so many stay far below 5 MB. */
const ROWS_AT_ONCE = 20_000;

/** Whether anything of a range is hidden or filtered out. */
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

/**
 * Which rows and columns of a range are hidden: no round trip where none is.
 * @throws HostError
 */
export async function readHiddenLines(sheetId: string, range: CellRange, marks: HiddenMarks): Promise<HiddenLines> {
  const { row, column, rowCount, columnCount } = range;
  const rows = marks.rows
    ? await readInBlocks(row, rowCount, ROWS_AT_ONCE, (first, count) =>
        hiddenIn(sheetId, { row: first, column, rowCount: count, columnCount: 1 }, "rows", first))
    : [];
  const columns = marks.columns ? await hiddenIn(sheetId, { row, column, rowCount: 1, columnCount }, "columns", column) : [];
  return { hiddenRows: rows.flat(), hiddenColumns: columns };
}

function hiddenIn(sheetId: string, range: CellRange, lines: keyof HiddenMarks, first: number): Promise<number[]> {
  return run(async (context) => {
    const { row, column, rowCount, columnCount } = range;
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const cells = passing(sheet.getRangeByIndexes(row, column, rowCount, columnCount));
    const flags =
      lines === "rows"
        ? mapped(cells.getRowProperties({ rowHidden: true }), ({ rowHidden }) => rowHidden)
        : mapped(cells.getColumnProperties({ columnHidden: true }), ({ columnHidden }) => columnHidden);
    await context.sync();
    return flags().flatMap((isHidden, index) => (isHidden === true ? [first + index] : []));
  });
}

function mapped<T>(result: OfficeExtension.ClientResult<T[]>, flag: (line: T) => boolean | undefined): () => (boolean | undefined)[] {
  return () => result.value.map(flag);
}
