/** A cell of a sheet, rows and columns from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells of one column that are read and written as one range: from `row` on, `rowCount` rows, gaps among them. */
export interface Stretch<T extends CellPlace> {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  /** Top to bottom. */
  readonly cells: readonly T[];
}

/**
 * office.js itself cuts up tables of more than 1,500 cells, by a call that Excel cannot take into a merged undo step:
 * cut beforehand, they go through.
 */
const MOST_ROWS = 1500;

/**
 * The cells as few ranges, each within one column. No two cells may be the same.
 * @param mayJoin whether two cells that follow each other in a column may be of one range, with all that is between them.
 */
export function stretchesOf<T extends CellPlace>(cells: readonly T[], mayJoin: (upper: T, lower: T) => boolean): Stretch<T>[] {
  const inOrder = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const stretches: T[][] = [];
  let first: T | undefined;
  let last: T | undefined;
  for (const cell of inOrder) {
    if (first !== undefined && last !== undefined && continues(first, cell) && mayJoin(last, cell)) {
      stretches.at(-1)?.push(cell);
    } else {
      stretches.push([cell]);
      first = cell;
    }
    last = cell;
  }
  return stretches.map(stretchOf);
}

/** One range over cells of one column, top to bottom. */
function stretchOf<T extends CellPlace>(cells: readonly T[]): Stretch<T> {
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) throw new Error("a stretch has a cell");
  return { row: first.row, column: first.column, rowCount: last.row - first.row + 1, cells };
}

/** Cuts a stretch up so that the sizes of its cells add up to no more than `most` in each part. */
export function cutStretch<T extends CellPlace>(stretch: Stretch<T>, size: (cell: T) => number, most: number): Stretch<T>[] {
  return partsOf(stretch.cells, size, most).map(stretchOf);
}

function continues(first: CellPlace, next: CellPlace): boolean {
  return next.column === first.column && next.row - first.row < MOST_ROWS;
}

/** Parts of a list, in order, whose sizes add up to no more than `most`; what is larger by itself stands alone. */
export function partsOf<T>(items: readonly T[], size: (item: T) => number, most: number): T[][] {
  const parts: T[][] = [];
  let sum = 0;
  for (const item of items) {
    const own = size(item);
    const open = parts.at(-1);
    if (open === undefined || sum + own > most) {
      parts.push([item]);
      sum = own;
    } else {
      open.push(item);
      sum += own;
    }
  }
  return parts;
}
