import { createHash } from "node:crypto";
import fc from "fast-check";
import { frameDigest, frameText } from "../../src/sampling/frame/frame-text";
import { type Frame, METHODS } from "../../src/sampling/frame/frame";
import { at } from "./reference/at";
import { parseFrameText } from "./reference/frame-text";
import { frameOf, idOf, randomProfiles } from "./reference/frames";
import { seededRandom, shuffled } from "./reference/random";

const SEED = 20261122;

const frames = fc
  .record({
    size: fc.integer({ min: 1, max: 40 }),
    levelCounts: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
    method: fc.constantFrom(...METHODS),
    sizes: fc.record({ main: fc.nat(99), reserve: fc.nat(99), followUp: fc.nat(99) }),
    chance: fc.nat(),
    // Names that look like other parts of the text.
    names: fc.constantFrom<readonly string[]>([], ["records", "margin", "cube", "1", "é 児童 😀", ""]),
  })
  .map(({ size, levelCounts, method, sizes, chance, names }): Frame => {
    const profiles = randomProfiles(size, levelCounts, 1, seededRandom(chance));
    const frame = frameOf(profiles, { method, sizes, ids: profiles.map((_, record) => (record === 0 ? "RECORDS" : `MARGIN ${record}`)) });
    const margins = frame.margins.map(({ key, levels }) => ({ key, levels: levels.map((level, place) => names[place] ?? level) }));
    return { ...frame, margins };
  });

/** Frames that differ from this one in one thing. */
function changesOf(frame: Frame): [string, Frame][] {
  const { method, sizes, margins, records } = frame;
  const first = at(records, 0);
  const otherLevel = (margin: number): number => (at(first.levels, margin) + 1) % at(margins, margin).levels.length;
  const changes: [string, Frame][] = [
    ...METHODS.filter((other) => other !== method).map((other): [string, Frame] => [`method ${other}`, { ...frame, method: other }]),
    ["main size", { ...frame, sizes: { ...sizes, main: sizes.main + 1 } }],
    ["reserve size", { ...frame, sizes: { ...sizes, reserve: sizes.reserve + 1 } }],
    ["follow-up size", { ...frame, sizes: { ...sizes, followUp: sizes.followUp + 1 } }],
    ["sizes changed round", { ...frame, sizes: { ...sizes, main: sizes.reserve + 100, reserve: sizes.main } }],
    ["an ID", { ...frame, records: [{ ...first, id: idOf(`${first.id}X`) }, ...records.slice(1)] }],
    ["a record fewer", { ...frame, records: records.slice(1) }],
    ["a record more", { ...frame, records: [...records, { ...first, id: idOf("Z") }] }],
    ["a margin's key", { ...frame, margins: margins.map((margin, place) => (place === 0 ? { ...margin, key: "other" } : margin)) }],
    ["a level more, which nobody has", { ...frame, margins: margins.map(({ key, levels }) => ({ key, levels: [...levels, "other"] })) }],
  ];
  for (const [place, { levels }] of margins.entries()) {
    if (levels.length < 2) continue;
    const turned = margins.map((margin, other) => (other === place ? { key: margin.key, levels: [...levels].reverse() } : margin));
    const sameLevels = records.map((record) => ({
      ...record,
      levels: record.levels.map((level, margin) => (margin === place ? levels.length - 1 - level : level)),
    }));
    changes.push(
      [`order of the levels of margin ${place}`, { ...frame, margins: turned, records: sameLevels }],
      [`names of the levels of margin ${place} changed round`, { ...frame, margins: turned }],
      [`a level of margin ${place}`, { ...frame, records: [{ ...first, levels: first.levels.map((level, margin) => (margin === place ? otherLevel(place) : level)) }, ...records.slice(1)] }],
    );
  }
  if (margins.length > 1) {
    const back = records.map((record) => ({ ...record, levels: [...record.levels].reverse() }));
    changes.push(["order of the margins", { ...frame, margins: [...margins].reverse(), records: back }]);
  }
  return changes;
}

describe("the frame's text", () => {
  it("is as the page has it", () => {
    const frame: Frame = {
      method: "cube",
      sizes: { main: 2, reserve: 1, followUp: 1 },
      margins: [{ key: "age", levels: ["Unborn", "0–4"] }, { key: "postcode", levels: ["DD10", "DD2", "Missing"] }],
      records: [{ id: idOf("a-1"), levels: [1, 2] }, { id: idOf("é 2"), levels: [0, 0] }, { id: idOf("é 3"), levels: [1, 1] }],
    };
    const text =
      "pir-frame\t1\nmethod\tcube\nsizes\t2\t1\t1\nmargin\tage\tUnborn\t0–4\nmargin\tpostcode\tDD10\tDD2\tMissing\n" +
      "records\t3\nA-1\t0–4\tMissing\nÉ 2\tUnborn\tDD10\nÉ 3\t0–4\tDD2\n";
    expect(frameText(frame)).toBe(text);
    expect(frameDigest(frame)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });

  it("can be read in one way only: what was read back is the frame", () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(parseFrameText(frameText(frame))).toEqual(frame);
        expect(frameDigest(frame)).toBe(createHash("sha256").update(frameText(frame), "utf8").digest("hex"));
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});

describe("the digest", () => {
  it("changes with anything that can change the draw", () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const digest = frameDigest(frame);
        for (const [change, changed] of changesOf(frame)) {
          expect({ change, same: frameDigest(changed) === digest }).toEqual({ change, same: false });
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("is the same however the list was ordered", () => {
    const random = seededRandom(SEED);
    const listed = randomProfiles(50, [3, 4], 2, random).map((levels, record) => ({ levels, id: `R-${record}` }));
    const digestOf = (records: typeof listed): string =>
      frameDigest(frameOf(records.map(({ levels }) => levels), { ids: records.map(({ id }) => id) }));
    for (let turn = 0; turn < 5; turn++) expect(digestOf(shuffled(listed, random))).toBe(digestOf(listed));
  });
});
