import { columnLetters } from "../returns/address";

/** Cells to be marked: one, or several below each other. Rows and columns from 0. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  /** 1 where it is left out. */
  readonly rowCount?: number;
}

/** Excel ends a list of addresses at 8,192 characters. */
const LONGEST_LIST = 8000;

/** The marks as lists of A1 addresses, as short as can be: rows that follow each other in a column are drawn together. */
export function markAddresses(marks: readonly Mark[]): string[] {
  const lists: string[] = [];
  for (const { row, column, rowCount = 1 } of drawnTogether(marks)) {
    const letters = columnLetters(column);
    const address = rowCount === 1 ? `${letters}${row + 1}` : `${letters}${row + 1}:${letters}${row + rowCount}`;
    const open = lists.at(-1);
    if (open === undefined || open.length + 1 + address.length > LONGEST_LIST) lists.push(address);
    else lists[lists.length - 1] = `${open},${address}`;
  }
  return lists;
}

function drawnTogether(marks: readonly Mark[]): Mark[] {
  const runs: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.column === mark.column && mark.row <= endOf(last)) {
      runs[runs.length - 1] = { ...last, rowCount: Math.max(endOf(last), endOf(mark)) - last.row };
    } else {
      runs.push(mark);
    }
  }
  return runs;
}

function endOf({ row, rowCount = 1 }: Mark): number {
  return row + rowCount;
}
