import type { Frame } from "../../../src/sampling/frame/frame";
import type { Seed } from "../../../src/sampling/seed/seed";
import { stageSeed } from "../../../src/sampling/seed/stages";
import { ticketOrder } from "../../../src/sampling/seed/tickets";
import { uniformsFor } from "../../../src/sampling/seed/uniforms";
import { finish } from "../../../src/sampling/steps";
import { printTable, type Target } from "../measure";
import { type Spread, SPREADS, syntheticFrame } from "./frames";
import { CUBES, DRAWING_METHODS, type DrawingMethod } from "./methods";
import { qualityTargets } from "./quality-targets";

/** The longest list is drawn from for its size alone, in one spread: a draw takes long. */
const SIZE_OF_ONE_SPREAD = 50_000;
/** Sizes of the lists, lists of each spread, and draws from each list: by the cubes, and by the others, for which fewer tell enough. */
const SERIES = [
  { size: 80, lists: 5, draws: 80, ofOthers: 80 },
  { size: 300, lists: 5, draws: 60, ofOthers: 60 },
  { size: 1_000, lists: 5, draws: 60, ofOthers: 30 },
  { size: 5_000, lists: 5, draws: 60, ofOthers: 10 },
  { size: SIZE_OF_ONE_SPREAD, lists: 2, draws: 10, ofOthers: 4 },
] as const;
type Series = (typeof SERIES)[number];
/** A level that is off by exactly 1 is within 1, whatever rounding says. */
const ROUNDING = 1e-9;

export interface Quality {
  readonly size: number;
  readonly spread: Spread;
  readonly method: DrawingMethod;
  /** Levels that a list has, on average. */
  readonly levels: number;
  readonly draws: number;
  /** Mean over the draws of the worst |drawn − due|. */
  readonly meanWorst: number;
  /** Half the width of the interval that holds the mean of all draws from these lists, 95 times in 100. */
  readonly meanIsKnownTo: number;
  readonly worst: number;
  /** Share of the levels, over all draws, that are within 1 of their due. */
  readonly withinOne: number;
  /** Draws that had another size than was asked for. */
  readonly wrongSizes: number;
}

/** What is wanted of every level of a frame, and how many records are to be drawn. */
interface Dues {
  readonly n: number;
  readonly byMargin: readonly (readonly number[])[];
}

function duesOf({ records, margins, sizes }: Frame): Dues {
  const byMargin = margins.map(({ levels }) => levels.map(() => 0));
  const n = sizes.main;
  for (const record of records) {
    record.levels.forEach((level, margin) => {
      const own = byMargin[margin];
      if (own !== undefined) own[level] = (own[level] ?? 0) + n / records.length;
    });
  }
  return { n, byMargin };
}

/** |drawn − due| of every level. */
function deviations(levels: readonly (readonly number[])[], drawn: readonly number[], dues: Dues): number[] {
  const left = dues.byMargin.map((own) => [...own]);
  for (const place of drawn) {
    levels[place]?.forEach((level, margin) => {
      const own = left[margin];
      if (own !== undefined) own[level] = (own[level] ?? 0) - 1;
    });
  }
  return left.flat().map(Math.abs);
}

class Tally {
  #draws = 0;
  #levels = 0;
  #withinOne = 0;
  #sumOfWorst = 0;
  #sumOfSquares = 0;
  #worst = 0;
  #wrongSizes = 0;

  constructor(readonly method: DrawingMethod) {}

  add(off: readonly number[], isWrongSize: boolean): void {
    const worst = Math.max(...off);
    this.#draws += 1;
    this.#levels += off.length;
    this.#withinOne += off.filter((by) => by <= 1 + ROUNDING).length;
    this.#sumOfWorst += worst;
    this.#sumOfSquares += worst * worst;
    this.#worst = Math.max(this.#worst, worst);
    if (isWrongSize) this.#wrongSizes += 1;
  }

  quality(size: number, spread: Spread): Quality {
    const draws = this.#draws;
    const meanWorst = this.#sumOfWorst / draws;
    const variance = (this.#sumOfSquares - draws * meanWorst ** 2) / (draws - 1);
    return {
      size,
      spread,
      method: this.method,
      levels: this.#levels / draws,
      draws,
      meanWorst,
      meanIsKnownTo: 1.96 * Math.sqrt(variance / draws),
      worst: this.#worst,
      withinOne: this.#withinOne / this.#levels,
      wrongSizes: this.#wrongSizes,
    };
  }
}

function measure({ size, lists, draws, ofOthers }: Series, spread: Spread): Quality[] {
  const tallies = DRAWING_METHODS.map((method) => new Tally(method));
  for (let list = 0; list < lists; list++) {
    const frame = syntheticFrame(size, spread, list);
    const dues = duesOf(frame);
    const ids = frame.records.map(({ id }) => id);
    for (let draw = 0; draw < draws; draw++) {
      const seed = stageSeed(`benchmark ${list} ${draw}` as Seed, "main");
      const levels = finish(ticketOrder(seed, ids)).map((place) => frame.records[place]?.levels ?? []);
      for (const tally of tallies) {
        if (draw >= ofOthers && !CUBES.includes(tally.method)) continue;
        const drawn = tally.method.draw({ margins: frame.margins, levels }, dues.n, uniformsFor(seed));
        tally.add(deviations(levels, drawn, dues), new Set(drawn).size !== dues.n);
      }
    }
  }
  return tallies.map((tally) => tally.quality(size, spread));
}

function spreadsAt(size: number): readonly Spread[] {
  return size === SIZE_OF_ONE_SPREAD ? SPREADS.slice(0, 1) : SPREADS;
}

/** How near to their dues the levels come, by every method on the same lists with the same seeds. */
export function benchQuality(): Target[] {
  console.log("Balance of the main sample, 60 of N: six margins, every level's |drawn − due|");
  const results = SERIES.flatMap((series) => spreadsAt(series.size).flatMap((spread) => measure(series, spread)));
  printTable(
    ["N, spread", "levels", "draws", "method", "worst level, mean", "largest", "levels within ±1", "size not 60"],
    results.map(({ size, spread, levels, draws, method, meanWorst, meanIsKnownTo, worst, withinOne, wrongSizes }) => [
      `${size.toLocaleString("en-GB")}, ${spread}`,
      levels.toFixed(0),
      String(draws),
      method.name,
      `${meanWorst.toFixed(2)} ±${meanIsKnownTo.toFixed(2)}`,
      worst.toFixed(2),
      withinOne.toFixed(3),
      String(wrongSizes),
    ]),
  );
  return CUBES.flatMap((method) => qualityTargets(results.filter((result) => result.method === method)));
}
