import fc from "fast-check";
import type { StageBalance } from "../../../src/sampling/balance/balance";
import { drawnAndDue, marginsInWords } from "../../../src/sampling/balance/margin-words";
import { excess, isWithinOne, shareOf } from "../../../src/sampling/balance/share";
import { stageInWords } from "../../../src/sampling/balance/stage-words";
import type { Stage } from "../../../src/sampling/seed/stages";
import { NAMES } from "./frames";

type Counts = readonly (readonly [level: string, inPool: number, drawn: number])[];

/** A balance with these counts on the age margin and, where given, on gender. */
function balanceWith(stage: Stage, poolSize: number, drawn: number, ...counts: Counts[]): StageBalance {
  const whole = { poolSize, drawn };
  const margins = counts.map((levels, place) => ({
    key: place === 0 ? "age" : "gender",
    levels: levels.map(([level, inPool, own]) => ({ level, ...shareOf(inPool, own, whole) })),
  }));
  const all = margins.flatMap(({ levels }) => levels);
  const within = all.filter((level) => isWithinOne(level, whole)).length;
  return { stage, ...whole, margins, worst: undefined, within, levels: all.length };
}

const marginWords = (poolSize: number, drawn: number, counts: Counts) =>
  marginsInWords(balanceWith("main", poolSize, drawn, counts), NAMES);

describe("a margin in words", () => {
  it.each<[string, number, number, Counts]>([
    ["Age band: all 3 levels are within one record of their share.", 100, 20, [["a", 50, 10], ["b", 30, 7], ["c", 20, 3]]],
    ["Age band: both levels are within one record of their share.", 100, 20, [["a", 50, 11], ["b", 50, 9]]],
    ["Age band: there is only one level, a.", 100, 20, [["a", 100, 20]]],
    [
      "Age band: 2 of 3 levels are within one record of their share. The furthest is a: 8 drawn where 10.0 were due.",
      100, 20, [["a", 50, 8], ["b", 30, 7], ["c", 20, 5]],
    ],
    [
      "Age band: 1 of 3 levels is within one record of its share. The furthest is a: 13 drawn where 10.0 were due.",
      100, 20, [["a", 50, 13], ["b", 30, 4], ["c", 20, 3]],
    ],
    [
      "Age band: none of the 3 levels is within one record of its share. The furthest is a: 16 drawn where 10.0 were due.",
      100, 20, [["a", 50, 16], ["b", 30, 3], ["c", 20, 1]],
    ],
    [
      "Age band: neither level is within one record of its share. The furthest, " +
        "equally far, are a (12 drawn where 10.0 were due) and b (8 drawn where 10.0 were due).",
      100, 20, [["a", 50, 12], ["b", 50, 8]],
    ],
    [
      "Age band: 2 of 3 levels are within one record of their share. The furthest is c: none drawn where 1.4 were due.",
      100, 20, [["a", 53, 11], ["b", 40, 9], ["c", 7, 0]],
    ],
  ])("%s", (sentence, poolSize, drawn, counts) => {
    expect(marginWords(poolSize, drawn, counts)).toEqual([sentence]);
  });

  it("has nothing to say where everybody was drawn, or nobody", () => {
    expect(marginWords(10, 10, [["a", 5, 5], ["b", 5, 5]])).toEqual([]);
    expect(marginWords(10, 0, [["a", 5, 0], ["b", 5, 0]])).toEqual([]);
  });

  it("needs a name for every margin", () => {
    expect(() => marginsInWords(balanceWith("main", 10, 2, [["a", 5, 1], ["b", 5, 1]]), [])).toThrow("no name for the margin age");
  });
});

describe("drawn and due in words", () => {
  it.each([
    [40, 4, 1000, 60, "4 drawn where 2.4 were due"],
    [0, 0, 1000, 60, "none drawn where 0.0 were due"],
    // 2.04: to one place it would be one record away, and it is more.
    [34, 1, 1000, 60, "1 drawn where just over 2.0 were due"],
    [49, 2, 1000, 20, "2 drawn where just under 1.0 were due"],
    [2, 2, 100, 2, "2 drawn where fewer than 0.1 were due"],
    // 2.25: halves go up, as people count.
    [9, 2, 12, 3, "2 drawn where 2.3 were due"],
    [90_000, 1300, 100_000, 1500, "1,300 drawn where 1,350.0 were due"],
  ])("%d in the pool, %d drawn (%d, %d)", (inPool, own, poolSize, drawn, words) => {
    const whole = { poolSize, drawn };
    expect(drawnAndDue(shareOf(inPool, own, whole), whole)).toBe(words);
  });

  it("never reads as one record away where it is more, nor the other way round", () => {
    const cases = fc
      .tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 100 }))
      .chain(([N, n]) => fc.tuple(fc.constant(N), fc.constant(Math.min(N, n)), fc.integer({ min: 1, max: N })))
      .chain(([N, n, inPool]) => {
        const most = Math.min(n, inPool);
        return fc.tuple(fc.constant({ poolSize: N, drawn: n }), fc.constant(inPool), fc.integer({ min: 0, max: most }));
      });
    fc.assert(
      fc.property(cases, ([whole, inPool, own]) => {
        const words = drawnAndDue(shareOf(inPool, own, whole), whole);
        const shown = /where (just over |just under |fewer than )?([\d,.]+) were due$/.exec(words);
        const tenths = Math.round(Number(shown?.[2]?.replace(",", "")) * 10);
        const reads = shown?.[1] === undefined ? Math.abs(own * 10 - tenths) <= 10 : !shown[1].startsWith("just");
        if (shown?.[1] !== "fewer than ") expect(reads).toBe(Math.abs(excess({ inPool, drawn: own }, whole)) <= whole.poolSize);
        if (shown?.[1] === "just over ") expect(whole.drawn * inPool * 10).toBeGreaterThan(tenths * whole.poolSize);
        if (shown?.[1] === "just under ") expect(whole.drawn * inPool * 10).toBeLessThan(tenths * whole.poolSize);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a stage in words", () => {
  const even: Counts = [["a", 150, 30], ["b", 150, 30]];

  it("says how many, against whom, and how near", () => {
    expect(stageInWords(balanceWith("main", 300, 60, even), NAMES)).toEqual([
      "60 of the 300 children in the list are in the sample.",
      "The sample is compared with the 300 children in the list.",
      "Both levels are within one record of their share.",
    ]);
    expect(stageInWords(balanceWith("reserve", 1240, 15, [["a", 620, 8], ["b", 620, 7]]), NAMES)).toEqual([
      "15 of the 1,240 children who are not in the main sample are in the reserve.",
      "The reserve is compared with the 1,240 children who are not in the main sample.",
      "Both levels are within one record of their share.",
    ]);
    expect(stageInWords(balanceWith("followUp", 60, 15, [["a", 30, 8], ["b", 30, 7]]), NAMES)).toEqual([
      "15 of the 60 children in the main sample are marked for follow-up.",
      "The group marked for follow-up is compared with the 60 children in the main sample.",
      "Both levels are within one record of their share.",
    ]);
  });

  it("names the furthest level with its margin", () => {
    const genders: [string, number, number][] = [["Female", 140, 27], ["Male", 148, 28], ["Other", 12, 5]];
    const balance = balanceWith("main", 300, 60, [["a", 200, 41], ["b", 100, 19]], genders);
    expect(stageInWords(balance, NAMES).slice(2)).toEqual([
      "3 of 5 levels are within one record of their share.",
      "The furthest is Gender, Other: 5 drawn where 2.4 were due.",
    ]);
  });

  it.each<[Stage, number, number, string]>([
    ["main", 48, 48, "All 48 children are in the sample."],
    ["main", 2, 2, "Both children are in the sample."],
    ["main", 1, 1, "The only child in the list is in the sample."],
    ["main", 0, 0, "There are no children in the list to draw from."],
    ["main", 48, 0, "No main sample was drawn."],
    ["reserve", 5, 5, "All 5 children who are not in the main sample are in the reserve."],
    ["reserve", 1, 1, "The only child who is not in the main sample is in the reserve."],
    ["reserve", 0, 0, "There is no reserve: the main sample leaves nobody to draw it from."],
    ["reserve", 9, 0, "No reserve was drawn."],
    ["followUp", 12, 12, "All 12 children in the main sample are marked for follow-up."],
    ["followUp", 1, 1, "The only child in the main sample is marked for follow-up."],
    ["followUp", 0, 0, "Nobody is marked for follow-up: there is no main sample."],
    ["followUp", 60, 0, "Nobody is marked for follow-up."],
  ])("%s: %d, %d", (stage, poolSize, drawn, sentence) => {
    const counts: Counts = poolSize === 0 ? [] : [["a", poolSize, drawn]];
    expect(stageInWords(balanceWith(stage, poolSize, drawn, counts), NAMES)).toEqual([sentence]);
  });

  it("speaks of one child, and says where there is nothing to compare", () => {
    expect(stageInWords(balanceWith("main", 300, 1, [["a", 300, 1]]), NAMES)).toEqual([
      "1 of the 300 children in the list is in the sample.",
      "The sample is compared with the 300 children in the list.",
      "No characteristic has more than one level: there are no shares to compare.",
    ]);
  });
});
