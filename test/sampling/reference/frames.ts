import { type CanonicalId, readId } from "../../../src/returns/canonical-id";
import { byCodeUnits } from "../../../src/returns/code-units";
import { balanceRows } from "../../../src/sampling/cube/balance-rows";
import { cube, type Landing } from "../../../src/sampling/cube/cube";
import type { Frame, FrameMargin } from "../../../src/sampling/frame/frame";
import { type Seed, readSeed } from "../../../src/sampling/seed/seed";
import { finish } from "../../../src/sampling/steps";
import { at } from "./at";
import { type Random, shuffled } from "./random";

/** For each record its level on every margin, by any numbers. */
export type Profiles = readonly (readonly number[])[];

/** Like return B: category, age band, gender, ethnicity, disability, postcode district; 41 levels. */
export const SIX_MARGINS = [5, 7, 4, 10, 3, 12] as const;

/**
 * Records with levels of chance. @param skew 1: all levels as likely; the higher, the rarer the last ones.
 * @param alike one record in so many repeats the one before it; 0: none does on purpose.
 */
export function randomProfiles(size: number, levelCounts: readonly number[], skew: number, random: Random, alike = 0): Profiles {
  const profiles: (readonly number[])[] = [];
  for (let record = 0; record < size; record++) {
    const repeated = alike > 0 && record % alike === alike - 1 ? profiles[record - 1] : undefined;
    profiles.push(repeated ?? levelCounts.map((count) => Math.floor(count * random() ** skew)));
  }
  return profiles;
}

/** Every record of a list has a profile of its own: all combinations of levels. */
export function allCells(levelCounts: readonly number[]): Profiles {
  return levelCounts.reduce<number[][]>(
    (cells, count) => cells.flatMap((cell) => Array.from({ length: count }, (_, level) => [...cell, level])),
    [[]],
  );
}

export type FrameOptions = Partial<Pick<Frame, "method" | "sizes">> & {
  /** In the order of the profiles; R-0001 and so on otherwise. */
  readonly ids?: readonly string[];
};

export const USUAL_SIZES = { main: 60, reserve: 15, followUp: 15 };

/** A frame of these records; levels that nobody has are left out of it. */
export function frameOf(profiles: Profiles, { method = "cube", sizes = USUAL_SIZES, ids }: FrameOptions = {}): Frame {
  const marginCount = at(profiles, 0).length;
  const levelsOf = Array.from({ length: marginCount }, (_, margin) =>
    [...new Set(profiles.map((levels) => at(levels, margin)))].sort((a, b) => a - b),
  );
  const margins: FrameMargin[] = levelsOf.map((levels, margin) => ({ key: `m${margin}`, levels: levels.map((level) => `m${margin} ${level}`) }));
  const records = profiles.map((levels, record) => ({
    id: idOf(ids === undefined ? `R-${String(record + 1).padStart(4, "0")}` : at(ids, record)),
    levels: levels.map((level, margin) => at(levelsOf, margin).indexOf(level)),
  }));
  return { method, sizes, margins, records: records.sort((a, b) => byCodeUnits(a.id, b.id)) };
}

export function idOf(text: string): CanonicalId {
  const { canonical } = readId(text, false);
  if (canonical === undefined) throw new Error(`no ID: ${text}`);
  return canonical;
}

export function seedOf(text: string): Seed {
  const reading = readSeed(text);
  if (reading.kind === "problem") throw new Error(reading.sentence);
  return reading.seed;
}

export const LANDINGS = ["by row", "soft"] as const satisfies readonly Landing[];

/**
 * One balanced draw from a whole frame or a part of it, its tickets' order and its uniforms from a fast generator: hashing
 * would take most of the time of tens of thousands of draws.
 * @param pool places in the frame.
 * @returns places in the frame.
 */
export function drawPlaces(
  { margins, records }: Frame,
  pool: readonly number[],
  n: number,
  random: Random,
  landing: Landing,
): number[] {
  const order = shuffled(pool, random);
  const rows = balanceRows(margins, order.map((place) => at(records, place).levels));
  return finish(cube(rows, n, random, landing)).map((place) => at(order, place));
}

/** For each margin, how many of the records at these places are at each level. */
export function countsByLevel({ margins, records }: Frame, places: readonly number[]): number[][] {
  const counts = margins.map(({ levels }) => levels.map(() => 0));
  for (const place of places) {
    for (const [margin, level] of at(records, place).levels.entries()) at(counts, margin)[level] = at(at(counts, margin), level) + 1;
  }
  return counts;
}

/** All places of a frame. */
export function placesOf({ records }: Frame): number[] {
  return Array.from(records.keys());
}
