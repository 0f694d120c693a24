import type { CellRange } from "../returns/address";
import type { IsAwaited } from "./conversation";
import { passing, run } from "./run";
import { partsOf } from "./stretches";

/** Each question is a range of its own; so many stay far below 5 MB. */
const QUESTIONS_AT_ONCE = 1000;
/** A stretch that is hidden in part is cut into so many pieces at least. */
const FEWEST_PIECES = 8;

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

/** Rows or columns that follow each other. */
interface Lines {
  readonly axis: "row" | "column";
  readonly first: number;
  readonly count: number;
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
 * Which rows and columns of a range are hidden: no round trip where none is, one for up to some hundred lines, few for more.
 * Stretches are asked and cut up where the answer is "in part": `getRowProperties` would tell it all at once, but
 * office.js marks it as a write, over which desktop Excel empties the user's undo list, and filters are read live.
 * @throws HostError
 */
export async function readHiddenLines(sheetId: string, range: CellRange, marks: HiddenMarks, isAwaited?: IsAwaited): Promise<HiddenLines> {
  const hidden: Lines[] = [];
  let unclear: Lines[] = [
    ...(marks.rows ? [{ axis: "row", first: range.row, count: range.rowCount } as const] : []),
    ...(marks.columns ? [{ axis: "column", first: range.column, count: range.columnCount } as const] : []),
  ];
  while (unclear.length > 0) {
    const most = Math.max(FEWEST_PIECES, Math.floor(QUESTIONS_AT_ONCE / unclear.length));
    const next: Lines[] = [];
    for (const part of partsOf(unclear.flatMap((lines) => pieces(lines, most)), () => 1, QUESTIONS_AT_ONCE)) {
      const answers = await areHidden(sheetId, range, part, isAwaited);
      hidden.push(...part.filter((_, index) => answers[index] === true));
      next.push(...part.filter(({ count }, index) => answers[index] === null && count > 1));
    }
    unclear = next;
  }
  return { hiddenRows: numbers(hidden, "row"), hiddenColumns: numbers(hidden, "column") };
}

function pieces({ axis, first, count }: Lines, most: number): Lines[] {
  const size = Math.ceil(count / most);
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => {
    const start = index * size;
    return { axis, first: first + start, count: Math.min(size, count - start) };
  });
}

/** True where all lines are hidden, null where some are. */
function areHidden(sheetId: string, { row, column }: CellRange, asked: readonly Lines[], isAwaited: IsAwaited | undefined): Promise<(boolean | null)[]> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const answers = asked.map(({ axis, first, count }) => {
      if (axis === "row") {
        const rows = passing(sheet.getRangeByIndexes(first, column, count, 1));
        rows.load("rowHidden");
        return (): boolean | null => rows.rowHidden;
      }
      const columns = passing(sheet.getRangeByIndexes(row, first, 1, count));
      columns.load("columnHidden");
      return (): boolean | null => columns.columnHidden;
    });
    await context.sync();
    return answers.map((answer) => answer());
  }, { isAwaited });
}

function numbers(hidden: readonly Lines[], axis: Lines["axis"]): number[] {
  return hidden
    .filter((lines) => lines.axis === axis)
    .flatMap(({ first, count }) => Array.from({ length: count }, (_, index) => first + index))
    .sort((a, b) => a - b);
}
