import fc from "fast-check";
import { balanceRows } from "../../src/sampling/cube/balance-rows";
import { cube, type Landing } from "../../src/sampling/cube/cube";
import { finish } from "../../src/sampling/steps";
import { referenceCube } from "./reference/cube";
import { frameOf, type Profiles, randomProfiles, SIX_MARGINS } from "./reference/frames";
import { seededRandom, wholeNumber } from "./reference/random";

const SEED = 20261122;

/** The same records and the same uniforms to both; the uniforms that each used up are counted too. */
function bothDraws(profiles: Profiles, n: number, seed: number, landing: Landing): { fast: object; reference: object } {
  const { margins, records } = frameOf(profiles);
  const { ofRecord, count } = balanceRows(margins, records.map(({ levels }) => levels));
  const outcome = (draw: (uniform: () => number) => number[]): object => {
    const random = seededRandom(seed);
    let used = 0;
    const drawn = draw(() => {
      used += 1;
      return random();
    });
    return { drawn, used };
  };
  return {
    fast: outcome((uniform) => finish(cube({ ofRecord, count }, n, uniform, landing))),
    reference: outcome((uniform) => referenceCube(ofRecord, count, n, uniform, landing)),
  };
}

function expectTheSame(profiles: Profiles, n: number, seed: number, landing: Landing): void {
  const { fast, reference } = bothDraws(profiles, n, seed, landing);
  expect(fast).toEqual(reference);
}

/** A list of chance: how many records, the levels of each margin, how skewed they are, how many records are alike. */
const list = fc.record({
  size: fc.integer({ min: 2, max: 400 }),
  levelCounts: fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 7 }),
  skew: fc.constantFrom(0.5, 1, 2, 4, 8),
  alike: fc.constantFrom(0, 2, 5),
  seed: fc.nat(),
  share: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
});

const shortMargins = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 7 });

describe.each<{ landing: Landing; runs: number }>([
  { landing: "by row", runs: 100 },
  // Up to the landing both are the same, and whole draws of long lists have a test of their own.
  { landing: "soft", runs: 40 },
])("the fast cube draws what the plain one draws, from as many uniforms: landing $landing", ({ landing, runs }) => {

  it("lists of all shapes", () => {
    fc.assert(
      fc.property(list, ({ size, levelCounts, skew, alike, seed, share }) => {
        const profiles = randomProfiles(size, levelCounts, skew, seededRandom(seed), alike);
        expectTheSame(profiles, 1 + Math.floor(share * (size - 1)), seed, landing);
      }),
      { seed: SEED, numRuns: runs * 0.8 },
    );
  });

  it("short lists, every size of sample", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 14 }), shortMargins, fc.nat(), (size, levelCounts, seed) => {
        const profiles = randomProfiles(size, levelCounts, 1, seededRandom(seed));
        for (let n = 1; n < size; n++) expectTheSame(profiles, n, seed + n, landing);
      }),
      { seed: SEED, numRuns: runs },
    );
  });

  it("a level of one child, one level only, everybody alike, a level for every child", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), (size, seed) => {
        const random = seededRandom(seed);
        const n = 1 + wholeNumber(random, size - 1);
        const each = (levels: (record: number) => number[]): Profiles => Array.from({ length: size }, (_, record) => levels(record));
        const lists = [
          each((record) => [record === 0 ? 1 : 0, wholeNumber(random, 4)]),
          each(() => [0]),
          each(() => [0, 0, 0]),
          each((record) => [record]),
          each((record) => [wholeNumber(random, 5), record, size - record]),
          each((record) => [record % 2, record % 3, record % 2]),
          each((record) => [Math.floor(record / 2), wholeNumber(random, 3)]),
        ];
        for (const [place, profiles] of lists.entries()) expectTheSame(profiles, n, seed + place, landing);
      }),
      { seed: SEED, numRuns: runs / 4 },
    );
  });
});

describe("the fast cube draws what the plain one draws from long lists", () => {
  it.each([1, 2, 3])("1,000 records, six margins: list %i", (seed) => {
    expectTheSame(randomProfiles(1000, SIX_MARGINS, seed, seededRandom(seed)), [60, 15, 940][seed - 1] ?? 1, seed, "by row");
  });

  it("5,000 records, six margins", () => {
    expectTheSame(randomProfiles(5000, SIX_MARGINS, 2, seededRandom(SEED)), 60, SEED, "by row");
  });
});
