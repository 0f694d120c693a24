/** What a record more or fewer in all counts against one on a level: so much that the size stays out of question. */
const WEIGHT_OF_SIZE = 1000;
/** Keeps the equations solvable where records depend on one another. */
const RIDGE = 1e-6;
/** Solutions one after the other; each comes nearer to the softest direction. */
const ROUNDS = 20;

/**
 * The direction in which chances can move while the totals of all levels together move least: the eigenvector of the
 * smallest eigenvalue of A′A, A being the levels by records, by inverse iteration. Nothing hangs on how near it is: any
 * direction whose entries add up to 0 keeps the size, and a step to either side by the rule of the cube method keeps
 * every chance.
 * @param columns of each undecided record, two or more, the row of its level on each margin.
 * @returns of each record how far its chance moves; they add up to 0.
 */
export function softestDirection(columns: readonly (readonly number[])[]): Float64Array {
  const { lower, diagonal } = factorised(columns);
  const size = columns.length;
  const direction = Float64Array.from(columns, (_, place) => 1 / (place + 1));
  for (let round = 0; round < ROUNDS; round++) {
    solve(lower, diagonal, direction);
    let largest = 0;
    for (const entry of direction) largest = Math.max(largest, Math.abs(entry));
    for (let at = 0; at < size; at++) direction[at] = (direction[at] ?? 0) / largest;
  }
  let sum = 0;
  for (const entry of direction) sum += entry;
  const mean = sum / size;
  return direction.map((entry) => entry - mean);
}

interface Factors {
  /** L row by row; only what stands below the diagonal counts. */
  readonly lower: readonly Float64Array[];
  readonly diagonal: Float64Array;
}

/** L and D with L D L′ = A′A, each pair of records counted on the levels that they share, and on the size. */
function factorised(columns: readonly (readonly number[])[]): Factors {
  const lower = columns.map((own, at) => Float64Array.from(columns.slice(0, at + 1), (other) => WEIGHT_OF_SIZE + shared(own, other)));
  const diagonal = new Float64Array(columns.length);
  for (const [i, row] of lower.entries()) {
    for (let j = 0; j <= i; j++) {
      const other = lower[j] ?? row;
      let rest = (row[j] ?? 0) + (i === j ? RIDGE : 0);
      for (let m = 0; m < j; m++) rest -= (row[m] ?? 0) * (diagonal[m] ?? 0) * (other[m] ?? 0);
      if (i === j) diagonal[i] = rest;
      else row[j] = rest / (diagonal[j] ?? 1);
    }
  }
  return { lower, diagonal };
}

function shared(one: readonly number[], other: readonly number[]): number {
  let count = 0;
  for (const [margin, row] of one.entries()) if (row === other[margin]) count += 1;
  return count;
}

/** Replaces the right-hand side by the solution: forwards through L, through D, backwards through L′. */
function solve(lower: readonly Float64Array[], diagonal: Float64Array, side: Float64Array): void {
  const size = side.length;
  for (const [i, row] of lower.entries()) {
    let rest = side[i] ?? 0;
    for (let m = 0; m < i; m++) rest -= (row[m] ?? 0) * (side[m] ?? 0);
    side[i] = rest;
  }
  for (let i = 0; i < size; i++) side[i] = (side[i] ?? 0) / (diagonal[i] ?? 1);
  // L row by row again: each entry, once known, is taken out of all those in front of it.
  for (let i = size - 1; i > 0; i--) {
    const known = side[i] ?? 0;
    const row = lower[i] ?? diagonal;
    for (let m = 0; m < i; m++) side[m] = (side[m] ?? 0) - (row[m] ?? 0) * known;
  }
}
