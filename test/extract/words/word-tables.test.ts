import fc from "fast-check";
import { COUNTS, DOES_NOT_COUNT } from "../../../src/extract/plan";
import { columnRole, type Role } from "../../../src/extract/roles";
import type { SourceCell, SourceTable } from "../../../src/extract/table";
import { wordKey } from "../../../src/extract/words/word-key";
import { type WordTable, type WordTableLine, wordTables } from "../../../src/extract/words/word-tables";
import type { ExtractedReturn } from "../../../src/returns/extract-definition";
import { definedVocabularies } from "../../../src/returns/record";
import { Vocabulary } from "../../../src/returns/vocabulary";
import { day } from "../../returns/days";
import { harmReturn, ordersReturn } from "../returns";

function tables(of: ExtractedReturn, columns: readonly (readonly [Role, readonly SourceCell[]])[], own?: Vocabulary): readonly WordTable[] {
  const length = Math.max(...columns.map(([, cells]) => cells.length));
  const rows = Array.from({ length }, (_, row) => ({ row, cells: columns.map(([, cells]) => cells[row] ?? "") }));
  const table: SourceTable = { columns: [], headingRow: undefined, rows, dateSystem: "1900" };
  const vocabularies = definedVocabularies(of);
  if (own !== undefined) vocabularies.set("gender", own);
  const roles = new Map(columns.map(([role], index) => [index, role]));
  return wordTables(table, { roles }, { definition: of, agreedDate: day("2026-10-30"), vocabularies, dateSystem: "1900" });
}

function tableOf(of: ExtractedReturn, role: Role, cells: readonly SourceCell[], own?: Vocabulary): WordTable {
  const [table] = tables(of, [[role, cells]], own);
  if (table === undefined) throw new Error("no table");
  return table;
}

function lineOf(of: ExtractedReturn, role: Role, word: SourceCell): WordTableLine {
  const [line] = tableOf(of, role, [word]).lines;
  if (line === undefined) throw new Error("no line");
  return line;
}

const gender = columnRole("gender");
const ethnicity = columnRole("ethnicity");
const disability = columnRole("disability");
const NOT_RECORDED = "Not recorded/Unknown";

describe("words that can hardly stand for anything else", () => {
  it.each<[Role, SourceCell, string]>([
    [gender, "M", "Male"], [gender, "f", "Female"], [gender, "1 Male", "Male"], [gender, "2 - Female", "Female"], [gender, "F - Female", "Female"], [gender, "Male (M)", "Male"], [gender, "M Male", "Male"],
    [gender, "(F) Female", "Female"], [gender, "male-1", "Male"], [gender, "9 - Not known", NOT_RECORDED], [gender, "prefer not to say", NOT_RECORDED],
    // The pupil census, the NHS's codes, the census.
    [ethnicity, "01 White - Scottish", "White Scottish"], [ethnicity, "09 White - Other", "Other White"], [ethnicity, "19 White – Gypsy/Traveller", "Gypsy/Traveller"],
    [ethnicity, "21 White - Other British", "Other White British"], [ethnicity, "05 Asian - Indian/British/Scottish", "Indian"], [ethnicity, "17 Asian - Other", "Other Asian"],
    [ethnicity, "02 African - African / Scottish / British", "African"], [ethnicity, "24 Caribbean or Black - Caribbean / British / Scottish", "Caribbean or Black"],
    [ethnicity, "10 Not Disclosed", NOT_RECORDED], [ethnicity, "98 Not Known", NOT_RECORDED], [ethnicity, "99 Other", "Other"],
    [ethnicity, "1A - Scottish", "White Scottish"], [ethnicity, "3F Pakistani, Pakistani Scottish or Pakistani British", "Pakistani"], [ethnicity, "98 Refused/Not provided by patient", NOT_RECORDED],
    [ethnicity, "WS - White Scottish", "White Scottish"], [ethnicity, "White: Polish", "White Polish"], [ethnicity, "Black, Black Scottish or Black British", "Caribbean or Black"],
    [disability, "Y", "yes"], [disability, "N", "no"], [disability, 1, "yes"], [disability, true, "yes"], [disability, "None", "no"], [disability, "No disability", "no"],
    [disability, "Learning disability", "yes"], [disability, "Physical Disability", "yes"], [disability, "Yes - Physical", "yes"], [disability, "No - none", "no"],
    ["kind", "CPR", "child protection register"], ["kind", "1 - CARM", "care and risk management"], ["kind", "CP investigation without registration", "child protection investigation without registration"],
    ["kind", "Child protection concern", DOES_NOT_COUNT],
  ])("%s: %j is %s", (role, word, entry) => {
    expect(lineOf(harmReturn, role, word)).toMatchObject({ proposed: entry, isSure: true, likely: [] });
  });

  it.each([
    ["Compulsory Supervision Order (at home)", COUNTS], ["CSO - at home", COUNTS], ["Home CSO", COUNTS], ["ICSO (home)", COUNTS], ["01 CSO at home", COUNTS],
    ["Compulsory Supervision Order - Away from home", DOES_NOT_COUNT], ["CSO (foster care)", DOES_NOT_COUNT], ["Section 25", DOES_NOT_COUNT], ["Permanence Order", DOES_NOT_COUNT], ["CPO", DOES_NOT_COUNT],
  ])("kind of order: %s is %s", (word, entry) => {
    expect(lineOf(ordersReturn, "kind", word)).toMatchObject({ proposed: entry, isSure: true });
  });
});

describe("words that are proposed to be something, and shown as such", () => {
  it.each<[Role, SourceCell, string]>([
    [gender, "Femle", "Female"], [gender, "NULL", NOT_RECORDED], [ethnicity, "01 White - Scotish", "White Scottish"], [ethnicity, "UK White Irish", "White Irish"], [disability, "Yes - LD", "yes"],
  ])("%s: %j may be %s", (role, word, entry) => {
    expect(lineOf(harmReturn, role, word)).toMatchObject({ proposed: entry, isSure: false });
  });
});

test.each(["CSO", "ICSO", "01 CSO", "Compulsory Supervision Order", "Interim CSO", "Compulsory supervision order (CSO)", "ICSO - Interim compulsory supervision order"])(
  "an order that does not say where the child lived is proposed to count, and not sure: %s",
  (word) => { expect(lineOf(ordersReturn, "kind", word)).toMatchObject({ proposed: COUNTS, isSure: false }); },
);

test.each(["CPI", "01 CPI", "CP investigation", "Child protection investigation (CPI)", "Investigation"])("an investigation may have led to registration: %s", (word) => {
  expect(lineOf(harmReturn, "kind", word)).toMatchObject({ proposed: "child protection investigation without registration", isSure: false });
});

it.each<[Role, SourceCell, string]>([[disability, "N?", "no"], [disability, "Yes?", "yes"], [gender, "M ?", "Male"], ["kind", "CPR?", "child protection register"]])(
  "a question mark leaves nothing sure: %s, %j",
  (role, word, entry) => { expect(lineOf(harmReturn, role, word)).toMatchObject({ proposed: entry, isSure: false }); },
);

test("a code is not sure where another code of the same column has no meaning", () => {
  const sureOf = (...codes: SourceCell[]) => Object.fromEntries(tableOf(harmReturn, disability, codes).lines.map(({ key, proposed, isSure }) => [key, [proposed, isSure]]));
  expect(sureOf(1, 0, "Y")).toEqual({ 1: ["yes", true], 0: ["no", true], y: ["yes", true] });
  expect(sureOf(1, 2, 3, "Y")).toEqual({ 1: ["yes", false], 2: [undefined, false], 3: [undefined, false], y: ["yes", true] });
});

describe("words that nobody but the user can tell", () => {
  it.each<[Role, SourceCell, readonly string[]]>([
    [gender, "F - Male", ["Male", "Female"]], [gender, "X", []], [gender, 1, []], [gender, "Trans male", []], [gender, "-", [NOT_RECORDED]],
    [ethnicity, "White British", ["Other White British", "White Scottish", "White Irish", "White Polish", "Other White"]], [ethnicity, "Scottish", []], [ethnicity, "01", []], [ethnicity, "Asian", []],
    [disability, "Autism", []], [disability, "Learning difficulty", []], [disability, "ASN", []], [disability, "No learning disability", []], [disability, "Not learning disabled", []], [disability, "n/a", []],
    [disability, "Yes - autism", ["yes"]], [disability, "No - Learning disability", ["no", "yes"]], [disability, "#N/A", [NOT_RECORDED]],
    ["kind", "Deregistered", ["child protection register"]], ["kind", "De-registered", ["child protection register"]], ["kind", "NO CPR", ["child protection register", DOES_NOT_COUNT]], ["kind", "CPR - NFA", ["child protection register"]],
    ["kind", "Removed from register", []], ["kind", "IRD", []],
  ])("%s: %j", (role, word, likely) => {
    const line = lineOf(harmReturn, role, word);
    expect({ proposed: line.proposed, isSure: line.isSure }).toEqual({ proposed: undefined, isSure: false });
    expect([...line.likely].sort()).toEqual([...likely].sort());
  });

  it.each(["S83 CSO", "CSO - AFH", "CSO terminated", "Not on CSO", "EX CSO", "Emergency - CSO", "Supervision requirement"])("kind of order: %s", (word) => {
    expect(lineOf(ordersReturn, "kind", word)).toMatchObject({ proposed: undefined, isSure: false });
  });
});

describe("the tables", () => {
  it("stand in the order of the return, the kind last, each with what its words may become", () => {
    const found = tables(harmReturn, [["kind", ["CPR"]], ["child", ["1"]], [disability, ["Y"]], [gender, ["M"]]]);
    expect(found.map(({ role, name, mayBeEmpty, mustBeSettled }) => ({ role, name, mayBeEmpty, mustBeSettled }))).toEqual([
      { role: gender, name: "Gender", mayBeEmpty: true, mustBeSettled: false },
      { role: disability, name: "Disability", mayBeEmpty: true, mustBeSettled: false },
      { role: "kind", name: "Category", mayBeEmpty: false, mustBeSettled: true },
    ]);
    expect(found[2]?.entries).toEqual([...(harmReturn.vocabularies["category"]?.entries ?? []), DOES_NOT_COUNT]);
    expect(tableOf(ordersReturn, "kind", ["CSO"]).entries).toEqual([COUNTS, DOES_NOT_COUNT]);
  });

  it("count words whatever their case and spaces, the most frequent first; empty cells are no word", () => {
    const { lines } = tableOf(harmReturn, gender, ["F", " male", "Male ", "", "MALE", "  ", "\u00a0f"]);
    expect(lines.map(({ key, text, count }) => ({ key, text, count }))).toEqual([
      { key: "male", text: "male", count: 3 },
      { key: "f", text: "F", count: 2 },
    ]);
  });

  it("go by the workbook's own list", () => {
    const table = tableOf(harmReturn, gender, ["M", "boy", "unknown"], new Vocabulary("Gender", ["Male (M)", "Female (F)"], "rule"));
    expect(table.entries).toEqual(["Male (M)", "Female (F)"]);
    expect(table.lines.map(({ proposed }) => proposed)).toEqual(["Male (M)", "Male (M)", undefined]);
  });

  it("cut long texts, and know them by the whole", () => {
    const long = `${"long ".repeat(30)}end`;
    expect(lineOf(harmReturn, gender, long)).toMatchObject({ key: long, text: `${"long ".repeat(16).trimEnd()}…`, proposed: undefined });
  });

  it("show no word of a column that has too many", () => {
    const words = Array.from({ length: 201 }, (_, index) => `word ${index}`);
    expect(tableOf(harmReturn, gender, words)).toMatchObject({ lines: [], tooMany: true });
    expect(tableOf(harmReturn, gender, words.slice(1))).toMatchObject({ tooMany: false });
    expect(tableOf(harmReturn, gender, words.slice(1)).lines).toHaveLength(200);
  });

  it("cannot be made without the lists in force", () => {
    const table: SourceTable = { columns: [], headingRow: undefined, rows: [], dateSystem: "1900" };
    const context = { definition: harmReturn, agreedDate: day("2026-10-30"), vocabularies: new Map(), dateSystem: "1900" } as const;
    expect(() => wordTables(table, { roles: new Map() }, context)).toThrow("no list for the column gender");
  });
});

describe("the key of a word", () => {
  it("folds case and spaces, and takes numbers, truth values and dates as their text", () => {
    expect([" White  Scottish ", "WHITE\u00a0SCOTTISH", 1, true, "", "   ", { day: day("2026-02-01") }].map(wordKey)).toEqual(["white scottish", "white scottish", "1", "true", "", "", "2026-02-01"]);
  });

  it("is its own key", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => { expect(wordKey(wordKey(text))).toBe(wordKey(text)); }));
  });
});

describe("whatever a column holds", () => {
  const pieces = fc.constantFrom("white", "Scottish", "M", "male", "-", "01", "(", ")", "CSO", "not", "yes", "no", "1A", "other", ":", "de-", "x");
  const anyWord = fc.oneof(fc.string({ maxLength: 30 }), fc.array(pieces, { maxLength: 5 }).map((some) => some.join(" ")));
  const anyRole = fc.constantFrom<Role>(gender, ethnicity, disability, "kind");

  it("what is proposed is an entry, sure only where it is proposed; what is likely are entries beside no proposal", () => {
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 8 }), anyRole, fc.constantFrom(ordersReturn, harmReturn), (words, role, of) => {
        const { entries, lines } = tableOf(of, role, words);
        for (const { proposed, isSure, likely } of lines) {
          if (proposed !== undefined) expect(entries).toContain(proposed);
          if (isSure) expect(proposed).toBeDefined();
          if (likely.length > 0) expect(proposed).toBeUndefined();
          expect(entries).toEqual(expect.arrayContaining([...likely]));
        }
        expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(words.filter((word) => wordKey(word) !== "").length);
      }),
    );
  });

  it("an entry of the list stands for itself, with a number in front as well", () => {
    for (const [role, key] of [[gender, "gender"], [ethnicity, "ethnicity"], [disability, "yesNo"]] as const) {
      for (const entry of harmReturn.vocabularies[key]?.entries ?? []) {
        for (const word of [entry, entry.toUpperCase(), ` ${entry} `, `07 ${entry}`, `3B - ${entry}`]) expect(lineOf(harmReturn, role, word)).toMatchObject({ proposed: entry, isSure: true });
      }
    }
  });
});
