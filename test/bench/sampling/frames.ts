import type { CanonicalId } from "../../../src/returns/canonical-id";
import type { Frame, FrameMargin, FrameRecord } from "../../../src/sampling/frame/frame";
import { pseudoRandom } from "../synthetic-list";

/** How the children of a made-up list are spread over the levels of a margin. */
export const SPREADS = ["as in practice", "long tails", "even"] as const;
export type Spread = (typeof SPREADS)[number];

/** The shares that a margin's levels have in practice, roughly; the most important margin first. */
const IN_PRACTICE: readonly { readonly key: string; readonly shares: readonly number[] }[] = [
  { key: "category", shares: [40, 34, 16, 10] },
  { key: "age", shares: [4, 24, 25, 17, 20, 9, 1] },
  { key: "gender", shares: [48, 48, 2, 2] },
  { key: "ethnicity", shares: [62, 8, 5, 4, 4, 3, 3, 2, 2, 2, 1, 1, 1, 2] },
  { key: "disability", shares: [18, 70, 12] },
  { key: "postcode", shares: [19, 16, 14, 12, 10, 9, 8, 6, 4, 2] },
];
/** How often a child's level on a margin goes with its levels on the others. */
const TOGETHER = 0.2;

/**
 * A made-up frame of return B: six margins of 42 levels in all, fewer where nobody of a short list has one.
 * @param list which of the lists of this size and spread: the same number makes the same list.
 */
export function syntheticFrame(size: number, spread: Spread, list: number): Frame {
  const random = pseudoRandom(20260814 + 7919 * list + size);
  const shares = IN_PRACTICE.map((margin) => spreadOut(margin.shares, spread));
  const levels = Array.from({ length: size }, () => {
    const common = random();
    return shares.map((ofMargin) => levelAt(ofMargin, random() < TOGETHER ? common : random()));
  });
  return withoutEmptyLevels(levels);
}

function spreadOut(shares: readonly number[], spread: Spread): readonly number[] {
  switch (spread) {
    case "as in practice":
      return shares;
    case "long tails":
      return shares.map((_, level) => 1 / (level + 1));
    case "even":
      return shares.map(() => 1);
  }
}

/** @param where from 0 up to, not including, 1. */
function levelAt(shares: readonly number[], where: number): number {
  let rest = where * shares.reduce((sum, share) => sum + share, 0);
  const found = shares.findIndex((share) => (rest -= share) < 0);
  return found < 0 ? shares.length - 1 : found;
}

function withoutEmptyLevels(levels: readonly (readonly number[])[]): Frame {
  const present = IN_PRACTICE.map((_, margin) => {
    const found = new Set(levels.map((own) => own[margin] ?? -1));
    return [...found].sort((a, b) => a - b);
  });
  return {
    method: "cube",
    sizes: { main: 60, reserve: 15, followUp: 15 },
    margins: IN_PRACTICE.map(({ key }, margin): FrameMargin => ({
      key,
      levels: (present[margin] ?? []).map((level) => `${key} ${level + 1}`),
    })),
    records: levels.map((own, place): FrameRecord => ({
      id: `AB-${String(place + 1).padStart(6, "0")}` as CanonicalId,
      levels: own.map((level, margin) => present[margin]?.indexOf(level) ?? -1),
    })),
  };
}
