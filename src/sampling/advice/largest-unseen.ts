import { requireCounts } from "./counts";

/** Confidence counts to six decimal places: as a whole number of millionths it can be compared exactly. */
const MILLION = 1_000_000;

/**
 * The largest number of records with some finding, among N, of which n drawn at random still hold none with a chance of more
 * than 1 − confidence: the upper end of an exact one-sided confidence interval when nothing was found. Hypergeometric,
 * computed in whole numbers.
 * @param confidence more than 0 and less than 1.
 * @throws RangeError where N and n are not counts, n is above N, or confidence is outside its range.
 */
export function largestUnseen(N: number, n: number, confidence = 0.95): number {
  requireCounts(N, n);
  const allowed = MILLION - Math.round(confidence * MILLION);
  if (!(allowed > 0 && allowed < MILLION)) throw new RangeError(`${confidence} is not a confidence between 0 and 1`);
  const most = N - n;
  const isLikely = (affected: number) => affected <= most && missesAll(N, n, affected, allowed);
  // The chance falls as more are affected. By doubling, the numbers that are multiplied stay few.
  let beyond = 1;
  while (isLikely(beyond)) beyond *= 2;
  let largest = Math.floor(beyond / 2);
  while (beyond - largest > 1) {
    const middle = Math.floor((largest + beyond) / 2);
    if (isLikely(middle)) largest = middle;
    else beyond = middle;
  }
  return largest;
}

/**
 * Whether n of N records miss all affected ones with a chance of more than so many millionths. The chance is
 * C(N − affected, n) ÷ C(N, n), in which n and affected may change places: as many factors as the smaller of them.
 */
function missesAll(N: number, n: number, affected: number, millionths: number): boolean {
  const [factors, other] = n < affected ? [n, affected] : [affected, n];
  let missing = BigInt(MILLION);
  let all = BigInt(millionths);
  for (let i = 0; i < factors; i++) {
    missing *= BigInt(N - other - i);
    all *= BigInt(N - i);
  }
  return missing > all;
}
