import { systematic } from "../../src/sampling/systematic";

/** The largest number that a uniform can be. */
const NEARLY_ONE = 1 - 2 ** -53;

/** Places drawn with a uniform number that is known. */
const drawn = (pool: readonly (readonly number[])[], n: number, u: number): number[] => systematic(pool, n, () => u);
const alike = (size: number): number[][] => Array.from({ length: size }, () => [0]);

describe("systematic sampling", () => {
  it.each([
    // 10 / 4 = 2.5 from record to record, starting at u · 2.5.
    { size: 10, n: 4, u: 0, places: [0, 2, 5, 7] },
    { size: 10, n: 4, u: 0.5, places: [1, 3, 6, 8] },
    // Doubles round the second from just below 5 up to 5, and the last up to 10, which is nobody: hence the smaller of it and 9.
    { size: 10, n: 4, u: NEARLY_ONE, places: [2, 5, 7, 9] },
    { size: 10, n: 1, u: 0.75, places: [7] },
    { size: 3, n: 2, u: NEARLY_ONE, places: [1, 2] },
  ])("$n of $size from $u", ({ size, n, u, places }) => {
    expect(drawn(alike(size), n, u)).toEqual(places);
  });

  it("sorts by the first margin, then by the second, then by ticket", () => {
    const pool = [[1, 0], [0, 1], [1, 1], [0, 0], [0, 1], [1, 0]];
    // Sorted: 3, 1, 4, 0, 5, 2; every second of them, from the first or from the second on.
    expect(drawn(pool, 3, 0)).toEqual([3, 4, 5]);
    expect(drawn(pool, 3, 0.5)).toEqual([0, 1, 2]);
    // The margins the other way round: 3, 0, 5, 1, 4, 2.
    expect(drawn(pool.map(([first = 0, second = 0]) => [second, first]), 3, 0)).toEqual([3, 4, 5]);
  });

  it("the tenth level comes after the ninth", () => {
    const pool = [[10], [9], [2], [1]];
    expect(drawn(pool, 2, 0)).toEqual([1, 3]);
  });

  it("multiplies before it divides: the twelfth of 22 from 30 is record 15, not 14", () => {
    // 11 · 30 / 22 is 15; 30 / 22 rounded, 11 times, is just below.
    const exact = Array.from({ length: 22 }, (_, k) => Number((BigInt(k) * 30n) / 22n));
    expect(drawn(alike(30), 22, 0)).toEqual(exact);
    expect(exact[11]).toBe(15);
  });

  it("nobody twice and nobody beyond the end, at the rims of the uniforms too", () => {
    const wrong: string[] = [];
    for (let size = 2; size <= 100; size++) {
      for (let n = 1; n < size; n++) {
        for (const u of [0, 2 ** -53, 0.5, NEARLY_ONE]) {
          const places = drawn(alike(size), n, u);
          if (new Set(places).size !== n || Math.max(...places) >= size) wrong.push(`${n} of ${size} from ${u}: ${places.join()}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("over all starts each record has the same chance", () => {
    // 77 · 40 starts in even steps hit the middle of each stretch in which the sample stays the same.
    const [size, n] = [77, 40];
    const starts = size * n;
    const counts = Array.from({ length: size }, () => 0);
    for (let start = 0; start < starts; start++) {
      for (const place of drawn(alike(size), n, (start + 0.5) / starts)) counts[place] = (counts[place] ?? 0) + 1;
    }
    expect(new Set(counts)).toEqual(new Set([(starts * n) / size]));
  });

  it("uses one uniform number", () => {
    let used = 0;
    systematic(alike(20), 5, () => {
      used += 1;
      return 0.5;
    });
    expect(used).toBe(1);
  });
});
