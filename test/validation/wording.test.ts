import fc from "fast-check";
import type { RawRow } from "../../src/returns/record";
import type { Finding } from "../../src/validation/finding";
import { patternOf } from "../../src/validation/id-pattern";
import { placesInWords } from "../../src/validation/place-words";
import type { ReturnContext } from "../../src/validation/rule";
import { rules } from "../../src/validation/rules";
import { Validator } from "../../src/validation/validator";
import { counted, listInWords, runsInWords } from "../../src/returns/wording";
import { anyRow, CHI_NUMBERS, FULL_POSTCODES, OTHER_IDENTIFIERS } from "./cells";
import { child, contextFor, day, FIRST_ROW } from "./example-return";

const NOT_OURS = /\b(?:please|sorry|invalid|forbidden|illegal|error code|null|undefined|NaN)\b/i;
/** Every code in scope; the list grows with the rules. */
const CODES = [
  "AD1", "AD2", "AD3", "AD4", "AD5", "AG1", "AG2", "AG3", "AG4", "AG5", "CS1", "CS2", "CS3", "CS4", "CS5", "CS6", "CS7", "DU1",
  "ID1", "ID2", "ID3", "ID4", "ID5", "ID6", "ID7", "ID8", "ID9", "ID10", "ID11", "LA1", "LA2", "LA3", "PC1", "PC2", "PC3", "PC4",
  "PC5", "PC6", "VO1", "VO2", "VO3",
];
const CHECKS = ["AD5", "AG5", "CS1", "CS6", "CS7", "DU1", "ID3", "ID5", "ID8", "ID10", "LA3", "PC4", "PC6"];
/** To be put right in one form, to be checked in another. */
const BOTH = ["ID7"];

function expectGoodWords(sentence: string): void {
  expect(sentence).not.toMatch(NOT_OURS);
  expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
  expect(sentence).not.toMatch(/ {2}|\.\.|\n/);
}

describe("what rules say of themselves", () => {
  it("every rule in scope is there, with its severity", () => {
    expect([...new Set(rules.map(({ code }) => code))].sort()).toEqual([...CODES].sort());
    for (const code of CODES) {
      const severities = [...new Set(rules.filter((rule) => rule.code === code).map(({ severity }) => severity))];
      expect([code, severities]).toEqual([code, BOTH.includes(code) ? ["fix", "check"] : CHECKS.includes(code) ? ["check"] : ["fix"]]);
    }
  });

  it.each(rules.map((rule) => [rule.code, rule] as const))("%s: title and reason", (_code, rule) => {
    expectGoodWords(rule.why);
    expect(rule.title).not.toMatch(NOT_OURS);
    expect(rule.title).toMatch(/^[A-Z0-9].*[^.]$/);
  });
});

const CONTEXTS: ReturnContext[] = [
  contextFor("orders"),
  contextFor("harm"),
  contextFor("orders", { agreedDate: { kind: "date", date: day("2024-02-29") }, notificationDate: undefined, today: day("2024-01-01") }),
  contextFor("orders", { agreedDate: { kind: "text", date: day("2026-08-14") } }),
  contextFor("orders", { council: "Dundee City", patterns: [patternOf("P1234567"), patternOf("A-1")] }),
  contextFor("orders", { agreedDate: { kind: "missing" }, strayColumns: [{ column: 9, row: 12 }], hiddenRows: [12], hiddenColumns: [2] }),
];

function findings(context: ReturnContext, rows: readonly RawRow[]): { finding: Finding; place: string }[] {
  return new Validator(context, rows).findings().map((finding) => ({ finding, place: placesInWords(finding, context.layout) }));
}

describe("what findings say", () => {
  it.each(CONTEXTS.map((context, index) => [index, context] as const))("in good words, whatever the cells hold (%d)", (_index, context) => {
    const rows = fc.uniqueArray(anyRow(context.definition.columns.length, 6), { selector: (row) => row.row, maxLength: 6 });
    fc.assert(
      fc.property(rows, (list) => {
        for (const { finding } of findings(context, list)) expectGoodWords(finding.sentence);
      }),
      { numRuns: 80 },
    );
  });
});

describe("what findings never say", () => {
  /** A text that no sentence of ours holds by chance: letters of no word, or six digits and more. */
  const anyId = fc.oneof(
    fc.stringMatching(/^[QXZ]{3}[0-9]{3,9}$/),
    fc.stringMatching(/^[0-9]{6,10}$/),
    fc.constantFrom(...CHI_NUMBERS, ...CHI_NUMBERS.map((number) => `${number.slice(0, 6)} ${number.slice(6)}`)),
  );
  const asCell = (text: string) => fc.constantFrom<string | number>(text, ...(/^\d+$/.test(text) ? [Number(text)] : []));

  /** Everything that leaves a finding: its words, its place, its key and its quick fix. */
  function spoken(context: ReturnContext, rows: readonly RawRow[]): string {
    return findings(context, rows).map(({ finding, place }) => `${JSON.stringify(finding)} ${place}`).join("\n");
  }

  it("an ID, in whatever column it stands, alone or twice", () => {
    const column = fc.constantFrom("id", "postcode", "age", "gender", "disability", "csoStart", "reinstated");
    fc.assert(
      fc.property(anyId.chain((text) => fc.tuple(fc.constant(text), asCell(text))), column, fc.boolean(), ([text, cell], key, twice) => {
        const shownAsDate = key === "csoStart" ? ["csoStart"] : [];
        const rows = [child("orders", { [key]: cell }, FIRST_ROW, shownAsDate)];
        if (twice) rows.push(child("orders", { [key]: cell }, FIRST_ROW + 1, shownAsDate));
        const words = spoken(contextFor("orders"), rows);
        expect(words).not.toContain(text);
        expect(words).not.toContain(String(cell));
      }),
      { numRuns: 300 },
    );
  });

  it.each(CHI_NUMBERS)("%s", (number) => {
    for (const key of ["id", "postcode", "age", "gender", "csoStart"]) {
      for (const cell of [number, Number(number)]) {
        const words = spoken(contextFor("orders"), [child("orders", { [key]: cell }, FIRST_ROW), child("orders", { [key]: cell }, FIRST_ROW + 1)]);
        expect(words).not.toContain(String(Number(number)));
      }
    }
  });

  it.each(OTHER_IDENTIFIERS)("%s", (identifier) => {
    for (const key of ["id", "postcode", "age", "gender", "csoStart"]) {
      const words = spoken(contextFor("orders"), [child("orders", { [key]: identifier }), child("orders", { [key]: identifier }, FIRST_ROW + 1)]);
      expect(words.toUpperCase()).not.toContain(identifier.toUpperCase());
    }
  });

  it.each(FULL_POSTCODES)("%s", (postcode) => {
    for (const key of ["id", "postcode", "age", "gender", "csoStart"]) {
      const words = spoken(contextFor("orders"), [child("orders", { [key]: postcode })]).toUpperCase().replaceAll(" ", "");
      expect(words).not.toContain(postcode.toUpperCase().replaceAll(" ", ""));
    }
  });
});

describe("lists in words", () => {
  it.each([
    [[], ""], [[14], "14"], [[14, 20], "14 and 20"], [[14, 20, 31], "14, 20 and 31"],
    [[1, 2, 3, 4, 5, 6, 7, 8], "1, 2, 3, 4, 5, 6, 7 and 8"], [[1, 2, 3, 4, 5, 6, 7, 8, 9], "1, 2, 3, 4, 5, 6, 7, 8 and 1 more"],
  ])("%j", (items, words) => {
    expect(listInWords(items)).toBe(words);
  });

  it("joins by or, too", () => {
    expect(listInWords(["a and b", "c and d"], "or")).toBe("a and b or c and d");
  });

  it.each([
    [[], ""], [[3], "3"], [[3, 4], "3 to 4"], [[3, 4, 5, 9], "3 to 5 and 9"], [[1, 3, 5], "1, 3 and 5"],
  ])("runs of %j", (numbers, words) => {
    expect(runsInWords(numbers)).toBe(words);
  });

  it("counts", () => {
    expect([counted(1, "row"), counted(3, "row"), counted(0, "child", "children")]).toEqual(["1 row", "3 rows", "0 children"]);
  });
});
