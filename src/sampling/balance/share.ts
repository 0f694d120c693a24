import type { Share } from "./balance";

/** What a share is a share of: how many records the pool has (N), and how many of them were drawn (n). */
export interface Whole {
  readonly poolSize: number;
  readonly drawn: number;
}

type Counts = Pick<Share, "inPool" | "drawn">;

/** @param whole with a pool of one record or more. */
export function shareOf(inPool: number, drawn: number, whole: Whole): Share {
  const { poolSize } = whole;
  return { inPool, due: (whole.drawn * inPool) / poolSize, drawn, difference: excess({ inPool, drawn }, whole) / poolSize };
}

/**
 * How far a part is from its share, counted in N-ths of a record: drawn × N − n × inPool. A whole number, so that what is
 * exactly one record away counts as that; `difference` is rounded.
 */
export function excess({ inPool, drawn }: Counts, whole: Whole): number {
  return drawn * whole.poolSize - whole.drawn * inPool;
}

/** Whether a part is no more than one record from its share. */
export function isWithinOne(part: Counts, whole: Whole): boolean {
  return Math.abs(excess(part, whole)) <= whole.poolSize;
}
