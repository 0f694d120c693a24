import type { Frame } from "../../../src/sampling/frame/frame";
import type { Seed } from "../../../src/sampling/seed/seed";
import { stageSeed } from "../../../src/sampling/seed/stages";
import { ticketOrder } from "../../../src/sampling/seed/tickets";
import { uniformsFor } from "../../../src/sampling/seed/uniforms";
import { finish } from "../../../src/sampling/steps";
import { printTable, type Target } from "../measure";
import { type Spread, SPREADS, syntheticFrame } from "./frames";
import { DRAWING_METHODS, type DrawingMethod } from "./methods";

/** Sizes of the lists, lists of each spread, and draws from each list. */
const SERIES = [
  { size: 80, lists: 5, draws: 80 },
  { size: 300, lists: 5, draws: 60 },
  { size: 1_000, lists: 5, draws: 30 },
  { size: 5_000, lists: 4, draws: 15 },
  { size: 50_000, lists: 1, draws: 8 },
];
/** Mean over the draws of the worst |drawn − due|. */
const MOST_MEAN_WORST = 1.25;
const LEAST_WITHIN_ONE = 0.91;
const LEAST_WITHIN_ONE_OF_5000 = 0.95;
/** A level that is off by exactly 1 is within 1, whatever rounding says. */
const ROUNDING = 1e-9;

interface Quality {
  readonly size: number;
  readonly spread: Spread;
  readonly method: DrawingMethod;
  /** Levels that a list has, on average. */
  readonly levels: number;
  readonly draws: number;
  readonly meanWorst: number;
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

function measure(size: number, spread: Spread, lists: number, draws: number): Quality[] {
  const sums = DRAWING_METHODS.map((method) => ({ method, levels: 0, withinOne: 0, sumOfWorst: 0, worst: 0, wrongSizes: 0 }));
  for (let list = 0; list < lists; list++) {
    const frame = syntheticFrame(size, spread, list);
    const dues = duesOf(frame);
    const ids = frame.records.map(({ id }) => id);
    for (let draw = 0; draw < draws; draw++) {
      const seed = stageSeed(`benchmark ${list} ${draw}` as Seed, "main");
      const levels = finish(ticketOrder(seed, ids)).map((place) => frame.records[place]?.levels ?? []);
      for (const sum of sums) {
        const drawn = sum.method.draw({ margins: frame.margins, levels }, dues.n, uniformsFor(seed));
        const off = deviations(levels, drawn, dues);
        const worst = Math.max(...off);
        sum.levels += off.length;
        sum.withinOne += off.filter((by) => by <= 1 + ROUNDING).length;
        sum.sumOfWorst += worst;
        sum.worst = Math.max(sum.worst, worst);
        if (new Set(drawn).size !== dues.n) sum.wrongSizes += 1;
      }
    }
  }
  const count = lists * draws;
  return sums.map(({ method, levels, withinOne, sumOfWorst, worst, wrongSizes }) => ({
    size,
    spread,
    method,
    levels: levels / count,
    draws: count,
    meanWorst: sumOfWorst / count,
    worst,
    withinOne: withinOne / levels,
    wrongSizes,
  }));
}

/** How near to their dues the levels come, by every method on the same lists with the same seeds. */
export function benchQuality(): Target[] {
  console.log("Balance of the main sample, 60 of N: six margins, every level's |drawn − due|");
  const results = SERIES.flatMap(({ size, lists, draws }) => SPREADS.flatMap((spread) => measure(size, spread, lists, draws)));
  printTable(
    ["N, spread", "levels", "draws", "method", "worst level, mean", "largest", "levels within ±1", "size not 60"],
    results.map(({ size, spread, levels, draws, method, meanWorst, worst, withinOne, wrongSizes }) => [
      `${size.toLocaleString("en-GB")}, ${spread}`,
      levels.toFixed(0),
      String(draws),
      method.name,
      meanWorst.toFixed(2),
      worst.toFixed(2),
      withinOne.toFixed(3),
      String(wrongSizes),
    ]),
  );
  const [own] = DRAWING_METHODS;
  return targetsOf(results.filter(({ method }) => method === own));
}

function targetsOf(results: readonly Quality[]): Target[] {
  const highest = results.reduce((a, b) => (b.meanWorst > a.meanWorst ? b : a));
  const least = (among: readonly Quality[]) => among.reduce((a, b) => (b.withinOne < a.withinOne ? b : a));
  const withinOne = least(results);
  const withinOneOf5000 = least(results.filter(({ size }) => size === 5_000));
  const wrongSizes = results.reduce((sum, result) => sum + result.wrongSizes, 0);
  const draws = results.reduce((sum, result) => sum + result.draws, 0);
  const place = ({ size, spread }: Quality) => `${size.toLocaleString("en-GB")}, ${spread}`;
  return [
    { name: "60 drawn in every draw", measured: `${wrongSizes} of ${draws.toLocaleString("en-GB")} draws not`, isReached: wrongSizes === 0 },
    {
      name: `worst level, mean over the draws, at most ${MOST_MEAN_WORST} on every kind of list`,
      measured: `${highest.meanWorst.toFixed(2)} (${place(highest)})`,
      isReached: highest.meanWorst <= MOST_MEAN_WORST,
    },
    {
      name: `share of levels within ±1 at least ${LEAST_WITHIN_ONE} on every kind of list`,
      measured: `${withinOne.withinOne.toFixed(3)} (${place(withinOne)})`,
      isReached: withinOne.withinOne >= LEAST_WITHIN_ONE,
    },
    {
      name: `the same at 5,000 at least ${LEAST_WITHIN_ONE_OF_5000}`,
      measured: `${withinOneOf5000.withinOne.toFixed(3)} (${place(withinOneOf5000)})`,
      isReached: withinOneOf5000.withinOne >= LEAST_WITHIN_ONE_OF_5000,
    },
  ];
}
