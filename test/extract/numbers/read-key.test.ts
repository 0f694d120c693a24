import fc from "fast-check";
import Papa from "papaparse";
import { readId } from "../../../src/returns/canonical-id";
import { type KeyReading, readKey } from "../../../src/extract/numbers/read-key";
import { keyInHand } from "../../../src/extract/numbers/known-numbers";
import type { SourceCell, SourceSheet } from "../../../src/extract/table";
import { keyAsText, type KeyLine } from "../../../src/validation/new-ids/key";
import { day } from "../../validation/example-return";

const sheet = (rows: readonly (readonly SourceCell[])[]): SourceSheet => ({ name: "Key", rows, dateSystem: "1900" });
const HEADINGS = ["Old ID", "New ID"];
const read = (...lines: readonly (readonly SourceCell[])[]) => readKey([sheet([HEADINGS, ...lines])]);

function key(reading: KeyReading): Record<string, string> {
  if (reading.kind === "problem") throw new Error(reading.sentence);
  return Object.fromEntries(reading.key.byChild);
}

const remarks = (reading: KeyReading) => (reading.kind === "key" ? reading.remarks : undefined);
const sentence = (reading: KeyReading) => (reading.kind === "problem" ? reading.sentence : undefined);

describe("a key is read", () => {
  it("by the canonical numbers of the children", () => {
    const reading = read(["p-1", "C-2"], [" P-2 ", "C-1"]);
    expect(key(reading)).toEqual({ "P-1": "C-2", "P-2": "C-1" });
    expect(remarks(reading)).toEqual([]);
    expect(reading).toMatchObject({ key: { count: 2, given: new Set(["C1", "C2"]) } });
  });

  it("wherever its headings stand, with columns beside them and lines that are empty", () => {
    const first = sheet([["Notes"], ["of the partnership"]]);
    const second = sheet([["Key of March"], [], ["", "NEW ID", "Who", "old  id"], ["", "101", "T", "P-1"], [], ["", " ", "", ""], ["", "102", "", "P-2"]]);
    expect(key(readKey([first, second]))).toEqual({ "P-1": "101", "P-2": "102" });
  });

  it("with numbers as numbers, and days that a spreadsheet made of what was pasted", () => {
    expect(key(read([4711, 12345], [{ day: day("2026-03-12") }, 23456]))).toEqual({ "4711": "12345", "12 MARCH 2026": "23456" });
  });

  it("without the apostrophes that keep cells from becoming formulas", () => {
    expect(key(read(["'=1+1", "C-1"], ["'-5", "C-2"], ["'A", "C-3"], ["=2", "C-4"]))).toEqual({ "=1+1": "C-1", "-5": "C-2", "'A": "C-3", "=2": "C-4" });
  });

  it("with several old numbers of one child", () => {
    const reading = read(["P-1", "C-1"], ["P-2", "C-2"], ["Q-9", "c-1"], ["", "C-1"], ["", "C-3"], ["", "C-3"]);
    expect(key(reading)).toEqual({ "P-1": "C-1", "P-2": "C-2", "Q-9": "c-1" });
    expect(remarks(reading)).toEqual(["2 rows of the key say the same as another row.", "1 number of the key belongs to no child. It is not given again."]);
    expect(reading).toMatchObject({ key: { count: 2, given: new Set(["C1", "C2", "C3"]) } });
  });

  it("as it went out, whatever the numbers", () => {
    const id = fc.oneof(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 8 }), fc.constantFrom("=A1", "+4", "-4", "@x", 'a"b', "a\tb", "＝1"));
    const isNumber = (text: string) => readId(text, false).canonical !== undefined && !/^\s*'/.test(text);
    const pairs = fc.uniqueArray(id.filter(isNumber), { selector: (text) => readId(text, false).canonical, maxLength: 12, minLength: 1 });
    fc.assert(
      fc.property(pairs, (numbers) => {
        const lines: KeyLine[] = numbers.map((before, index) => ({ before, after: `C-${index + 1}` }));
        const rows = Papa.parse<string[]>(keyAsText(lines), { delimiter: "\t" }).data;
        const reading = readKey([sheet(rows)]);
        expect(key(reading)).toEqual(Object.fromEntries(keyInHand(lines).byChild));
        expect(remarks(reading)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a key is remarked on", () => {
  it.each<[string, readonly (readonly SourceCell[])[], string]>([
    ["rows that say the same again", [["P-1", "C-1"], ["p-1", "c-1"]], "1 row of the key says the same as another row."],
    ["children without a new number", [["P-1", "C-1"], ["P-2", ""], ["P-3", ""]], "The key has no new number in rows 3 and 4: these children get a new one."],
    ["new numbers of no child", [["P-1", "C-1"], ["", "C-2"]], "1 number of the key belongs to no child. It is not given again."],
    ["zeros that may be lost", [["P-1", 1], ["P-2", 12]], "The new numbers are of different lengths. If they had zeros in front, these are lost, and the list would get other numbers than before."],
  ])("%s", (_, lines, remark) => {
    expect(remarks(read(...lines))).toEqual([remark]);
  });

  it("where numbers were given in place of new ones: the later one counts", () => {
    const reading = read(["P-1", "C-1"], ["P-2", "C-2"], ["c-1", "D-8"], ["D-8", "E-5"]);
    expect(key(reading)).toEqual({ "P-1": "E-5", "P-2": "C-2" });
    expect(remarks(reading)).toEqual(["2 new numbers of the key were given to a child who had another one before. The later one counts."]);
    expect(reading).toMatchObject({ key: { count: 2, given: new Set(["C1", "C2", "D8", "E5"]) } });
    // The numbers of a child who was joined are renumbered together.
    const joined = read(["P-1", "C-1"], ["Q-9", "C-1"], ["C-1", "D-8"]);
    expect(key(joined)).toEqual({ "P-1": "D-8", "Q-9": "D-8" });
    expect(remarks(joined)).toEqual(["1 new number of the key was given to a child who had another one before. The later one counts."]);
    // A number of the case system that stands before the line that gives it is a child of its own.
    expect(key(read(["12345", "67890"], ["P-1", "12345"]))).toEqual({ "12345": "67890", "P-1": "12345" });
  });

  it("but not where numbers are of different lengths for a reason", () => {
    expect(remarks(read(["P-1", "01"], ["P-2", "100"]))).toEqual([]);
    expect(remarks(read(["P-1", "12345"], ["P-2", "123456"]))).toEqual([]);
  });

  it("and a number of no child is not given to another", () => {
    expect(read(["P-1", "C-1"], ["", "C-2"])).toMatchObject({ key: { count: 1, given: new Set(["C1", "C2"]) } });
  });
});

describe("no key", () => {
  it.each<[string, readonly (readonly SourceCell[])[], RegExp]>([
    ["the return itself", [["ID Number", "Post Code", "Age"], ["C-1", "DD1", 12]], /^This file is no key of numbers:/],
    ["an export", [["Person ID", "Forename", "DOB"], ["P-1", "Test", "1 May 2014"]], /^This file is no key of numbers:/],
    ["an empty file", [], /^This file is no key of numbers:/],
    ["headings alone", [HEADINGS], /^This key has no numbers in it\.$/],
    ["no new numbers", [HEADINGS, ["P-1", ""]], /^This key has no new numbers in it\.$/],
    ["two numbers for one child", [HEADINGS, ["P-1", "C-1"], ["P-3", "C-3"], ["p-1", "C-2"]], /^The key has two numbers for one child, in rows 2 and 4\.$/],
    ["powers of ten", [HEADINGS, ["P-1", "C-1"], ["1.2E+09", "C-2"]], /^Excel has changed numbers of this key, in row 3,/],
    ["too many digits", [HEADINGS, [1e17, "C-1"]], /^Excel has changed numbers of this key, in row 2,/],
    ["decimals", [HEADINGS, ["P-1", 1.5]], /^Excel has changed numbers of this key, in row 2,/],
    ["error values", [HEADINGS, ["#NAME?", "C-1"]], /^Excel has changed numbers of this key, in row 2,/],
  ])("%s", (_, rows, expected) => {
    const reading = readKey([sheet(rows)]);
    expect(sentence(reading)).toMatch(expected);
    expect(reading).toMatchObject({ whatToDo: expect.stringMatching(/^[A-Z].*\.$/) as unknown });
  });
});

it("the key in hand: the later of two numbers counts, and neither is given again", () => {
  const known = keyInHand([{ before: "P-1", after: "C-1" }, { before: "p-1", after: "C-2" }, { before: "", after: "C-3" }]);
  expect([...known.byChild]).toEqual([["P-1", "C-2"]]);
  expect(known.count).toBe(1);
  expect(known.given).toEqual(new Set(["C1", "C2", "C3"]));
});

it("the key in hand: a child who was parted from another is not renumbered with them, and a number of nobody's is nobody's alone", () => {
  const lines = (...pairs: readonly [string, string][]) => keyInHand(pairs.map(([before, after]) => ({ before, after })));
  const parted = lines(["P-1", "C-1"], ["Q-9", "C-1"], ["Q-9", "E-1"], ["C-1", "D-1"]);
  expect([...parted.byChild]).toEqual([["P-1", "D-1"], ["Q-9", "E-1"]]);
  expect(parted.lines).toEqual([{ before: "P-1", after: "D-1" }, { before: "Q-9", after: "E-1" }, { before: "", after: "C-1" }]);
  // Dealt out a second time after the first was undone.
  const again = lines(["P-1", "C-1"], ["P-2", "C-2"], ["P-1", "C-2"], ["P-2", "C-1"], ["C-1", "D-1"]);
  expect([...again.byChild]).toEqual([["P-1", "C-2"], ["P-2", "D-1"]]);
  expect(again.count).toBe(2);
});
