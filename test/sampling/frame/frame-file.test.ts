import fc from "fast-check";
import type { FrameFile } from "../../../src/sampling/frame/frame-file";
import { frameToFile, readFrameFile } from "../../../src/sampling/frame/frame-file";
import { anyFrame } from "./frames";

const file: FrameFile = {
  method: "cube",
  sizes: { main: 2, reserve: 1, followUp: 0 },
  margins: [
    { key: "age", levels: ["0–4", "5–9", "Missing"] },
    { key: "gender", levels: ["Female", "Male"] },
  ],
  records: [
    { id: "b-1", levels: ["5–9", "Male"] },
    { id: 12, levels: ["0–4", "Female"] },
    { id: " A  1 ", levels: ["0–4", "Male"] },
  ],
};

function withRecord(place: number, record: unknown): unknown {
  return { ...file, records: (file.records as unknown[]).with(place, record) };
}

function withMargin(place: number, margin: unknown): unknown {
  return { ...file, margins: (file.margins as unknown[]).with(place, margin) };
}

it("is read with its records in order, IDs in canonical form, and levels as listed", () => {
  expect(readFrameFile(file)).toEqual({
    kind: "frame",
    frame: {
      method: "cube",
      sizes: file.sizes,
      margins: file.margins,
      records: [
        { id: "12", levels: [0, 0] },
        { id: "A 1", levels: [0, 1] },
        { id: "B-1", levels: [1, 1] },
      ],
    },
  });
});

it("may leave stages and margins out", () => {
  const bare = { method: "systematic", sizes: { main: 0, reserve: 0, followUp: 0 }, margins: [], records: [{ id: 1, levels: [] }] };
  expect(readFrameFile(bare)).toEqual({ kind: "frame", frame: { ...bare, records: [{ id: "1", levels: [] }] } });
});

it("is read back as it was written, in whatever order its records stand", () => {
  fc.assert(
    fc.property(anyFrame, fc.boolean(), (frame, isReversed) => {
      const written = JSON.parse(JSON.stringify(frameToFile(frame))) as FrameFile;
      if (isReversed) written.records.reverse();
      expect(readFrameFile(written)).toEqual({ kind: "frame", frame });
    }),
  );
});

it("takes anything at all without failing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ method: fc.constant("cube"), sizes: fc.constant(file.sizes), margins: fc.jsonValue(), records: fc.jsonValue() })), (json) => {
      const reading = readFrameFile(json);
      if (reading.kind === "problems") expect(reading.problems.join("\n")).toMatch(/^[A-Z]/);
    }),
  );
});

it.each<[string, unknown, string[]]>([
  ["no object", "cube", ["Give an object with method, sizes, margins and records."]],
  ["a list", [file], ["Give an object with method, sizes, margins and records."]],
  ["nothing in it", {}, [
    "Give the method: cube, cube-soft or systematic.", "Give the sizes: main, reserve and followUp.", "Give the margins, a list.", "Give the records, a list.",
  ]],
  ["another method", { ...file, method: "lottery" }, ["Give the method: cube, cube-soft or systematic."]],
  ["odd sizes", { ...file, sizes: { main: 1.5, reserve: -1 } }, [
    "Size main: give a whole number, 0 or more.", "Size reserve: give a whole number, 0 or more.", "Size followUp: give a whole number, 0 or more.",
  ]],
  ["sizes too large to be exact", { ...file, sizes: { main: 1e20, reserve: "15", followUp: 0 } }, [
    "Size main: give a whole number, 0 or more.", "Size reserve: give a whole number, 0 or more.",
  ]],
  ["no records", { ...file, records: [] }, ["Give one record or more."]],
  ["a record that is none", withRecord(1, "A-1"), ["Record 2: give its ID and its levels."]],
  ["a record without an ID", withRecord(1, { levels: ["0–4", "Male"] }), ["Record 2: give its ID, a text or a number."]],
  ["an ID that is none", withRecord(2, { id: true, levels: ["0–4", "Male"] }), ["Record 3: give its ID, a text or a number."]],
  ["an empty ID", withRecord(2, { id: " \u200B", levels: ["0–4", "Male"] }), ["Record 3: give its ID: it is empty."]],
  ["a damaged ID", withRecord(2, { id: 1.5, levels: ["0–4", "Male"] }), ["Record 3: give its ID as it was typed: this one is damaged."]],
  ["another damaged ID", withRecord(2, { id: "1.2E+09", levels: ["0–4", "Male"] }), ["Record 3: give its ID as it was typed: this one is damaged."]],
  ["half of a character", withRecord(0, { id: "A\uDC00", levels: ["0–4", "Male"] }), ["Record 1: its ID holds half of a character."]],
  ["the same ID twice", withRecord(2, { id: " 12", levels: ["0–4", "Male"] }), ["Records 2 and 3 have the same ID."]],
  ["too few levels", withRecord(2, { id: "C", levels: ["0–4"] }), ["Record 3: it has 1 level, and there are 2 margins."]],
  ["too many levels", withRecord(2, { id: "C", levels: ["0–4", "Male", "Male"] }), ["Record 3: it has 3 levels, and there are 2 margins."]],
  ["levels that are no texts", withRecord(0, { id: "C", levels: [4, "Male"] }), ["Record 1: give its levels as texts, one for each margin."]],
  ["levels of no margin", withRecord(0, { id: "C", levels: ["male", "constructor"] }), [
    "Record 1: its level is not among those of margin 1.", "Record 1: its level is not among those of margin 2.",
  ]],
  ["a margin that is none", withMargin(1, "gender"), ["Margin 2: give its key and its levels."]],
  ["a margin without a key", withMargin(1, { key: "", levels: ["Male", "Female"] }), ["Margin 2: give it a key, a text."]],
  ["an empty level", withMargin(1, { key: "gender", levels: ["Male", "Female", ""] }), ["Margin 2: give its levels, a list of texts."]],
  ["a level twice", withMargin(1, { key: "gender", levels: ["Male", "Female", "Male"] }), ["Margin 2: list each level once."]],
  ["a margin twice", withMargin(1, { key: "age", levels: ["Male", "Female"] }), ["Margins 1 and 2 have the same key."]],
  ["a tab in a level", withMargin(1, { key: "gender", levels: ["Male", "Female", "Other\tUnknown"] }), [
    "Margin 2: take tabs, line breaks and halves of characters out of its key and levels.",
  ]],
  ["a line break in a key", withMargin(1, { key: "gender\nrecords", levels: ["Male", "Female"] }), [
    "Margin 2: take tabs, line breaks and halves of characters out of its key and levels.",
  ]],
])("is refused: %s", (_, json, expected) => {
  expect(readFrameFile(json)).toEqual({ kind: "problems", problems: expected });
});

it("names a few problems and counts the rest", () => {
  const reading = readFrameFile({ ...file, records: Array.from({ length: 15 }, () => ({ id: "QQXXZZ", levels: [] })) });
  expect(reading).toMatchObject({ kind: "problems", problems: { length: 11, 0: "Record 1: it has 0 levels, and there are 2 margins.", 10: "There are 6 more problems." } });
  expect(JSON.stringify(reading)).not.toContain("QQXXZZ");
});
