import fc from "fast-check";
import { balanceOf, stageBalance } from "../../../src/sampling/balance/stage-balance";
import { draw } from "../../../src/sampling/draw";
import type { Seed } from "../../../src/sampling/seed/seed";
import { frameOf, id, ids, TEN } from "./frames";

describe("the balance of a stage", () => {
  it("counts what is in the pool, due and drawn, without levels that nobody has", () => {
    const balance = stageBalance(TEN, "main", TEN.records, ids(0, 1, 2, 7));
    expect(balance).toEqual({
      stage: "main", poolSize: 10, drawn: 4, within: 4, levels: 4,
      margins: [
        { key: "age", levels: [
          { level: "0–4", inPool: 6, due: 2.4, drawn: 3, difference: 0.6 },
          { level: "10–12", inPool: 4, due: 1.6, drawn: 1, difference: -0.6 },
        ] },
        { key: "gender", levels: [
          { level: "Female", inPool: 5, due: 2, drawn: 3, difference: 1 },
          { level: "Male", inPool: 5, due: 2, drawn: 1, difference: -1 },
        ] },
      ],
      // The first of two that are equally far.
      worst: { key: "gender", balance: { level: "Female", inPool: 5, due: 2, drawn: 3, difference: 1 } },
    });
  });

  it("takes exactly one record away as within one, also where the difference is no binary number", () => {
    for (let N = 2; N <= 60; N++) {
      for (let n = 1; n < N; n++) {
        // One level of k, the other of N − k, with k·n a multiple of N: due is whole.
        for (let k = 1; k < N; k++) {
          if ((k * n) % N !== 0 || (k * n) / N + 1 > Math.min(k, n)) continue;
          const frame = frameOf(Array.from({ length: N }, (_, place) => [place < k ? 0 : 1, 0]));
          const more = (k * n) / N + 1;
          const drawn = [...Array.from({ length: more }, (_, i) => id(i)), ...Array.from({ length: n - more }, (_, i) => id(k + i))];
          const balance = stageBalance(frame, "main", frame.records, drawn);
          expect(balance.within).toBe(balance.levels);
          expect(balance.worst?.balance.difference).toBe(1);
        }
      }
    }
  });

  it("refuses a sample that is not from its pool", () => {
    expect(() => stageBalance(TEN, "main", TEN.records, ids(0, 99))).toThrow("not in the pool of the sample: 1 record");
    expect(() => stageBalance(TEN, "followUp", TEN.records.slice(0, 4), ids(0, 5))).toThrow(/not in the pool/);
  });

  it("has no worst level where nobody was drawn, or there is nobody", () => {
    expect(stageBalance(TEN, "reserve", TEN.records, [])).toMatchObject({ drawn: 0, worst: undefined, within: 4, levels: 4 });
    expect(stageBalance(TEN, "reserve", [], [])).toMatchObject({
      poolSize: 0, drawn: 0, worst: undefined, levels: 0, margins: [{ levels: [] }, { levels: [] }],
    });
  });
});

describe("the balance of a draw", () => {
  it("sets each stage against its own pool", () => {
    const balance = balanceOf(TEN, { main: ids(0, 4, 6, 8), reserve: ids(1, 9), followUp: ids(8) });
    expect(balance.main).toMatchObject({ stage: "main", poolSize: 10, drawn: 4 });
    expect(balance.reserve).toMatchObject({ stage: "reserve", poolSize: 6, drawn: 2 });
    expect(balance.reserve.margins[0]?.levels).toEqual([
      { level: "0–4", inPool: 4, due: 8 / 6, drawn: 1, difference: -2 / 6 },
      { level: "10–12", inPool: 2, due: 4 / 6, drawn: 1, difference: 2 / 6 },
    ]);
    expect(balance.followUp).toMatchObject({ stage: "followUp", poolSize: 4, drawn: 1 });
    expect(balance.followUp.margins[1]?.levels).toEqual([
      { level: "Female", inPool: 2, due: 0.5, drawn: 0, difference: -0.5 },
      { level: "Male", inPool: 2, due: 0.5, drawn: 1, difference: 0.5 },
    ]);
  });

  it("adds up for whatever is drawn", () => {
    const levels = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 })), { maxLength: 30 });
    const sizes = fc.record({ main: fc.nat(20), reserve: fc.nat(10), followUp: fc.nat(10) });
    fc.assert(
      fc.property(levels, sizes, (own, chosen) => {
        const frame = frameOf(own, chosen);
        const drawn = draw(frame, "12345678901234567890" as Seed);
        for (const balance of Object.values(balanceOf(frame, drawn))) {
          expect(balance.drawn).toBe(drawn[balance.stage].length);
          for (const margin of balance.margins) {
            const sum = (of: (level: (typeof margin.levels)[number]) => number) => margin.levels.reduce((all, level) => all + of(level), 0);
            expect(sum((level) => level.inPool)).toBe(balance.poolSize);
            expect(sum((level) => level.drawn)).toBe(balance.drawn);
            expect(sum((level) => level.due)).toBeCloseTo(balance.drawn, 9);
            expect(sum((level) => level.difference)).toBeCloseTo(0, 9);
            for (const level of margin.levels) expect(Object.is(level.difference, -0)).toBe(false);
          }
          if (balance.drawn === balance.poolSize) expect(balance.within).toBe(balance.levels);
        }
      }),
      { numRuns: 60 },
    );
  });
});
