import type { FrameMargin } from "../frame/frame";

/** What a stage is balanced on: row 0 is the size; then one row for each level that somebody in the pool has. */
export interface BalanceRows {
  /** Of each record of the pool, ascending, the rows on which it is 1; the size row, on which all are, left out. */
  readonly ofRecord: readonly (readonly number[])[];
  /** The size row among them. */
  readonly count: number;
}

/**
 * The rows of a pool: margins in order of priority, their levels in order.
 * @param pool of each record its level on every margin, as in the frame.
 */
export function balanceRows(margins: readonly FrameMargin[], pool: readonly (readonly number[])[]): BalanceRows {
  let count = 1;
  const rowsByMargin = margins.map(({ levels }, margin) => {
    const present = new Set(pool.map((record) => record[margin]));
    return levels.map((_, level) => (present.has(level) ? count++ : 0));
  });
  const ofRecord = pool.map((levels) => rowsByMargin.map((rows, margin) => rows[levels[margin] ?? -1] ?? 0));
  return { ofRecord, count };
}
