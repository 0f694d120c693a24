import type { Landing } from "../../src/sampling/cube/cube";
import { chiSquareOfEven, pairsOf, tally, zOf } from "./reference/chance";
import { allCells, countsByLevel, drawPlaces, frameOf, LANDINGS, placesOf, type Profiles } from "./reference/frames";
import { seededRandom } from "./reference/random";

const DRAWS = 12_000;

/** Samples as text, each with its count. */
function samples(profiles: Profiles, n: number, seed: number, landing: Landing): Map<string, number> {
  const frame = frameOf(profiles);
  const random = seededRandom(seed);
  const all = Array.from({ length: DRAWS }, () => drawPlaces(frame, placesOf(frame), n, random, landing).sort((a, b) => a - b).join(" "));
  return tally(all);
}

/** All samples of n in which every level has exactly its due, found by trying all there are. */
function balancedSamples(profiles: Profiles, n: number): string[] {
  const frame = frameOf(profiles);
  const places = placesOf(frame);
  const due = countsByLevel(frame, places).map((counts) => counts.map((count) => (count * n) / places.length));
  const subsets = places.reduce<number[][]>((found, place) => [...found, ...found.map((subset) => [...subset, place])], [[]]);
  return subsets.filter((subset) => JSON.stringify(countsByLevel(frame, subset)) === JSON.stringify(due)).map((subset) => subset.join(" "));
}

describe.each(LANDINGS)("lists on which balance can be had exactly: only balanced samples, evenly; landing %s", (landing) => {
  // The limit is the point of chi-square that chance alone passes once in 10,000: the seeds are fixed, so a test that
  // passes once passes always, and one that fails after a change is a fault and no bad luck.
  it.each([
    { cells: [2, 2], n: 2, count: 2, degrees: 1, limit: 15.14 },
    { cells: [3, 3], n: 3, count: 6, degrees: 5, limit: 25.74 },
    { cells: [2, 2, 2], n: 4, count: 8, degrees: 7, limit: 29.88 },
  ])("one child in each cell of $cells, $n drawn: $count samples", ({ cells, n, count, degrees, limit }) => {
    const profiles = allCells(cells);
    const drawn = samples(profiles, n, 20261122, landing);
    const balanced = balancedSamples(profiles, n);
    expect(balanced).toHaveLength(count);
    expect(degrees).toBe(count - 1);
    expect([...drawn.keys()].sort()).toEqual(balanced.sort());
    expect(chiSquareOfEven([...drawn.values()])).toBeLessThan(limit);
  });

  it("two by two by name: the first with the last, the second with the third", () => {
    expect(new Set(samples(allCells([2, 2]), 2, 1, landing).keys())).toEqual(new Set(["0 3", "1 2"]));
  });
});

describe.each(LANDINGS)("pairs, landing %s", (landing) => {
  /** For each pair of places in how many draws both were drawn. */
  function jointCounts(profiles: Profiles, n: number, seed: number): { pair: [number, number]; count: number }[] {
    const together = new Map<string, number>();
    for (const [sample, count] of samples(profiles, n, seed, landing)) {
      for (const [a, b] of pairsOf(sample.split(" "))) together.set(`${a} ${b}`, (together.get(`${a} ${b}`) ?? 0) + count);
    }
    return pairsOf(Array.from(profiles.keys())).map((pair) => ({ pair, count: together.get(pair.join(" ")) ?? 0 }));
  }

  it("of a Latin square: two in a row or column never, all others in one sample of six", () => {
    const profiles = allCells([3, 3]);
    for (const { pair: [a, b], count } of jointCounts(profiles, 3, 20261123)) {
      const alike = profiles[a]?.some((level, margin) => level === profiles[b]?.[margin]);
      // 18 pairs: chance alone passes 4 in one run of 900.
      if (alike === true) expect(count).toBe(0);
      else expect(Math.abs(zOf(count, DRAWS, 1 / 6))).toBeLessThan(4);
    }
  });

  it("of two levels of four, three drawn: one or two of each, and all pairs of a kind as often as each other", () => {
    const profiles = Array.from({ length: 8 }, (_, record) => [record < 4 ? 0 : 1]);
    for (const { pair: [a, b], count } of jointCounts(profiles, 3, 20261124)) {
      // Half the time two of a level, one of its six pairs; always two of the sixteen pairs across. 28 pairs: chance
      // alone passes 4 in one run of 560.
      const chance = a < 4 === b < 4 ? 1 / 12 : 2 / 16;
      expect(Math.abs(zOf(count, DRAWS, chance))).toBeLessThan(4);
    }
  });

  it("of a list without any symmetry: every pair is drawn together at some time", () => {
    // No level is due one child exactly: two of its children would never come together, as the margin demands.
    const profiles = [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 1], [1, 2], [2, 0], [2, 2], [0, 0], [2, 1]];
    for (const { count } of jointCounts(profiles, 5, 20261125)) expect(count).toBeGreaterThan(DRAWS / 100);
  });

  it("of records that are alike on every margin: each goes with any other record as often as its twin does", () => {
    const profiles = [[0, 0], [0, 0], [0, 1], [0, 1], [1, 0], [1, 0], [1, 1], [2, 1], [2, 1]];
    const joint = jointCounts(profiles, 4, 20261126);
    const countOf = (a: number, b: number): number => joint.find(({ pair }) => pair.includes(a) && pair.includes(b))?.count ?? 0;
    for (const [one, twin] of [[0, 1], [2, 3], [4, 5], [7, 8]] as const) {
      for (const other of profiles.keys()) {
        if (other === one || other === twin) continue;
        const [a, b] = [countOf(one, other), countOf(twin, other)];
        // Had the two equal chances, the difference would have a variance below a + b. 28 pairs, as above.
        expect(Math.abs(a - b)).toBeLessThan(4 * Math.sqrt(Math.max(a + b, 1)));
      }
    }
  });
});
