import type { Uniforms } from "../seed/uniforms";
import type { Steps } from "../steps";
import type { BalanceRows } from "./balance-rows";
import { Elimination } from "./elimination";
import { softestDirection } from "./softest-direction";

/** A probability so near to 0 or 1 is 0 or 1. */
const EPSILON = 1e-9;
/** A record that is in a dependency no more than this is not in it. */
const NEGLIGIBLE = 1e-11;
/** A step takes time that grows with the square of the rows, softly landing with their cube: about a millisecond in all. */
const WORK_BETWEEN_REPORTS = 100_000;

/**
 * What happens to the last undecided records, when they cannot move any more with every row's total standing still: rows are
 * dropped, each time the one with the fewest undecided records, the last of several, never the size row; or the records
 * move in the direction in which the totals of all rows together move least.
 */
export type Landing = "by row" | "soft";

/**
 * Draws n of a pool so that each record has the chance n / N and each row's total is as near to its due as can be.
 * Deville, J.-C. and Tillé, Y. (2004), Efficient balanced sampling: the cube method, Biometrika 91(4), 893–912; with
 * dependencies that are minimal, and a size that is exact with either landing.
 * @param rows of the pool, its records in the order of their tickets.
 * @param n 1 to N − 1.
 * @returns places of the records drawn, ascending: exactly n.
 */
export function* cube(rows: BalanceRows, n: number, uniform: Uniforms, landing: Landing): Steps<number[]> {
  const flight = new Flight(rows, n, landing);
  const steps = Math.max(1, Math.floor(WORK_BETWEEN_REPORTS / rows.count ** 2));
  for (let step = 1; flight.isOn; step++) {
    flight.step(uniform);
    if (step % steps === 0 || flight.isLandingSoftly) yield flight.decided / rows.ofRecord.length;
  }
  return flight.drawn();
}

/** The way from equal chances to a sample: in each step at least one record's chance becomes 0 or 1, or a row is given up. */
class Flight {
  /** Records whose chance has become 0 or 1. */
  decided = 0;
  isLandingSoftly = false;
  readonly #chance: Float64Array;
  /** The first undecided records, at most one more than there are active rows: their places, and their rows. */
  readonly #window: number[] = [];
  readonly #columns: (readonly number[])[] = [];
  /** The first record that was not in the window yet. */
  #next = 0;
  readonly #elimination: Elimination;
  /** Rows other than the size row that still count, ascending. */
  readonly #active: number[];
  /** Undecided records on each row. */
  readonly #undecidedOn: Int32Array;

  constructor(
    private readonly rows: BalanceRows,
    n: number,
    private readonly landing: Landing,
  ) {
    const { ofRecord, count } = rows;
    this.#chance = new Float64Array(ofRecord.length).fill(n / ofRecord.length);
    this.#elimination = new Elimination(count);
    this.#active = Array.from({ length: count - 1 }, (_, row) => row + 1);
    this.#undecidedOn = new Int32Array(count);
    for (const own of ofRecord) this.#count(own, 1);
  }

  /** False once no record is undecided, or the last one that is cannot be told from a decided one. */
  get isOn(): boolean {
    return this.rows.ofRecord.length - this.decided > 1;
  }

  drawn(): number[] {
    return Array.from(this.#chance.keys()).filter((place) => (this.#chance[place] ?? 0) >= 0.5);
  }

  step(uniform: Uniforms): void {
    this.#fillWindow();
    if (this.isLandingSoftly) {
      this.#move(softestDirection(this.#columns), this.#columns.length - 1, uniform);
      return;
    }
    const last = this.#elimination.find(this.#columns);
    if (last >= 0) this.#move(this.#elimination.coefficients, last, uniform);
    else if (this.landing === "by row") this.#dropRow();
    // Where no column depends on others, the window holds all undecided records.
    else this.isLandingSoftly = true;
  }

  #fillWindow(): void {
    const { ofRecord } = this.rows;
    const most = this.#active.length + 2;
    for (; this.#window.length < most && this.#next < ofRecord.length; this.#next++) {
      this.#window.push(this.#next);
      this.#columns.push(ofRecord[this.#next] ?? []);
    }
  }

  /**
   * Moves the chances one way or the other until the first of them is 0 or 1.
   * @param by how much of a step each record of the window goes, up to the last that goes at all.
   */
  #move(by: Float64Array, last: number, uniform: Uniforms): void {
    let forward = Infinity;
    let back = Infinity;
    for (let at = 0; at <= last; at++) {
      const c = by[at] ?? 0;
      if (Math.abs(c) <= NEGLIGIBLE) continue;
      const p = this.#chanceAt(at);
      forward = Math.min(forward, c > 0 ? (1 - p) / c : p / -c);
      back = Math.min(back, c > 0 ? p / c : (1 - p) / -c);
    }
    const length = uniform() * (forward + back) < back ? forward : -back;
    for (let at = last; at >= 0; at--) {
      const c = by[at] ?? 0;
      if (Math.abs(c) <= NEGLIGIBLE) continue;
      const moved = this.#chanceAt(at) + length * c;
      if (moved < EPSILON) this.#decide(at, 0);
      else if (moved > 1 - EPSILON) this.#decide(at, 1);
      else this.#chance[this.#window[at] ?? -1] = moved;
    }
  }

  #chanceAt(at: number): number {
    return this.#chance[this.#window[at] ?? -1] ?? 0;
  }

  #decide(at: number, chance: 0 | 1): void {
    const [place = -1] = this.#window.splice(at, 1);
    this.#columns.splice(at, 1);
    this.#elimination.changedFrom(at);
    this.#chance[place] = chance;
    this.#count(this.rows.ofRecord[place] ?? [], -1);
    this.decided += 1;
  }

  /** Gives up the row with the fewest undecided records, the last of those that have equally few. */
  #dropRow(): void {
    let fewest = 0;
    this.#active.forEach((row, at) => {
      if (this.#undecided(row) <= this.#undecided(this.#active[fewest] ?? row)) fewest = at;
    });
    const [row = 0] = this.#active.splice(fewest, 1);
    if (row > 0) this.#elimination.drop(row);
  }

  #undecided(row: number): number {
    return this.#undecidedOn[row] ?? 0;
  }

  #count(own: readonly number[], change: 1 | -1): void {
    for (const row of own) this.#undecidedOn[row] = this.#undecided(row) + change;
  }
}
