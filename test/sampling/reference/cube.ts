import type { Landing } from "../../../src/sampling/cube/cube";
import { at, numberAt } from "./at";
import { softDirection } from "./soft-direction";

const EPSILON = 1e-9;
const COUNTS_AS_MOVING = 1e-11;

interface BasisVector {
  readonly values: Float64Array;
  /** How the columns taken add up to it. */
  readonly combination: Float64Array;
  readonly pivot: number;
}

/**
 * The cube method as the page on sampling has it, step by step, and nothing kept from one step to the next but the chances:
 * slow, and to be read beside the page.
 * @param rowsOfRecord of each record, in the order of the tickets, the rows on which it is 1; row 0, the size, left out.
 * @param rowCount the size row among them.
 * @returns places of the records drawn, ascending.
 */
export function referenceCube(
  rowsOfRecord: readonly (readonly number[])[],
  rowCount: number,
  n: number,
  uniform: () => number,
  landing: Landing,
): number[] {
  const places = Array.from(rowsOfRecord.keys());
  if (n >= places.length) return places;
  const dense = rowsOfRecord.map((rows) => Float64Array.from({ length: rowCount }, (_, row) => (row === 0 || rows.includes(row) ? 1 : 0)));
  const p = new Float64Array(places.length).fill(n / places.length);
  let undecided = places;
  let active = Array.from({ length: rowCount }, (_, row) => row);
  const move = (records: readonly number[], c: Float64Array): void => {
    step(p, records, c, uniform());
    undecided = undecided.filter((record) => numberAt(p, record) !== 0 && numberAt(p, record) !== 1);
  };
  for (;;) {
    const taken = undecided.slice(0, active.length + 1);
    const c = firstDependency(taken.map((record) => column(at(dense, record), active)));
    if (c !== undefined) move(taken, c);
    else if (landing === "by row" && active.length > 1) {
      const dropped = rowToDrop(active, (row) => undecided.filter((record) => numberAt(at(dense, record), row) === 1).length);
      active = active.filter((row) => row !== dropped);
    } else break;
  }
  while (landing === "soft" && undecided.length > 1) move(undecided, softDirection(undecided.map((record) => at(rowsOfRecord, record))));
  for (const record of undecided) p[record] = numberAt(p, record) >= 0.5 ? 1 : 0;
  return places.filter((record) => numberAt(p, record) === 1);
}

/** A record's values on the active rows. */
function column(values: Float64Array, active: readonly number[]): Float64Array {
  const onActive = new Float64Array(active.length);
  for (const [i, row] of active.entries()) onActive[i] = numberAt(values, row);
  return onActive;
}

/** The weights of the first columns that depend on one another; undefined where none do. */
function firstDependency(columns: readonly Float64Array[]): Float64Array | undefined {
  const basis: BasisVector[] = [];
  for (const [j, ofRecord] of columns.entries()) {
    const v = new Float64Array(ofRecord);
    const c = new Float64Array(columns.length);
    c[j] = 1;
    for (const b of basis) {
      const t = numberAt(v, b.pivot);
      if (t === 0) continue;
      for (let i = 0; i < v.length; i++) v[i] = numberAt(v, i) - t * numberAt(b.values, i);
      v[b.pivot] = 0;
      for (let i = 0; i < c.length; i++) c[i] = numberAt(c, i) - t * numberAt(b.combination, i);
    }
    const pivot = placeOfLargest(v);
    const largest = numberAt(v, pivot);
    if (Math.abs(largest) < EPSILON) return c;
    basis.push({ values: v.map((value) => value / largest), combination: c.map((value) => value / largest), pivot });
  }
  return undefined;
}

/** The first place of the value furthest from 0. */
function placeOfLargest(values: Float64Array): number {
  let place = 0;
  for (let i = 1; i < values.length; i++) if (Math.abs(numberAt(values, i)) > Math.abs(numberAt(values, place))) place = i;
  return place;
}

/** Moves the chances along the dependency, one way or the other, until one of them is 0 or 1. */
function step(p: Float64Array, taken: readonly number[], c: Float64Array, u: number): void {
  const moving = taken.flatMap((record, i) => (Math.abs(numberAt(c, i)) > COUNTS_AS_MOVING ? [{ record, c: numberAt(c, i) }] : []));
  const forwards = Math.min(...moving.map((entry) => room(numberAt(p, entry.record), entry.c)));
  const backwards = Math.min(...moving.map((entry) => room(numberAt(p, entry.record), -entry.c)));
  const lambda = u * (forwards + backwards) < backwards ? forwards : -backwards;
  for (const entry of moving) {
    const moved = numberAt(p, entry.record) + lambda * entry.c;
    p[entry.record] = moved < EPSILON ? 0 : moved > 1 - EPSILON ? 1 : moved;
  }
}

/** How far a chance can go in a direction before it leaves [0, 1]. */
function room(chance: number, direction: number): number {
  return direction > 0 ? (1 - chance) / direction : chance / -direction;
}

/** Of the active rows but the size: the one with the fewest undecided records on it, the last of several. */
function rowToDrop(active: readonly number[], undecidedOn: (row: number) => number): number {
  const counts = active.slice(1).map((row) => ({ row, count: undecidedOn(row) }));
  const fewest = Math.min(...counts.map(({ count }) => count));
  return at(counts.filter(({ count }) => count === fewest).map(({ row }) => row).reverse(), 0);
}
