import { requireCounts } from "./counts";

/** The quantile of the standard normal distribution for 95 % confidence on two sides; as published tables of sizes have it. */
const Z = 1.959964;
/** The same as it is commonly rounded for intervals. */
const Z_ROUNDED = 1.96;
/** Variance of a finding that holds for half of the records: the largest that there is. */
const VARIANCE = 0.25;
const LARGEST_MARGIN = 0.5;

export type SizeAnswer =
  | { readonly kind: "size"; readonly size: number }
  /** What is wrong and how to put it right. */
  | { readonly kind: "problem"; readonly sentence: string };

/**
 * How many of N records a simple random sample needs, so that a finding that holds for half of them is known to within e
 * either way with 95 % confidence. Cochran, W. G. (1977), Sampling techniques, 3rd edition, section 4.4, without
 * replacement.
 * @param e as a proportion: 0.1 is 10 percentage points. More than 0, up to 0.5.
 * @throws RangeError where N is no count.
 */
export function sizeForMarginOfError(N: number, e: number): SizeAnswer {
  requireCounts(N);
  if (N === 0) return problem("There are no children in the list to draw from.");
  if (!(e > 0 && e <= LARGEST_MARGIN)) {
    return problem("Enter a margin of error of more than 0 and no more than 50 percentage points.");
  }
  const most = Z * Z * VARIANCE;
  // A margin near 0 would come to a little more than N by rounding.
  return { kind: "size", size: Math.min(N, Math.ceil((most * N) / (e * e * (N - 1) + most))) };
}

/**
 * Half the width of a 95 % confidence interval for a finding that holds for half of the records, as a proportion, when n of
 * N were drawn at random: 0 when all were. Undefined for one record of several, or none: they say nothing on how much
 * records differ.
 * @throws RangeError where N and n are not counts, or n is above N.
 */
export function halfWidth(N: number, n: number): number | undefined {
  requireCounts(N, n);
  if (n === N && n > 0) return 0;
  if (n < 2) return undefined;
  return Z_ROUNDED * Math.sqrt((VARIANCE / (n - 1)) * (1 - n / N));
}

function problem(sentence: string): SizeAnswer {
  return { kind: "problem", sentence };
}
