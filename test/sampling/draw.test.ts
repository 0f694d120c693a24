import { byCodeUnits } from "../../src/returns/code-units";
import { draw, drawSteps, poolOf } from "../../src/sampling/draw";
import { type Frame, METHODS } from "../../src/sampling/frame/frame";
import { STAGES, stageSeed } from "../../src/sampling/seed/stages";
import { ticketOf } from "../../src/sampling/seed/tickets";
import { at } from "./reference/at";
import { frameOf, type FrameOptions, idOf, type Profiles, randomProfiles, seedOf, SIX_MARGINS } from "./reference/frames";
import { seededRandom, shuffled } from "./reference/random";

const seed = seedOf("01382438112797316654");

function list(size: number, options: FrameOptions = {}): Frame {
  return frameOf(randomProfiles(size, SIX_MARGINS, 2, seededRandom(size)), options);
}

describe.each(METHODS)("sizes, method %s", (method) => {
  it.each([
    [1, { main: 1, reserve: 0, followUp: 1 }],
    [15, { main: 15, reserve: 0, followUp: 15 }],
    [59, { main: 59, reserve: 0, followUp: 15 }],
    [60, { main: 60, reserve: 0, followUp: 15 }],
    [61, { main: 60, reserve: 1, followUp: 15 }],
    [74, { main: 60, reserve: 14, followUp: 15 }],
    [75, { main: 60, reserve: 15, followUp: 15 }],
    [76, { main: 60, reserve: 15, followUp: 15 }],
    [300, { main: 60, reserve: 15, followUp: 15 }],
  ])("of %i", (size, sizes) => {
    const drawn = draw(list(size, { method }), seed);
    expect({ main: drawn.main.length, reserve: drawn.reserve.length, followUp: drawn.followUp.length }).toEqual(sizes);
  });

  it("0 leaves a stage out, and the others are what they were", () => {
    const usual = draw(list(100, { method }), seed);
    const without = (stage: "main" | "reserve" | "followUp"): object =>
      draw(list(100, { method, sizes: { main: 60, reserve: 15, followUp: 15, [stage]: 0 } }), seed);
    expect(without("reserve")).toEqual({ ...usual, reserve: [] });
    expect(without("followUp")).toEqual({ ...usual, followUp: [] });
    expect(without("main")).toMatchObject({ main: [], followUp: [] });
  });

  it("a frame of nobody", () => {
    const frame: Frame = { method, sizes: { main: 60, reserve: 15, followUp: 15 }, margins: [{ key: "age", levels: [] }], records: [] };
    expect(draw(frame, seed)).toEqual({ main: [], reserve: [], followUp: [] });
  });

  it.each<[string, Profiles]>([
    ["one level only", Array.from({ length: 100 }, () => [0])],
    ["everybody alike on every margin", Array.from({ length: 100 }, () => [0, 0, 0])],
    ["no margins", Array.from({ length: 100 }, () => [])],
    ["a level of one child", Array.from({ length: 100 }, (_, record) => [record === 0 ? 1 : 0, record % 3])],
    ["as many levels as children", Array.from({ length: 100 }, (_, record) => [record, record % 3])],
  ])("%s", (_, profiles) => {
    const { main, reserve, followUp } = draw(frameOf(profiles, { method }), seed);
    expect([main.length, reserve.length, followUp.length]).toEqual([60, 15, 15]);
    expect(new Set([...main, ...reserve]).size).toBe(75);
  });

  it("the size is kept in every draw, nobody twice, the reserve apart, the follow-up within", () => {
    const frame = list(90, { method });
    for (let turn = 0; turn < 60; turn++) {
      const { main, reserve, followUp } = draw(frame, seedOf(`turn ${turn}`));
      const inMain = new Set(main);
      expect([inMain.size, new Set(reserve).size, new Set(followUp).size]).toEqual([60, 15, 15]);
      expect(reserve.some((id) => inMain.has(id))).toBe(false);
      expect(followUp.every((id) => inMain.has(id))).toBe(true);
    }
  });

  it("each stage lists its IDs in the order of its own tickets", () => {
    const drawn = draw(list(100, { method }), seed);
    for (const stage of STAGES) {
      const ticket = (id: string): string => ticketOf(stageSeed(seed, stage), idOf(id));
      expect(drawn[stage]).toEqual([...drawn[stage]].sort((a, b) => byCodeUnits(ticket(a), ticket(b))));
    }
  });
});

describe.each(METHODS)("what a draw depends on, method %s", (method) => {
  it("on how the list was ordered: no", () => {
    const profiles = randomProfiles(100, SIX_MARGINS, 2, seededRandom(3));
    const listed = profiles.map((levels, record) => ({ levels, id: `R-${record}` }));
    const random = seededRandom(20261122);
    const drawFrom = (records: typeof listed): object =>
      draw(frameOf(records.map(({ levels }) => levels), { method, ids: records.map(({ id }) => id) }), seed);
    const drawn = drawFrom(listed);
    for (let turn = 0; turn < 5; turn++) expect(drawFrom(shuffled(listed, random))).toEqual(drawn);
  });

  it("on what was drawn before: no", () => {
    const drawn = draw(list(100, { method }), seed);
    draw(list(80, { method }), seedOf("another"));
    expect(draw(list(100, { method }), seed)).toEqual(drawn);
  });

  it("on what levels and margins are called: no", () => {
    const frame = list(100, { method });
    const renamed = frame.margins.map(({ levels }, margin) => ({ key: `other ${margin}`, levels: levels.map((_, level) => `level ${level}`) }));
    expect(draw({ ...frame, margins: renamed }, seed)).toEqual(draw(frame, seed));
  });

  it("on the seed: yes", () => {
    // Samples, whatever their order. Systematic sampling has few main samples of so short a list: all stages together.
    const frame = list(100, { method });
    const drawn = Array.from({ length: 20 }, (_, turn) =>
      JSON.stringify(Object.values(draw(frame, seedOf(String(turn)))).map((ids: readonly string[]) => [...ids].sort())),
    );
    expect(new Set(drawn).size).toBe(20);
  });
});

describe("the pool of a stage", () => {
  it("everybody; whom the main sample leaves; the main sample", () => {
    const frame = list(100);
    const drawn = draw(frame, seed);
    const pools = STAGES.map((stage) => poolOf(stage, frame, drawn).map(({ id }) => id));
    const everybody = frame.records.map(({ id }) => id);
    expect(at(pools, 0)).toEqual(everybody);
    expect(at(pools, 1)).toEqual(everybody.filter((id) => !drawn.main.includes(id)));
    expect(at(pools, 2)).toEqual([...drawn.main].sort(byCodeUnits));
  });
});

describe.each(METHODS)("a draw in slices, method %s", (method) => {
  it("gives what a draw in one go gives, whatever is done in between, another draw too", () => {
    const [frame, other] = [list(600, { method }), list(500, { method })];
    const [drawn, drawnOther] = [draw(frame, seed), draw(other, seed)];
    const [steps, otherSteps] = [drawSteps(frame, seed), drawSteps(other, seed)];
    let [step, otherStep] = [steps.next(), otherSteps.next()];
    let turns = 0;
    while (step.done !== true || otherStep.done !== true) {
      if (step.done !== true) step = steps.next();
      if (otherStep.done !== true && turns % 2 === 0) otherStep = otherSteps.next();
      if (turns % 3 === 0) draw(list(20), seed);
      turns += 1;
    }
    expect(step.value).toEqual(drawn);
    expect(otherStep.value).toEqual(drawnOther);
  });

  it.each([30, 75, 600, 1500])("of %i: progress never falls and stays from 0 to 1", (size) => {
    const steps = drawSteps(list(size, { method }), seed);
    const progress: number[] = [];
    for (let step = steps.next(); step.done !== true; step = steps.next()) progress.push(step.value);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.every((share) => share >= 0 && share <= 1)).toBe(true);
    if (size === 1500) expect(progress.length).toBeGreaterThan(0);
  });
});
