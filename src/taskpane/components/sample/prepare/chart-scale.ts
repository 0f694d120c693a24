import type { ChartPoint } from "../../../store/sample-screens";

/** Marks along an axis, at most so many besides 0. */
const MOST_TICKS = 5;
/** As many rows as can be taken in at a glance. */
const MOST_ROWS = 12;

/** Round numbers from 0 to the first that is no less than `most`: 1, 2 or 5 times a power of ten apart. */
export function ticksTo(most: number): number[] {
  const rough = Math.max(most, 1) / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5].find((times) => times * power >= rough) ?? 10) * power);
  const count = Math.ceil(Math.max(most, 1) / step);
  return Array.from({ length: count + 1 }, (_unused, index) => index * step);
}

/** Points for a short table: the first, the last, the chosen one, and some evenly between. */
export function tablePoints(points: readonly ChartPoint[], chosen: number): readonly ChartPoint[] {
  if (points.length <= MOST_ROWS) return points;
  const every = (points.length - 1) / (MOST_ROWS - 1);
  const shown = new Set(Array.from({ length: MOST_ROWS }, (_unused, index) => Math.round(index * every)));
  return points.filter(({ n }, index) => shown.has(index) || n === chosen);
}
