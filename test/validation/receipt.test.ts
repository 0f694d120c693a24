import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { canonicalTexts } from "../../src/returns/canonical-text";
import type { RawRow } from "../../src/returns/record";
import { type DigestedList, listDigest, listText, receiptText } from "../../src/validation/receipt";
import { anyCell } from "./cells";
import { blank, type Cells, child, contextFor, day, FIRST_ROW, serial } from "./example-return";

function list(rows: readonly RawRow[], overrides: Partial<DigestedList> = {}): DigestedList {
  const { definition, dateSystem } = contextFor("orders");
  return { definition, dateSystem, agreedDate: day("2026-08-14"), rows, ...overrides };
}

const rowsOf = (cells: readonly Cells[]): RawRow[] => cells.map((item, index) => child("orders", item, FIRST_ROW + index));

/** The worked example of docs/receipt.md. */
const EXAMPLE = list(
  rowsOf([
    { id: " b-2", postcode: "DD1", age: 12, csoStart: serial("2025-03-12") },
    { id: 12, postcode: "KY16", age: 0, gender: "Male", disability: "yes", csoStart: serial("2026-01-05"), reinstated: "no" },
    { id: "A-1", postcode: "", age: 17, ethnicity: "Other\u00A0 White", csoStart: "" },
  ]),
);
const EXAMPLE_TEXT = [
  "pir-list\t1",
  "return\tcompulsory-supervision-orders-2025",
  "agreed\t2026-08-14",
  "columns\tid\tpostcode\tage\tgender\tethnicity\tdisability\tcsoStart\treinstated",
  "records\t3",
  "12\tKY16\t0\tMale\tWhite Scottish\tyes\t2026-01-05\tno",
  "A-1\t\t17\tFemale\tOther White\tno\t\tno",
  "B-2\tDD1\t12\tFemale\tWhite Scottish\tno\t2025-03-12\tno",
].map((line) => `${line}\n`).join("");

describe("the text behind the digest", () => {
  it("is as described", () => {
    expect(listText(EXAMPLE)).toBe(EXAMPLE_TEXT);
  });

  it("has its SHA-256 for digest", () => {
    expect(listDigest(EXAMPLE)).toBe(createHash("sha256").update(EXAMPLE_TEXT, "utf8").digest("hex"));
  });

  it("is the worked example of the documentation, digest and all", () => {
    const docs = readFileSync(join(__dirname, "../../docs/receipt.md"), "utf8");
    expect(docs).toContain(EXAMPLE_TEXT.replaceAll("\t", " → "));
    expect(docs).toContain(listDigest(EXAMPLE));
  });

  it("puts rows without an ID last, in the order of their texts", () => {
    const lines = listText(list(rowsOf([{ id: "" }, { id: 1.5 }, { id: "Z" }, { id: "", age: 11 }]))).split("\n").slice(5, -1);
    expect(lines.map((line) => line.split("\t").slice(0, 3))).toEqual([["Z", "DD1", "12"], ["", "DD1", "11"], ["", "DD1", "12"], ["1.5", "DD1", "12"]]);
  });

  it("orders IDs by code units", () => {
    const ids = ["É", "Z", "a10", "A2", "B", "𝒜", "\uFB01"];
    const lines = listText(list(rowsOf(ids.map((id) => ({ id }))))).split("\n").slice(5, -1);
    expect(lines.map((line) => line.split("\t")[0])).toEqual(["A10", "A2", "B", "FI", "Z", "É", "𝒜"]);
  });

  it("names no agreed date where there is none, and leaves blank rows out", () => {
    const text = listText(list([blank("orders", 30), ...rowsOf([{}]), blank("orders", 31)], { agreedDate: undefined }));
    expect(text).toContain("\nagreed\t\n");
    expect(text).toContain("\nrecords\t1\n");
  });

  it("keeps tabs and line breaks of a cell from making fields and lines", () => {
    expect(listText(list(rowsOf([{ gender: "a\tb\nc\u2028d" }]))).split("\n")[5]).toBe("A-1\tDD1\t12\ta b c d\tWhite Scottish\tno\t2025-03-12\tno");
  });
});

describe("the digest", () => {
  const anyRows = fc.array(fc.record({ cells: fc.array(anyCell, { minLength: 8, maxLength: 8 }), dateMask: fc.integer({ min: 0, max: 255 }) }), { minLength: 1, maxLength: 12 })
    .map((rows) => rows.map((row, index): RawRow => ({ ...row, row: FIRST_ROW + index })));
  const { definition, dateSystem } = contextFor("orders");

  it("is the same for the rows in any order, at any place", () => {
    fc.assert(
      fc.property(anyRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), ([rows, shuffled]) => {
        const replaced = shuffled.map((row, index) => ({ ...row, row: 500 + 3 * index }));
        expect(listDigest(list(replaced))).toBe(listDigest(list(rows)));
      }),
    );
  });

  it("is another when any one value is", () => {
    fc.assert(
      fc.property(anyRows, fc.nat(), fc.nat({ max: 7 }), anyCell, (rows, which, column, value) => {
        const changed = rows.map((row, index) =>
          index === which % rows.length ? { ...row, cells: row.cells.map((cell, place) => (place === column ? value : cell)) } : row,
        );
        const texts = (of: readonly RawRow[]): string[][] => of.map((row) => canonicalTexts(row, definition, dateSystem));
        const isSame = JSON.stringify(texts(rows)) === JSON.stringify(texts(changed));
        expect(listDigest(list(changed)) === listDigest(list(rows))).toBe(isSame);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same however a date, an ID or a number is formatted", () => {
    const digest = listDigest(list(rowsOf([{}])));
    expect(listDigest(list([child("orders", {}, FIRST_ROW, [])]))).toBe(digest);
    expect(listDigest(list([child("orders", { id: " a-1 ", gender: "Female " })]))).toBe(digest);
    const early = serial("1955-03-01");
    expect(listDigest(list([child("orders", { csoStart: early }, FIRST_ROW, [])]))).toBe(listDigest(list([child("orders", { csoStart: early })])));
  });

  it("is the same day in either date system", () => {
    const in1904 = list([child("orders", { csoStart: serial("2025-03-12") - 1462 })], { dateSystem: "1904" });
    expect(listDigest(in1904)).toBe(listDigest(list(rowsOf([{}]))));
  });

  it("is another for another agreed date, another return, and a row more", () => {
    const rows = rowsOf([{}]);
    const digests = [
      list(rows), list(rows, { agreedDate: day("2026-08-15") }), list(rows, { agreedDate: undefined }),
      list(rowsOf([{}, {}])), list(rows, { definition: { ...definition, id: "another" } }),
    ].map(listDigest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe("the receipt", () => {
  const receipt = {
    returnTitle: "Compulsory supervision orders at home",
    agreedDate: day("2026-08-14"),
    children: 1180,
    confirmed: [
      { title: "18 or 19 years old", reason: "On the order until 17", count: 3 },
      { title: "No order start date", reason: "Order ended", count: 1 },
    ],
    checkedOn: day("2026-11-22"),
    digest: "0123456789abcdef".repeat(4),
    version: "0.1.0",
  };

  it("says all that the covering note needs", () => {
    expect(receiptText(receipt)).toBe(
      [
        "Pre-inspection return: checked",
        "",
        "Return: Compulsory supervision orders at home",
        "Agreed date: 14 August 2026",
        "Children: 1,180",
        "Checked on: 22 November 2026",
        "To put right: nothing",
        "Confirmed:",
        "- 18 or 19 years old: 3 checks. Reason: On the order until 17",
        "- No order start date: 1 check. Reason: Order ended",
        "",
        "Digest of the list (SHA-256; the order of the rows and formats do not count):",
        "01234567 89abcdef 01234567 89abcdef",
        "01234567 89abcdef 01234567 89abcdef",
        "",
        "PIR add-in, version 0.1.0",
        "",
      ].join("\n"),
    );
  });

  it("says so where nothing was confirmed", () => {
    expect(receiptText({ ...receipt, confirmed: [], agreedDate: undefined })).toContain("Agreed date: not known\nChildren: 1,180\nChecked on: 22 November 2026\nTo put right: nothing\nConfirmed: nothing\n");
  });
});
