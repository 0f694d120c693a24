import { strToU8, zipSync } from "fflate";
import { archiveParts } from "../../src/excel/archive/directory";
import { atOnce, gatheringTexts } from "../../src/excel/sweep/xml-text";
import { readFrameFile } from "../../src/sampling/frame/frame-file";
import { readRecord } from "../../src/sampling/record/read-record";
import { recordText } from "../../src/sampling/record/seal";
import { withoutEmptyCells } from "../../src/taskpane/earlier/sheet-content";
import { readConfirmations } from "../../src/validation/confirmations";
import { readPartnership } from "../../src/validation/partnership";
import { elements } from "../../src/workbench/host/package/xml";
import { startTags } from "../../src/workbook/xml-tags";
import { recordFrom, someChildren } from "../sampling/record/draws";
import { crafted, workbookEntries } from "./archives";

/** What fuzzing and attacks brought to light, one by one: each of these threw, hung or hid something once. */

/** Milliseconds that each takes at most beside other tests; each took minutes, or never ended. */
const ENDS = 3_000;

function ends<T>(act: () => T): T {
  const start = performance.now();
  const answer = act();
  expect(performance.now() - start).toBeLessThan(ENDS);
  return answer;
}

const SIZE = 1_000_000;

describe("XML that breaks off comes to its end", () => {
  it.each([
    ["cells without an end", "<c ".repeat(SIZE)],
    ["rows without an end", "<row ".repeat(SIZE)],
    ["entry rules without an end", `<sheetData></sheetData>${"<dataValidations ".repeat(SIZE)}`],
    ["sheets without an end", "<sheetData ".repeat(SIZE)],
  ])("in an earlier copy: %s", (_, xml) => {
    expect(ends(() => withoutEmptyCells(`<worksheet>${xml}`))).toMatch(/^<worksheet><sheetData>/);
    expect(ends(() => withoutEmptyCells(`<worksheet>${xml}</sheetData>`))).toMatch(/<\/worksheet>$/);
  });

  it.each([
    ["tags without an end", "<c ".repeat(SIZE)],
    ["a quotation mark in each", '<c a="'.repeat(SIZE)],
    ["an attribute of a million letters", `<c ${"a".repeat(SIZE)}>`],
    ["a million letters without a value, then spaces", `<c ${"a".repeat(SIZE)}${" ".repeat(SIZE)}>x</c>`],
  ])("in the workbench: %s", (_, xml) => {
    for (const { attributes } of ends(() => elements(xml, "c"))) expect(Object.keys(attributes).length).toBeLessThan(2);
  });

  it.each([
    ["comments without an end", "<!--".repeat(SIZE)],
    ["tags without an end", "<a ".repeat(SIZE)],
    ["quotation marks", '<a b="'.repeat(SIZE)],
  ])("in the relations of a package: %s", (_, xml) => {
    expect(ends(() => startTags(xml)).length).toBeLessThan(SIZE);
  });

  it("in the sweep: a name of a million letters, and tags within one another", () => {
    const everything = { elements: "all", attributes: "all" } as const;
    expect(ends(() => atOnce(gatheringTexts(`<a ${"b".repeat(SIZE)}>`, everything)))).toEqual([]);
    expect(ends(() => atOnce(gatheringTexts("<a>".repeat(SIZE), everything)))).toEqual([]);
  });
});

describe("characters that there are not stay as they are written", () => {
  it.each(["&#x110000;", "&#1114112;", "&#99999999999999999999;", "&constructor;", "&__proto__;"])("%s", (text) => {
    expect(startTags(`<a b="${text}"/>`)[0]?.attributes).toEqual({ b: text });
    expect(elements(`<a b="${text}"/>`, "a")[0]?.attributes).toEqual({ b: text });
    expect(atOnce(gatheringTexts(`<a>${text}</a>`, { elements: "all", attributes: "all" }))).toEqual([text]);
  });
});

describe("more mistakes than zod has room for", () => {
  const numbers = Array.from({ length: 500_000 }, () => 1);

  it("in settings", () => {
    expect(readPartnership({ version: 1, patterns: numbers })).toEqual({ kind: "unreadable", why: "broken" });
    expect(readConfirmations({ version: 1, salt: "0123456789abcdef", entries: numbers })).toEqual({ kind: "unreadable", why: "broken" });
    expect(readConfirmations({ version: 1, salt: "0123456789abcdef", entries: [{ code: "R1", reason: "x", on: "2026-09-01", marks: numbers }] })).toEqual({ kind: "unreadable", why: "broken" });
  });

  it("in a frame that an auditor wrote", () => {
    expect(readFrameFile({ method: "cube", sizes: { main: 1, reserve: 0, followUp: 0 }, margins: [], records: numbers })).toEqual({ kind: "problems", problems: ["Much of this file is not in the form of a frame."] });
  });

  it("in the record of a draw", () => {
    const value = JSON.parse(recordText(recordFrom(someChildren(20)))) as Record<string, unknown>;
    for (const part of ["siblings", "replacements", "overrides"]) {
      const reading = readRecord(JSON.stringify({ ...value, [part]: numbers }));
      expect(reading).toMatchObject({ kind: "problem" });
    }
  });
});

describe("what only looks like a setting of this add-in", () => {
  it("is broken where anything else stands in it, which nobody would see", () => {
    expect(readPartnership({ version: 1, patterns: [], note: "0101011237" })).toEqual({ kind: "unreadable", why: "broken" });
    const entry = { code: "R1", reason: "x", on: "2026-09-01", marks: ["AbC1"] };
    expect(readConfirmations({ version: 1, salt: "0123456789abcdef", entries: [{ ...entry, note: "0101011237" }] })).toEqual({ kind: "unreadable", why: "broken" });
    expect(readConfirmations({ version: 1, salt: "0123456789abcdef", entries: [entry] }).kind).toBe("known");
  });
});

describe("a record with a text of millions of characters", () => {
  it("is read, whatever the characters", () => {
    const value = JSON.parse(recordText(recordFrom(someChildren(20)))) as Record<string, unknown>;
    for (const character of ["x", "\\", '"', "é"]) {
      const text = JSON.stringify({ ...value, host: character.repeat(Math.floor(3_900_000 / JSON.stringify(character).length)) });
      expect(readRecord(text).kind).toBe("doubtful");
    }
  });
});

describe("archives", () => {
  it("have no part by the name that objects inherit by", () => {
    const parts = archiveParts(crafted([...workbookEntries(), { name: "__proto__", packed: new Uint8Array([3, 0]), size: 0 }]));
    expect(parts.has("__proto__")).toBe(false);
    expect(parts.has("xl/workbook.xml")).toBe(true);
  });

  it("are read that keep their figures in 64 bits, or have a comment", () => {
    const plain = zipSync({ "a.xml": strToU8("<a/>") });
    const comment = new Uint8Array([...plain, 120, 120]);
    new DataView(comment.buffer).setUint16(plain.length - 2, 2, true);
    expect([...archiveParts(comment).keys()]).toEqual(["a.xml"]);
    expect([...archiveParts(crafted([{ name: "a.xml", packed: new Uint8Array([3, 0]), size: 0, isLong: true }])).values()]).toMatchObject([{ name: "a.xml", size: 0 }]);
  });
});
