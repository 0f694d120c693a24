import type { Target } from "../measure";
import type { Spread } from "./frames";
import type { Quality } from "./quality";

/** The lists that the targets of balance were set for. */
const TARGETED: Spread = "as in practice";
const MOST_MEAN_WORST = 1.25;
const LEAST_WITHIN_ONE = 0.91;
const LEAST_WITHIN_ONE_OF_5000 = 0.95;

/**
 * Says what the harder lists come to, for which no target was set.
 * @param results of one method, on all lists.
 */
export function qualityTargets(results: readonly Quality[]): Target[] {
  const [first] = results;
  if (first === undefined) throw new Error("no draws were measured");
  const { method } = first;
  const targeted = results.filter(({ spread }) => spread === TARGETED);
  const others = results.filter(({ spread }) => spread !== TARGETED);
  const mean = furthest(targeted);
  const withinOne = fewestWithinOne(targeted);
  const withinOneOf5000 = fewestWithinOne(targeted.filter(({ size }) => size === 5_000));
  const wrongSizes = results.reduce((sum, result) => sum + result.wrongSizes, 0);
  const draws = results.reduce((sum, result) => sum + result.draws, 0);
  console.log(`  ${method.name}: the targets of balance were set for lists ${TARGETED}. The harder lists count for nothing but the size;`);
  console.log(`  they come to a worst level of ${meanText(furthest(others))} and to ${shareText(fewestWithinOne(others))} of the levels within ±1.\n`);
  return [
    { name: `${method.name}: 60 drawn in every draw, from every list`, measured: `${wrongSizes} of ${draws.toLocaleString("en-GB")} draws not`, isReached: wrongSizes === 0 },
    {
      name: `${method.name}, ${TARGETED}: worst level, mean over the draws, at most ${MOST_MEAN_WORST}`,
      measured: meanText(mean),
      isReached: mean.meanWorst <= MOST_MEAN_WORST,
    },
    {
      name: `${method.name}, ${TARGETED}: share of levels within ±1 at least ${LEAST_WITHIN_ONE}`,
      measured: shareText(withinOne),
      isReached: withinOne.withinOne >= LEAST_WITHIN_ONE,
    },
    {
      name: `${method.name}, ${TARGETED}: the same at 5,000 at least ${LEAST_WITHIN_ONE_OF_5000}`,
      measured: shareText(withinOneOf5000),
      isReached: withinOneOf5000.withinOne >= LEAST_WITHIN_ONE_OF_5000,
    },
  ];
}

function furthest(results: readonly Quality[]): Quality {
  return results.reduce((a, b) => (b.meanWorst > a.meanWorst ? b : a));
}

function fewestWithinOne(results: readonly Quality[]): Quality {
  return results.reduce((a, b) => (b.withinOne < a.withinOne ? b : a));
}

function meanText({ meanWorst, meanIsKnownTo, size, spread }: Quality): string {
  return `${meanWorst.toFixed(2)} ±${meanIsKnownTo.toFixed(2)} (${size.toLocaleString("en-GB")}, ${spread})`;
}

function shareText({ withinOne, size, spread }: Quality): string {
  return `${withinOne.toFixed(3)} (${size.toLocaleString("en-GB")}, ${spread})`;
}
