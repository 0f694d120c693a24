import { at } from "./at";
import type { Uniforms } from "./seed/uniforms";

/**
 * Systematic sampling with implicit stratification: the pool is sorted by its levels, the margin with the highest priority
 * first, then by ticket, and taken at even steps from a random start.
 * @param pool of each record, in the order of the tickets, its level on every margin.
 * @param n 1 to N − 1.
 * @returns places of the records drawn, ascending: exactly n.
 */
export function systematic(pool: readonly (readonly number[])[], n: number, uniform: Uniforms): number[] {
  const size = pool.length;
  // The sort is stable: records alike on every margin stay in the order of their tickets.
  const sorted = Array.from(pool.keys()).sort((a, b) => byLevels(at(pool, a), at(pool, b)));
  const start = (uniform() * size) / n;
  const taken = Array.from({ length: n }, (_, k) => at(sorted, Math.min(size - 1, Math.floor(start + (k * size) / n))));
  return taken.sort((a, b) => a - b);
}

function byLevels(a: readonly number[], b: readonly number[]): number {
  for (const [margin, level] of a.entries()) {
    const difference = level - (b[margin] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
