import { softestDirection } from "../../src/sampling/cube/softest-direction";
import { pseudoRandom } from "../bench/synthetic-list";
import { softDirection } from "./reference/soft-direction";

/** Rows of margins with so many levels each. */
function records(size: number, levels: readonly number[], random: () => number): number[][] {
  return Array.from({ length: size }, () => {
    let before = 1;
    return levels.map((count) => {
      const row = before + Math.floor(random() * count);
      before += count;
      return row;
    });
  });
}

/** How much the totals of all levels move, per movement of the chances: squares over squares. */
function softness(columns: readonly (readonly number[])[], direction: Float64Array): number {
  const totals = new Map<number, number>();
  let moved = 0;
  columns.forEach((rows, place) => {
    const by = direction[place] ?? NaN;
    moved += by * by;
    for (const row of rows) totals.set(row, (totals.get(row) ?? 0) + by);
  });
  return [...totals.values()].reduce((sum, total) => sum + total * total, 0) / moved;
}

const sumOf = (direction: Float64Array) => direction.reduce((sum, entry) => sum + entry, 0);

test("to the last bit what the plain form gives", () => {
  const random = pseudoRandom(4);
  for (let size = 2; size < 45; size++) {
    // The one levels of chance, the other with a level of its own for each record.
    for (const columns of [records(size, [4, 7, 4, 14, 3, 10], random), records(size, [], random).map((_, place) => [place + 1])]) {
      expect(Array.from(softestDirection(columns))).toEqual(Array.from(softDirection(columns)));
    }
  }
});

test("the size stays what it is", () => {
  const random = pseudoRandom(1);
  for (let size = 2; size < 45; size++) {
    expect(Math.abs(sumOf(softestDirection(records(size, [4, 7, 4, 14, 3, 10], random))))).toBeLessThan(1e-12);
  }
});

test("two records alike on every margin: one for the other, and nothing else moves", () => {
  const direction = softestDirection([[1, 4], [2, 5], [3, 6], [2, 5], [1, 7]]);
  expect(Math.abs(direction[1] ?? NaN)).toBeCloseTo(Math.abs(direction[3] ?? NaN), 9);
  expect(softness([[1, 4], [2, 5], [3, 6], [2, 5], [1, 7]], direction)).toBeLessThan(1e-12);
});

test("where records depend on one another no total moves", () => {
  const square = [[1, 3], [1, 4], [2, 3], [2, 4]];
  const [first, ...others] = softestDirection(square);
  expect(others.map((entry) => entry / (first ?? NaN))).toEqual([-1, -1, 1].map((entry) => expect.closeTo(entry, 9) as number));
});

test("exchanging any one record for another moves the totals more", () => {
  const random = pseudoRandom(2);
  for (let list = 0; list < 20; list++) {
    const columns = records(30, [4, 7, 4, 14, 3, 10], random);
    const softest = softness(columns, softestDirection(columns));
    for (let one = 0; one < columns.length; one++) {
      for (let other = 0; other < one; other++) {
        const exchange = Float64Array.from(columns, (_, place) => Number(place === one) - Number(place === other));
        expect(softness(columns, exchange)).toBeGreaterThanOrEqual(softest - 1e-9);
      }
    }
  }
});

test("as soft as the direction that plain descent finds", () => {
  const columns = records(12, [3, 4, 5], pseudoRandom(3));
  // Downhill in small steps, slow and sure.
  const descended = Float64Array.from(columns, (_, place) => (place % 3) - 1);
  for (let turn = 0; turn < 20_000; turn++) {
    const mean = sumOf(descended) / descended.length;
    const size = Math.sqrt(descended.reduce((sum, entry) => sum + (entry - mean) ** 2, 0));
    for (const [place, entry] of descended.entries()) descended[place] = (entry - mean) / size;
    const totals = new Map<number, number>();
    columns.forEach((rows, place) => {
      for (const row of rows) totals.set(row, (totals.get(row) ?? 0) + (descended[place] ?? NaN));
    });
    columns.forEach((rows, place) => {
      descended[place] = (descended[place] ?? NaN) - 0.02 * rows.reduce((sum, row) => sum + (totals.get(row) ?? NaN), 0);
    });
  }
  const mean = sumOf(descended) / descended.length;
  const least = softness(columns, descended.map((entry) => entry - mean));
  expect(softness(columns, softestDirection(columns))).toBeLessThan(least + 1e-3);
});
