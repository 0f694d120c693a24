import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import type { SampleFileTexts } from "../../../src/sampling/file/sample-file";
import { readSampleFile } from "../../../src/sampling/file/read-sample-file";
import { sampleFileTexts } from "../../../src/sampling/file/sample-file-texts";
import { choicesOf } from "../../../src/sampling/record/choices-of";
import { readFrameText } from "../../../src/sampling/frame/frame-text-reading";
import { CHANGED } from "../../../src/sampling/record/seal";
import { verifySteps } from "../../../src/sampling/record/verify";
import { finish } from "../../../src/sampling/steps";
import type { Seed } from "../../../src/sampling/seed/seed";
import { read } from "../frame/lists";
import { child, choicesWith, definition, forged, listWith, someChildren, verified } from "../record/draws";
import { fileFrom, redrawn } from "./files";

const children = someChildren(90);
const file = fileFrom(children);
const texts = sampleFileTexts(file);
const again = redrawn(file, [...children, child(95)], "75318642097531864209" as Seed);
const DAMAGED = "What the workbook keeps of its sample was changed or damaged, so that it cannot be read. Open an earlier copy of the workbook, or delete the sample and draw it again.";
const NEWER = "The sample in this workbook was written by a newer version of the add-in. Update the add-in to work with it.";

interface Doc {
  version: number;
  record: string;
  rows: [string, number, number, unknown[]][];
  releasedAt: string | null;
  more?: string;
}

function withDoc(change: (doc: Doc) => void, of: SampleFileTexts = texts): SampleFileTexts {
  const doc = JSON.parse(of.doc) as Doc;
  change(doc);
  return { ...of, doc: JSON.stringify(doc) };
}

function withFrames(change: (kept: { version: number; frames: Record<string, string> }) => void, of: SampleFileTexts = texts): SampleFileTexts {
  const kept = JSON.parse(of.frames) as { version: number; frames: Record<string, string> };
  change(kept);
  return { ...of, frames: JSON.stringify(kept) };
}

function sentences(of: SampleFileTexts): readonly string[] {
  const reading = readSampleFile(of);
  return reading.kind === "file" ? [] : reading.sentences;
}

describe("comes back as it was", () => {
  it.each([
    ["after a draw", file],
    ["once it was released", { ...file, releasedAt: "2026-12-02T08:00:00.000Z" }],
    ["after another draw", again],
  ])("%s", (_, kept) => {
    expect(readSampleFile(sampleFileTexts(kept))).toEqual({ kind: "file", file: kept });
  });

  it("with cells of every kind", () => {
    const [id = ""] = file.record.drawn.main;
    const cells = [id, "=1+1", "\u0000\n\"\uD800", 0.1 + 0.2, -3, 45_000, true, ""];
    const rows = new Map([...file.rows].map(([each, row]) => [each, each === id ? { row: 1_048_575, dateMask: 254, cells } : row]));
    expect(readSampleFile(sampleFileTexts({ ...file, rows }))).toEqual({ kind: "file", file: { ...file, rows } });
  });
});

it("keeps the record's own text, and the frames by their digests", () => {
  const doc = JSON.parse(texts.doc) as Record<string, unknown>;
  expect(Object.keys(doc)).toEqual(["format", "version", "record", "rows", "releasedAt"]);
  expect(doc).toMatchObject({ format: "pir-sample", version: 1, releasedAt: null });
  expect(doc["record"]).toMatch(/^\{\n {2}"format": "pir-draw",\n/);
  const { frames } = JSON.parse(sampleFileTexts(again).frames) as { frames: Record<string, string> };
  expect(Object.keys(frames)).toHaveLength(2);
  for (const [digest, text] of Object.entries(frames)) expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(digest);
});

it("is not written without a frame or a row that it needs", () => {
  expect(() => sampleFileTexts({ ...file, frames: new Map() })).toThrow("the frame of a draw is missing");
  expect(() => sampleFileTexts({ ...again, frames: new Map([...again.frames].slice(1)) })).toThrow("the frame of a draw is missing");
  expect(() => sampleFileTexts({ ...file, rows: new Map([...file.rows].slice(1)) })).toThrow("the row of a drawn record is missing");
});

describe("what cannot be used", () => {
  const cases: [string, SampleFileTexts, string][] = [
    ["nothing", { doc: "", frames: "" }, DAMAGED],
    ["the beginning of a text", { ...texts, doc: texts.doc.slice(0, 900) }, DAMAGED],
    ["another text in its place", { ...texts, doc: texts.frames }, DAMAGED],
    ["something more", withDoc((doc) => (doc.more = "0101011237")), DAMAGED],
    ["a row without cells", withDoc((doc) => doc.rows[0]?.pop()), DAMAGED],
    ["a row of an ID that is none", withDoc((doc) => (doc.rows[0] ?? [""])[0] = " c-001 "), DAMAGED],
    ["a time that is none", withDoc((doc) => (doc.releasedAt = "yesterday")), DAMAGED],
    ["a newer version", withDoc((doc) => (doc.version = 2)), NEWER],
    ["a newer version of the frames", withFrames((kept) => (kept.version = 2)), NEWER],
    ["a newer record", withDoc((doc) => (doc.record = doc.record.replace('"version": 1', '"version": 7'))),
      "This record was written by a newer version of the add-in (version 7 of the record). Update the add-in to read it."],
    ["a record that is none", withDoc((doc) => (doc.record = "{}")),
      "This file is not the record of a draw. Choose the file that the add-in saved when the sample was drawn."],
  ];
  it.each(cases)("%s", (_, of, sentence) => {
    expect(readSampleFile(of)).toEqual({ kind: "problem", sentences: [sentence] });
  });
});

describe("what can be looked at only", () => {
  const noFrame = "The list as it was frozen is not kept beside the record of the draw, or was changed there.";
  const cases: [string, SampleFileTexts, string[]][] = [
    ["a record that was changed by hand", withDoc((doc) => (doc.record = forged(file.record, (record) => (record.host = "Excel, Mac")))), [CHANGED]],
    ["no frames", { ...texts, frames: "" }, ["The lists that the workbook keeps beside the record of the draw were changed or damaged, so that they cannot be read."]],
    ["a frame that was changed", withFrames(({ frames }) => {
      for (const [digest, text] of Object.entries(frames)) frames[digest] = text.replace("Male", "Mole");
    }), [noFrame]],
    ["a frame under another digest", withFrames(({ frames }) => {
      for (const [digest, text] of Object.entries(frames)) {
        Reflect.deleteProperty(frames, digest);
        frames["0".repeat(64)] = text;
      }
    }), [noFrame]],
    ["the frame of an earlier draw missing", withFrames(({ frames }) => Reflect.deleteProperty(frames, file.record.frame.digest), sampleFileTexts(again)),
      ["The list of 1 earlier draw is not kept beside the record, or was changed there."]],
    ["rows missing", withDoc((doc) => doc.rows.splice(3, 2)), ["The workbook does not keep the rows of 2 drawn records."]],
    ["a row that shows another ID than it stands under", withDoc((doc) => {
      const [one, two] = doc.rows;
      if (one !== undefined && two !== undefined) one[3] = two[3];
    }), ["The workbook keeps 1 row under the ID of another record."]],
    ["a row twice", withDoc((doc) => doc.rows.push(doc.rows[0] ?? ["", 0, 0, []])), ["The workbook keeps the row of a drawn record more than once."]],
  ];
  it.each(cases)("%s", (_, of, expected) => {
    const reading = readSampleFile(of);
    expect(reading).toMatchObject({ kind: "doubtful", sentences: expected });
    expect(sentences(of).join()).not.toMatch(/C-[0-9]/);
  });

  it("leaves out a frame that does not have its digest", () => {
    const reading = readSampleFile(cases[2]?.[1] ?? texts);
    expect(reading.kind === "doubtful" && reading.file.frames.size).toBe(0);
  });
});

describe("a draw repeated from the frame that was kept", () => {
  const reading = readSampleFile(texts);
  if (reading.kind !== "file") throw new Error("the file does not read");
  const { record, frames } = reading.file;
  const kept = readFrameText(frames.get(record.frame.digest) ?? "");
  if (kept.kind !== "frame") throw new Error("the frame does not read");
  const changed = listWith([...children.slice(1), child(500)]);

  it("is the same whatever became of the list", () => {
    expect(verified(record, changed).isSame).toBe(false);
    const { agreedDate } = listWith(children);
    expect(finish(verifySteps(record, { definition, agreedDate, frame: kept.frame }))).toEqual({
      isSame: true, sealHolds: true, list: undefined, method: undefined, result: undefined, sentences: ["The same 60 records, 15 in reserve and 15 for follow-up."],
    });
  });

  it("has the frame that the list made, also with joined levels and other sizes", () => {
    expect(kept.frame).toEqual(read(listWith(children), choicesOf(record)).frame);
    const choices = choicesWith({ sizes: { main: 12, reserve: 0, followUp: 3 }, margins: [{ key: "gender", joined: [["Male", "Other"]] }] });
    const other = fileFrom(children, choices);
    const text = other.frames.get(other.record.frame.digest) ?? "";
    expect(readFrameText(text)).toEqual({ kind: "frame", frame: read(listWith(children), choices).frame });
  });
});

describe("never throws", () => {
  it("on any texts", () => {
    const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.json(), fc.constantFrom(texts.doc, texts.frames, "null", "[]", '{"__proto__":1}'));
    fc.assert(
      fc.property(anyText, anyText, (doc, frames) => {
        const reading = readSampleFile({ doc, frames });
        expect(reading.kind === "file").toBe(doc === texts.doc && frames === texts.frames);
      }),
    );
  });

  it("on texts of which a part is another, and says so unless it makes no difference", () => {
    const anyChange = fc.record({ part: fc.constantFrom("doc", "frames"), share: fc.double({ min: 0, max: 1, noNaN: true }), put: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(anyChange, ({ part, share, put }) => {
        const before = part === "doc" ? texts.doc : texts.frames;
        const place = Math.floor(share * (before.length - 1));
        const changed = `${before.slice(0, place)}${put}${before.slice(place + 1)}`;
        const reading = readSampleFile(part === "doc" ? { ...texts, doc: changed } : { ...texts, frames: changed });
        if (reading.kind === "file") expect(reading.file.record).toEqual(file.record);
        else expect(reading.sentences.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
