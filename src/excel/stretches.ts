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

/** A range more costs about as many bytes as fifty empty places in a range that is there. */
const WIDEST_GAP = 50;
/**
 * office.js itself cuts up tables of more than 1,500 cells, by a call that Excel cannot take into a merged undo step:
 * cut beforehand, they go through.
 */
const MOST_ROWS = 1500;

/** The cells as few ranges, each within one column. No two cells may be the same. */
export function stretchesOf<T extends CellPlace>(cells: readonly T[]): Stretch<T>[] {
  const inOrder = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const stretches: T[][] = [];
  let first: T | undefined;
  let last: T | undefined;
  for (const cell of inOrder) {
    if (first !== undefined && last !== undefined && continues(first, last, cell)) {
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

function continues(first: CellPlace, last: CellPlace, next: CellPlace): boolean {
  return next.column === last.column && next.row - last.row <= WIDEST_GAP && next.row - first.row < MOST_ROWS;
}

/** One value a row, as a range of one column wants it; null, which Excel passes over, where there is no cell. */
export function columnOf<T extends CellPlace, V>(stretch: Stretch<T>, value: (cell: T) => V): (V | null)[][] {
  const rows = Array.from({ length: stretch.rowCount }, (): (V | null)[] => [null]);
  for (const cell of stretch.cells) rows[cell.row - stretch.row] = [value(cell)];
  return rows;
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
