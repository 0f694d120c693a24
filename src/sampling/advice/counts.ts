/** @throws RangeError unless N is a whole number from 0 up, and n, where given, one from 0 to N. */
export function requireCounts(N: number, n = 0): void {
  if (!Number.isSafeInteger(N) || N < 0) throw new RangeError(`${N} is not a number of records`);
  if (!Number.isSafeInteger(n) || n < 0 || n > N) throw new RangeError(`${n} of ${N} records cannot be drawn`);
}
