import fc from "fast-check";
import { halfWidth, sizeForMarginOfError } from "../../../src/sampling/advice/margin-of-error";

const sizeOf = (N: number, e: number): number => {
  const answer = sizeForMarginOfError(N, e);
  if (answer.kind === "problem") throw new Error(answer.sentence);
  return answer.size;
};

describe("size for a margin of error", () => {
  it.each([[75, 43], [100, 50], [300, 73], [1000, 88], [5000, 95]])("10 points in %d: %d records", (N, n) => {
    expect(sizeForMarginOfError(N, 0.1)).toEqual({ kind: "size", size: n });
  });

  // The table that is mostly printed for 5 points and 95 %.
  it.each([[100, 80], [500, 218], [1000, 278], [10_000, 370]])("5 points in %d: %d records", (N, n) => {
    expect(sizeOf(N, 0.05)).toBe(n);
  });

  it.each([1e-4, 1e-9, 1e-200])("a margin of %d wants everybody", (e) => {
    for (const N of [1, 2, 3, 7, 60, 1000]) expect(sizeOf(N, e)).toBe(N);
  });

  it.each([0, -0.1, 0.51, 10, NaN, Infinity])("a margin of %d is refused in words", (e) => {
    expect(sizeForMarginOfError(300, e)).toEqual({
      kind: "problem",
      sentence: "Enter a margin of error of more than 0 and no more than 50 percentage points.",
    });
  });

  it("has no size for an empty list", () => {
    expect(sizeForMarginOfError(0, 0.1)).toEqual({ kind: "problem", sentence: "There are no children in the list to draw from." });
  });

  it.each([-1, 1.5, NaN])("%d is no number of records", (N) => {
    expect(() => sizeForMarginOfError(N, 0.1)).toThrow(RangeError);
  });

  it("grows with the list and shrinks with the margin", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 49 }), (N, percent) => {
        const n = sizeOf(N, percent / 100);
        expect(n).toBeGreaterThanOrEqual(1);
        expect(n).toBeLessThanOrEqual(N);
        expect(sizeOf(N + 1, percent / 100)).toBeGreaterThanOrEqual(n);
        expect(sizeOf(N, (percent + 1) / 100)).toBeLessThanOrEqual(n);
      }),
    );
  });
});

describe("half-width of an interval for a half", () => {
  it.each([[75, "5.7"], [80, "6.4"], [100, "8.1"], [300, "11.4"], [1000, "12.4"], [5000, "12.7"]])("60 of %d: %s points", (N, points) => {
    expect(((halfWidth(N, 60) ?? NaN) * 100).toFixed(1)).toBe(points);
  });

  it("is 0 when everybody is drawn, and has no meaning for one record of several or none", () => {
    expect(halfWidth(60, 60)).toBe(0);
    expect(halfWidth(1, 1)).toBe(0);
    expect(halfWidth(300, 1)).toBeUndefined();
    expect(halfWidth(300, 0)).toBeUndefined();
    expect(halfWidth(0, 0)).toBeUndefined();
  });

  it.each([[10, 11], [10, -1], [10, 2.5], [NaN, 1]])("%d, %d: no sample", (N, n) => {
    expect(() => halfWidth(N, n)).toThrow(RangeError);
  });
});
