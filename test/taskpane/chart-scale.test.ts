import { tablePoints, ticksTo } from "../../src/taskpane/components/sample/prepare/chart-scale";

describe("the marks along an axis", () => {
  it.each([
    [31.7, [0, 10, 20, 30, 40]],
    [178, [0, 50, 100, 150, 200]],
    [5000, [0, 1000, 2000, 3000, 4000, 5000]],
    [7, [0, 2, 4, 6, 8]],
    [1, [0, 1]],
    [0, [0, 1]],
  ])("to %s are round and reach it", (most, ticks) => {
    expect(ticksTo(most)).toEqual(ticks);
  });
});

describe("the points of the table", () => {
  const points = Array.from({ length: 100 }, (_unused, index) => ({ n: index + 10, points: 50 - index / 4 }));

  it("are all of a few", () => {
    expect(tablePoints(points.slice(0, 5), 12)).toEqual(points.slice(0, 5));
  });

  it("are some of many: the first, the last and the chosen one among them", () => {
    const shown = tablePoints(points, 61).map(({ n }) => n);
    expect(shown).toHaveLength(13);
    expect(shown).toEqual(expect.arrayContaining([10, 61, 109]));
  });
});
