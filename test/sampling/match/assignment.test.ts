import fc from "fast-check";
import { leastAssignment, type PairCost } from "../../../src/sampling/match/assignment";

/** Every way of giving each withdrawal a place of its own, in lexicographic order of the places. */
function* everyAssignment(withdrawals: number, reserve: number, taken: readonly number[] = []): Generator<readonly number[]> {
  if (taken.length === withdrawals) {
    yield taken;
    return;
  }
  for (let place = 0; place < reserve; place++) {
    if (!taken.includes(place)) yield* everyAssignment(withdrawals, reserve, [...taken, place]);
  }
}

/** The first, in lexicographic order, of those with the most pairs that are the same and then the least distance. */
function byTryingAll(costs: readonly (readonly PairCost[])[]): readonly number[] {
  let best: { places: readonly number[]; differing: number; distance: number } | undefined;
  for (const places of everyAssignment(costs.length, costs[0]?.length ?? 0)) {
    let differing = 0;
    let distance = 0;
    places.forEach((place, withdrawal) => {
      const cost = costs[withdrawal]?.[place];
      if (cost === undefined) throw new Error("no cost");
      differing += cost.isSameFirst ? 0 : 1;
      distance += cost.millionths;
    });
    if (best === undefined || differing < best.differing || (differing === best.differing && distance < best.distance)) {
      best = { places, differing, distance };
    }
  }
  return best?.places ?? [];
}

function tables(millionths: fc.Arbitrary<number>, isSameFirst: fc.Arbitrary<boolean>): fc.Arbitrary<PairCost[][]> {
  const cost = fc.record({ isSameFirst, millionths });
  return fc
    .record({ reserve: fc.integer({ min: 1, max: 6 }), least: fc.integer({ min: 1, max: 5 }) })
    .chain(({ reserve, least }) => {
      const withdrawals = Math.min(reserve, least);
      return fc.array(fc.array(cost, { minLength: reserve, maxLength: reserve }), { minLength: withdrawals, maxLength: withdrawals });
    });
}

it.each<[string, fc.Arbitrary<PairCost[][]>]>([
  ["any distances", tables(fc.integer({ min: 0, max: 1_000_000 }), fc.boolean())],
  ["many ties", tables(fc.integer({ min: 0, max: 2 }), fc.boolean())],
  ["nothing but ties", tables(fc.constant(272_727), fc.constant(false))],
  ["nothing that comes first", tables(fc.integer({ min: 0, max: 3 }), fc.constant(false))],
  ["the extremes", tables(fc.constantFrom(0, 1_000_000), fc.boolean())],
])("is the best of all there are: %s", (_, costs) => {
  fc.assert(
    fc.property(costs, (table) => {
      expect(leastAssignment(table)).toEqual(byTryingAll(table));
    }),
    { numRuns: 300, seed: 20261122 },
  );
});

it("takes the least distance in all, not the nearest one by one", () => {
  const distances = [[100, 200], [101, 900]];
  expect(leastAssignment(distances.map((row) => row.map((millionths) => ({ millionths, isSameFirst: false }))))).toEqual([1, 0]);
});

it("puts one more pair of the same above any distance", () => {
  const far = { millionths: 1_000_000, isSameFirst: true };
  const near = { millionths: 0, isSameFirst: false };
  expect(leastAssignment([[near, far, near], [far, near, near], [near, near, far]])).toEqual([1, 0, 2]);
});

it("assigns a whole reserve of 60", () => {
  const sixty = Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 60 }, (_, place) => ({ millionths: (row * place) % 7, isSameFirst: (row + place) % 2 === 0 })),
  );
  const places = leastAssignment(sixty);
  expect(new Set(places).size).toBe(60);
  expect(places.every((place, row) => (row + place) % 2 === 0)).toBe(true);
});

it("has nothing to do without withdrawals, and refuses a reserve that is too small", () => {
  expect(leastAssignment([])).toEqual([]);
  expect(() => leastAssignment([[{ millionths: 1, isSameFirst: true }], [{ millionths: 1, isSameFirst: true }]])).toThrow("2 withdrawals");
});
