import fc from "fast-check";
import type { CellChange } from "../../src/returns/cell-change";
import type { CellValue } from "../../src/returns/layout";
import type { RawRow } from "../../src/returns/record";
import { Vocabulary } from "../../src/returns/vocabulary";
import type { Finding } from "../../src/validation/finding";
import { changeFor, changesForAll, shownAfter, shownBefore } from "../../src/validation/fixes";
import type { ReturnContext } from "../../src/validation/rule";
import { rules } from "../../src/validation/rules";
import { Validator } from "../../src/validation/validator";
import { anyRow } from "./cells";
import { type Cells, child, contextFor, day, FIRST_ROW, layoutOf, serial } from "./example-return";

function checked(cells: Cells, dates?: readonly string[], context = contextFor("orders")): Validator {
  return new Validator(context, [child("orders", cells, FIRST_ROW, dates)]);
}

function findingIn(validator: Validator, code: string): Finding {
  const [first] = validator.findingsOf(code);
  if (first === undefined) throw new Error(`no ${code}`);
  return first;
}

describe("the change that puts a finding right", () => {
  const change = (code: string, cells: Cells, dates?: readonly string[]) => {
    const validator = checked(cells, dates);
    return changeFor(findingIn(validator, code), validator);
  };

  it.each<[string, Cells, number, CellValue, CellChange["format"]]>([
    ["PC2", { postcode: "DD1 4NY" }, 1, "DD1", "asIs"],
    ["PC5", { postcode: " dd1" }, 1, "DD1", "asIs"],
    ["AG2", { age: "12 yrs" }, 2, 12, "number"],
    ["AG2", { age: "12" }, 2, 12, "number"],
    ["VO2", { gender: "F" }, 3, "Female", "asIs"],
    ["VO2", { disability: 1 }, 5, "yes", "text"],
    ["VO2", { disability: true }, 5, "yes", "text"],
    ["VO3", { gender: "female" }, 3, "Female", "asIs"],
    ["CS2", { csoStart: "12/03/2024" }, 6, serial("2024-03-12"), "date"],
  ])("%s: %j", (code, cells, column, after, format) => {
    const before = Object.values(cells)[0] ?? "";
    expect(change(code, cells)).toEqual({ row: FIRST_ROW, column, before, after, format });
  });

  it("in a cell that shows dates, text is made text", () => {
    expect(change("VO2", { disability: 1 }, ["disability"])).toMatchObject({ after: "yes", format: "text" });
    expect(change("PC5", { postcode: "dd1" }, ["postcode"])).toMatchObject({ after: "DD1", format: "text" });
  });

  it.each(["TRUE", "3 or more", "-", "=A1", "May 12"])("an entry that Excel would take for something else stays text: %s", (entry) => {
    const vocabularies = new Map([...contextFor("orders").vocabularies, ["gender", new Vocabulary("Gender", [entry, "no"], "rule")]]);
    const validator = checked({ gender: ` ${entry.toLowerCase()} ` }, [], contextFor("orders", { vocabularies }));
    expect(changeFor(findingIn(validator, "VO3"), validator)).toMatchObject({ after: entry, format: "text" });
  });

  it("the agreed date's stands outside the table, for whoever knows what its cell holds", () => {
    const context = contextFor("orders", { agreedDate: { kind: "text", date: day("2026-08-14") } });
    const validator = checked({}, undefined, context);
    const finding = findingIn(validator, "AD2");
    expect(changeFor(finding, validator, undefined, "14/08/2026")).toEqual({
      row: 7, column: 3, before: "14/08/2026", after: serial("2026-08-14"), format: "date",
    });
    expect(changeFor(finding, validator)).toBeUndefined();
    expect(changesForAll("AD2", validator, "14/08/2026")).toHaveLength(1);
  });

  it("is the option that was chosen", () => {
    const validator = checked({ gender: "emale" });
    const finding = findingIn(validator, "VO2");
    expect([0, 1, 2].map((option) => changeFor(finding, validator, option)?.after)).toEqual(["Female", "Male", undefined]);
    expect(changeFor(finding, validator)).toBeUndefined();
    expect(changesForAll("VO2", validator)).toEqual([]);
  });

  it("is none where there is nothing to write, or nowhere", () => {
    expect(change("VO2", { gender: "X" })).toBeUndefined();
    expect(change("PC2", { postcode: "QQ9 9QQ" })).toBeUndefined();
    const validator = checked({ gender: "F" });
    const finding = findingIn(validator, "VO2");
    expect(changeFor({ ...finding, places: [] }, validator)).toBeUndefined();
    expect(changeFor({ ...finding, places: [{ row: FIRST_ROW + 5, column: "gender" }] }, validator)).toBeUndefined();
    expect(changeFor({ ...finding, places: [{ row: FIRST_ROW, column: "other" }] }, validator)).toBeUndefined();
    expect(changeFor({ ...finding, places: [...finding.places, ...finding.places] }, validator)).toBeUndefined();
    expect(changeFor(finding, validator, 0)).toBeUndefined();
  });

  it("takes the sheet's own columns", () => {
    const { definition } = contextFor("orders");
    const layout = { ...layoutOf(definition), columns: new Map([["gender", 9]]) };
    const validator = checked({ gender: "F" }, [], contextFor("orders", { layout }));
    expect(changeFor(findingIn(validator, "VO2"), validator)?.column).toBe(9);
  });
});

describe("the changes for every finding of a rule", () => {
  it("are those with one safe answer, in sheet order", () => {
    const genders = ["F", "Female", "emale", "m", "X", "U"];
    const validator = new Validator(contextFor("orders"), genders.map((gender, index) => child("orders", { id: `A-${index}`, gender }, FIRST_ROW + index)));
    expect(changesForAll("VO2", validator).map(({ row, after }) => [row - FIRST_ROW, after])).toEqual([
      [0, "Female"], [3, "Male"], [5, "Not recorded/Unknown"],
    ]);
    // One change a cell, even where a rule speaks of it twice.
    const twice = { context: validator.context, row: (row: number) => validator.row(row), findingsOf: () => [...validator.findingsOf("VO2"), ...validator.findingsOf("VO2")] };
    expect(changesForAll("VO2", twice)).toHaveLength(3);
  });
});

describe("what a preview shows", () => {
  const of = (before: CellValue, after: CellValue = "", format: CellChange["format"] = "asIs") => ({ row: 1, column: 1, before, after, format });

  it("hides identifiers", () => {
    expect(shownBefore(of("DD1 4NY"), "identifiers")).toBe("DD••••Y");
    expect(shownBefore(of("0101011237"), "lists")).toBe("01•••••••7");
    expect(shownBefore(of(101011237), "lists")).not.toContain("101011237");
    expect(shownBefore(of("F"), "lists")).toBe("F");
    expect(shownBefore(of("12 yrs"), "ages")).toBe("12 yrs");
    expect(shownBefore(of(true), "lists")).toBe("TRUE");
  });

  it("shows dates in words and everything else as written", () => {
    expect(shownAfter(of("12/03/2024", serial("2024-03-12"), "date"), "1900")).toBe("12 March 2024");
    expect(shownAfter(of("12 yrs", 12, "number"), "1900")).toBe("12");
    expect(shownAfter(of("f", "Female"), "1900")).toBe("Female");
  });
});

/** The rows after changes, as they would be read again. */
function applied(rows: readonly RawRow[], changes: readonly CellChange[]): RawRow[] {
  return rows.map((row) => {
    const own = changes.filter((change) => change.row === row.row);
    return own.reduce<RawRow>((raw, { column, after, format }) => {
      const bit = 1 << column;
      const showsDate = format === "date" || (format === "asIs" && (raw.dateMask & bit) !== 0);
      const dateMask = showsDate && typeof after === "number" ? raw.dateMask | bit : raw.dateMask & ~bit;
      return { ...raw, dateMask, cells: raw.cells.map((cell, index) => (index === column ? after : cell)) };
    }, row);
  });
}

const CONTEXTS: [string, ReturnContext][] = [
  ["return A", contextFor("orders")],
  ["return B", contextFor("harm")],
  ["counted from 1904", contextFor("orders", { dateSystem: "1904" })],
];
const CODES = [...new Set(rules.map(({ code }) => code))];
const FIXABLE = [...new Set(rules.filter(({ fix }) => fix !== undefined).map(({ code }) => code))];
const withFix = new Set<string>();

describe.each(CONTEXTS)("whatever the rows: %s", (_name, context) => {
  const width = context.definition.columns.length;
  const lists = fc.uniqueArray(anyRow(width, 12), { selector: (row) => row.row, maxLength: 12 });

  it("a fix puts its finding right, and a second time there is nothing to do", () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const validator = new Validator(context, rows);
        for (const code of CODES) {
          const changes = changesForAll(code, validator);
          if (changes.length === 0) continue;
          withFix.add(code);
          expect(new Set(changes.map(({ row, column }) => `${row}:${column}`)).size).toBe(changes.length);
          for (const { row, column, before, after } of changes) {
            expect(before).toBe(rows.find((item) => item.row === row)?.cells[column]);
            expect(after).not.toBe(before);
          }
          const again = new Validator(context, applied(rows, changes));
          expect(changesForAll(code, again)).toEqual([]);
          const cells = again.findingsOf(code).flatMap(({ places }) => places.map(({ row, column }) => `${row}:${context.layout.columns.get(column ?? "") ?? -1}`));
          expect(changes.filter(({ row, column }) => cells.includes(`${row}:${column}`))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("all fixes one after the other come to rest", () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const once = FIXABLE.reduce((list, code) => applied(list, changesForAll(code, new Validator(context, list))), rows);
        const rested = new Validator(context, once);
        expect(CODES.flatMap((code) => changesForAll(code, rested))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("an option puts its finding right as well", () => {
    fc.assert(
      fc.property(lists, fc.nat(4), (rows, option) => {
        const validator = new Validator(context, rows);
        for (const finding of validator.findings()) {
          const change = changeFor(finding, validator, option);
          if (change === undefined) continue;
          withFix.add(finding.code);
          expect(finding.suggestion).toBeUndefined();
          const again = new Validator(context, applied(rows, [change]), rules.filter(({ code }) => code === finding.code));
          expect(again.findingsOf(finding.code).map(({ key }) => key)).not.toContain(finding.key);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("every rule that gave a fix", () => {
  it("says what it does", () => {
    withFix.add("AD2");
    expect([...withFix].sort()).toEqual(expect.arrayContaining(["AG2", "CS2", "PC2", "PC5", "VO2", "VO3"]));
    for (const code of withFix) expect(rules.find((rule) => rule.code === code)?.fix).toMatch(/^[A-Z].*[^.]$/);
  });

  it("says so in its rule, and no other does", () => {
    expect([...FIXABLE].sort()).toEqual([...withFix].sort());
  });
});
