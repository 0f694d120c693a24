import { HostError } from "./host-error";

/** Excel on the web takes 5 MB a request and a response. */
const CELLS_IN_BLOCK = 100_000;
const FEWEST_ROWS = 50;

/** How many rows of so many columns make a block that stays well below the limit. */
export function rowsInBlock(columnCount: number): number {
  return Math.max(FEWEST_ROWS, Math.floor(CELLS_IN_BLOCK / columnCount));
}

/**
 * Reads rows in blocks; where a block is too large after all (long texts), it is halved.
 * @param read reads `count` rows from `row` on.
 */
export async function readInBlocks<T>(
  row: number,
  count: number,
  blockRows: number,
  read: (row: number, count: number) => Promise<T>,
): Promise<T[]> {
  const parts: T[] = [];
  let size = blockRows;
  for (let next = row; next < row + count; ) {
    const rows = Math.min(size, row + count - next);
    try {
      parts.push(await read(next, rows));
      next += rows;
    } catch (error) {
      if (!(error instanceof HostError) || error.kind !== "tooLarge" || rows <= FEWEST_ROWS) throw error;
      size = Math.ceil(rows / 2);
    }
  }
  return parts;
}
