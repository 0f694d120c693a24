import { munkres } from "munkres";
import { MILLION } from "./distance";

/** What it costs to give one withdrawn record one record of the reserve. */
export interface PairCost {
  /** True where the two have the same value in the column that comes first. */
  readonly isSameFirst: boolean;
  /** The distance in millionths, 0 to 1,000,000. */
  readonly millionths: number;
}

/**
 * Which record of the reserve replaces which withdrawn record: with as many pairs as possible that are the same in what
 * comes first, then with the least distance in all; among equals the one whose reserve records, in the order of the
 * withdrawals, stand first in the reserve.
 * @param costs a row for each withdrawn record, in it a cost for each record of the reserve in ticket order; no fewer
 * columns than rows.
 * @returns for each withdrawn record the place of its replacement in the reserve.
 */
export function leastAssignment(costs: readonly (readonly PairCost[])[]): number[] {
  const withdrawals = costs.length;
  const reserve = costs[0]?.length ?? 0;
  if (reserve < withdrawals) throw new Error(`${withdrawals} withdrawals and a reserve of ${reserve}`);
  if (withdrawals === 0) return [];
  // All three wishes in one whole number, each weightier than everything behind it: how many pairs differ, the distance
  // in all, then a digit for each withdrawal, which is its replacement's place. A sum of costs never carries from one to
  // the next, so the least sum is the one that is wanted, and there is only one.
  const base = BigInt(reserve);
  const oneDifferent = BigInt(MILLION * withdrawals + 1);
  const oneMillionth = base ** BigInt(withdrawals);
  const matrix = costs.map((row, withdrawal) => {
    const onePlace = base ** BigInt(withdrawals - 1 - withdrawal);
    return row.map(({ isSameFirst, millionths }, place) => {
      const wish = (isSameFirst ? 0n : oneDifferent) + BigInt(millionths);
      return wish * oneMillionth + BigInt(place) * onePlace;
    });
  });
  const assigned: number[] = [];
  for (const [withdrawal, place] of munkres(matrix)) assigned[withdrawal] = place;
  return assigned;
}
