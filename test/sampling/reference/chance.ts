/** Pearson's chi-square of counts that are all due the same. */
export function chiSquareOfEven(counts: readonly number[]): number {
  const due = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - due) ** 2 / due, 0);
}

/** How many standard deviations a count is away from what is due of a chance p, in so many independent draws. */
export function zOf(count: number, draws: number, p: number): number {
  return (count - draws * p) / Math.sqrt(draws * p * (1 - p));
}

/** How often each value came: in the order of their first coming. */
export function tally<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** All pairs of a list, each once. */
export function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, place) => list.slice(place + 1).map((other): [T, T] => [one, other]));
}
