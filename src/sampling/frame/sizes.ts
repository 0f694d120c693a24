import type { Sizes } from "./frame";

/** What is wrong with the sizes that were asked for; sizes beyond the list are not wrong: everyone is drawn then. */
export function sizeProblems({ main, reserve, followUp }: Sizes): string[] {
  return [
    ...(isCount(main) && main > 0 ? [] : ["Enter how many records to draw: 1 or more."]),
    ...(isCount(reserve) ? [] : ["Enter how many records to hold in reserve: a whole number, or 0 for none."]),
    ...(isCount(followUp) ? [] : ["Enter how many records to follow up: a whole number, or 0 for none."]),
  ];
}

export function isSameSizes(a: Sizes, b: Sizes): boolean {
  return a.main === b.main && a.reserve === b.reserve && a.followUp === b.followUp;
}

/** What the sizes come to in a list of N children: as many as there are, where more were asked for. */
export function sizesWithin(N: number, { main, reserve, followUp }: Sizes): Sizes {
  const drawn = Math.min(main, N);
  return { main: drawn, reserve: Math.min(reserve, N - drawn), followUp: Math.min(followUp, drawn) };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
