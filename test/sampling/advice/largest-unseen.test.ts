import fc from "fast-check";
import { largestUnseen } from "../../../src/sampling/advice/largest-unseen";

function binomial(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 0; i < k; i++) result = (result * BigInt(n - i)) / BigInt(i + 1);
  return k > n ? 0n : result;
}

/** By trying every number: C(N − K, n) / C(N, n) > 1 − percent / 100. */
function byTrying(N: number, n: number, percent: number): number {
  const all = binomial(N, n);
  let largest = 0;
  for (let K = 0; K <= N; K++) if (binomial(N - K, n) * 100n > all * BigInt(100 - percent)) largest = K;
  return largest;
}

describe("the largest number that may go unseen", () => {
  it.each([[80, 2], [100, 3], [300, 13], [1000, 47]])("none in 60 of %d: %d", (N, unseen) => {
    expect(largestUnseen(N, 60)).toBe(unseen);
  });

  it("agrees with binomial coefficients in whole numbers", () => {
    const samples = fc
      .integer({ min: 0, max: 150 })
      .chain((N) => fc.tuple(fc.constant(N), fc.integer({ min: 0, max: N }), fc.integer({ min: 1, max: 99 })));
    fc.assert(
      fc.property(samples, ([N, n, percent]) => {
        expect(largestUnseen(N, n, percent / 100)).toBe(byTrying(N, n, percent));
      }),
      { numRuns: 200 },
    );
  });

  // 1 − 0.95 is more than 5 % in binary: 95 of 100 affected are missed in exactly 5 % of draws of one, which is not more.
  it.each([[100, 94], [20, 18], [40, 37], [1000, 949], [100_000, 94_999]])("one of %d: exactly 5 % is not more than 5 %", (N, unseen) => {
    expect(largestUnseen(N, 1)).toBe(unseen);
  });

  it("is nothing when everybody is drawn, and everybody when nobody is", () => {
    for (const N of [0, 1, 2, 60, 100_000]) {
      expect(largestUnseen(N, N)).toBe(0);
      expect(largestUnseen(N, 0)).toBe(N);
    }
  });

  it("is exact in long lists", () => {
    // K is just at the limit, from both sides.
    for (const n of [60, 300, 5000, 50_000, 99_000]) {
      const K = largestUnseen(100_000, n);
      expect(chance(100_000, n, K)).toBeGreaterThan(0.05);
      expect(chance(100_000, n, K + 1)).toBeLessThanOrEqual(0.05);
    }
  });

  it("falls with the sample, rises with confidence", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (N, part) => {
        const n = Math.floor((N - 1) * part);
        expect(largestUnseen(N, n + 1)).toBeLessThanOrEqual(largestUnseen(N, n));
        expect(largestUnseen(N, n, 0.99)).toBeGreaterThanOrEqual(largestUnseen(N, n));
      }),
    );
  });

  it.each([
    [10, 11, 0.95], [-1, 0, 0.95], [10, 1.5, 0.95], [10, 5, 0], [10, 5, 1], [10, 5, 95], [10, 5, NaN],
  ])("refuses %d, %d, %d", (N, n, confidence) => {
    expect(() => largestUnseen(N, n, confidence)).toThrow(RangeError);
  });
});

/** The same chance by sums of logarithms. */
function chance(N: number, n: number, K: number): number {
  let sum = 0;
  for (let i = 0; i < K; i++) sum += Math.log1p(-n / (N - i));
  return Math.exp(sum);
}
