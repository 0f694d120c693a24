import fc from "fast-check";
import { readId } from "../../src/returns/canonical-id";
import type { CellValue } from "../../src/returns/layout";
import type { RawRow } from "../../src/returns/record";
import { patternOf } from "../../src/validation/id-pattern";
import { plainIdKey } from "../../src/validation/id-keys";
import {
  keyAsText,
  type NewIds,
  type NewIdsRequest,
  prefixProblem,
  type ProposedIds,
  proposeNewIds,
  rowsWithIdFindings,
} from "../../src/validation/new-ids/new-ids";
import { Validator } from "../../src/validation/validator";
import { anyCell } from "./cells";
import { blank, child, contextFor, FIRST_ROW, layoutOf, serial } from "./example-return";

/** Whole numbers that depend on the seed alone (xorshift32). */
function seeded(seed: number): (below: number) => number {
  let state = (seed | 0) || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const childrenWith = (ids: readonly CellValue[]) => ids.map((id, index) => child("orders", { id }, FIRST_ROW + index));

function propose(rows: readonly RawRow[], wish: Partial<NewIdsRequest> = {}, context = contextFor("orders")): NewIds {
  return proposeNewIds({ validator: new Validator(context, rows), rows: undefined, style: "random", prefix: "", randomInt: seeded(7), ...wish });
}

function proposed(ids: NewIds): ProposedIds {
  if (ids.kind === "problem") throw new Error(ids.sentence);
  return ids;
}

const idsOf = (ids: NewIds) => proposed(ids).changes.map(({ after }) => String(after));
const sentence = (ids: NewIds) => (ids.kind === "problem" ? ids.sentence : undefined);
const like = (value: CellValue) => {
  const { canonical } = readId(String(value), false);
  return canonical && plainIdKey(canonical);
};

/** The rows with the changes made. */
function changed(rows: readonly RawRow[], ids: NewIds): RawRow[] {
  const after = new Map(proposed(ids).changes.map((change) => [change.row, change.after]));
  return rows.map((row) => {
    const id = after.get(row.row);
    return id === undefined ? row : { ...row, cells: [id, ...row.cells.slice(1)], dateMask: row.dateMask & ~1 };
  });
}

const idFindings = (rows: readonly RawRow[], context = contextFor("orders")) => rowsWithIdFindings(new Validator(context, rows));

describe("new IDs", () => {
  it("without order: five digits, as text, for every child, one without an ID among them", () => {
    const rows = [...childrenWith(["0101011237", "", "A-1"]), blank("orders", FIRST_ROW + 3), child("orders", { id: 12 }, FIRST_ROW + 4)];
    const ids = propose(rows);
    expect(idsOf(ids).filter((id) => /^[1-9]\d{4}$/.test(id))).toHaveLength(4);
    expect(proposed(ids).changes.map(({ row, column, before, format }) => [row, column, before, format])).toEqual([
      [FIRST_ROW, 0, "0101011237", "text"], [FIRST_ROW + 1, 0, "", "text"], [FIRST_ROW + 2, 0, "A-1", "text"], [FIRST_ROW + 4, 0, 12, "text"],
    ]);
    expect(idFindings(changed(rows, ids))).toEqual([]);
  });

  it("without gaps: 1 to the number of children, all of one length, in random order", () => {
    const rows = childrenWith(Array.from({ length: 12 }, (_, index) => `A-${index}x`));
    const ids = idsOf(propose(rows, { style: "gapFree", prefix: "C-" }));
    expect([...ids].sort()).toEqual(Array.from({ length: 12 }, (_, index) => `C-${String(index + 1).padStart(2, "0")}`));
    expect(ids).not.toEqual([...ids].sort());
    expect(idsOf(propose(rows, { style: "gapFree" }))).toContain("01");
  });

  it("only for the rows that are asked for", () => {
    const rows = childrenWith(["A-1", "0101011237", "A-3", "A-3"]);
    const flagged = idFindings(rows);
    expect(flagged).toEqual([FIRST_ROW + 1, FIRST_ROW + 2, FIRST_ROW + 3]);
    expect(proposed(propose(rows, { rows: flagged })).changes.map(({ row }) => row)).toEqual(flagged);
  });

  it("stand in the sheet's own ID column", () => {
    const context = contextFor("orders");
    const layout = { ...layoutOf(context.definition), columns: new Map([["id", 4]]) };
    expect(proposed(propose(childrenWith(["A"]), {}, contextFor("orders", { layout }))).changes[0]?.column).toBe(4);
  });

  it("have six digits in long lists, and none that reads as a day", () => {
    const rows = childrenWith(Array.from({ length: 2000 }, (_, index) => `A-${index}x`));
    const ids = propose(rows);
    expect(new Set(idsOf(ids)).size).toBe(2000);
    expect(idsOf(ids).every((id) => /^[1-9]\d{5}$/.test(id))).toBe(true);
    expect(idFindings(changed(rows, ids))).toEqual([]);
  });

  it("draw again what is like an ID that the list holds, zeros and punctuation aside", () => {
    const draws = [0, 1, 2, 3];
    const randomInt = () => draws.shift() ?? 90;
    expect(idsOf(propose(childrenWith([10000, "0-10001", "A"]), { rows: [FIRST_ROW + 2], randomInt }))).toEqual(["10002"]);
  });

  it("draw again what is to be avoided besides", () => {
    let draw = 0;
    expect(idsOf(propose(childrenWith(["A", "B"]), { avoid: new Set(["10000", "10002"]), randomInt: () => draw++ }))).toEqual(["10001", "10003"]);
  });

  it("without gaps go on after numbers that were given before, as long as these", () => {
    const ids = idsOf(propose(childrenWith(["A", "B"]), { style: "gapFree", prefix: "C-", given: { last: 99, width: 4 } }));
    expect([...ids].sort()).toEqual(["C-0100", "C-0101"]);
  });
});

describe("no new IDs", () => {
  it.each([
    ["C D", "Use letters, digits and hyphens only."], ["Ä", "Use letters, digits and hyphens only."], ["=1", "Use letters, digits and hyphens only."],
    ["ABCDEFGHI", "Use 8 characters at most."], ["-A", "Begin with a letter or a digit."],
    ["", undefined], ["C-", undefined], ["2026-", undefined],
  ])("prefix %j: %s", (prefix, why) => {
    expect(prefixProblem(prefix)).toBe(why);
    if (why !== undefined) expect(sentence(propose(childrenWith(["A"]), { prefix }))).toBe(why);
  });

  it.each(["123-4567", "01012010"])("a prefix that makes them read as something else: %s", (prefix) => {
    expect(sentence(propose(childrenWith(["A", "B"]), { prefix }))).toMatch(/^With this prefix .* Choose another prefix\.$/);
  });

  it("like the numbers of the partnership's own systems", () => {
    const context = contextFor("orders", { patterns: [patternOf("P12345"), patternOf("54321")] });
    expect(sentence(propose(childrenWith(["A"]), { prefix: "p" }, context))).toMatch(/^With this prefix/);
    expect(sentence(propose(childrenWith(["A"]), {}, context))).toMatch(/^Numbers alone .* Add a prefix, for example C-\.$/);
    expect(idsOf(propose(childrenWith(["A"]), { prefix: "CP" }, context))).toEqual([expect.stringMatching(/^CP\d{5}$/)]);
  });

  it("without gaps where old IDs are the same numbers", () => {
    expect(sentence(propose(childrenWith([1, "B", "C"]), { style: "gapFree" }))).toMatch(/^Some IDs of the list are such numbers already\. Add a prefix/);
    expect(sentence(propose(childrenWith(["c2", "B"]), { style: "gapFree", prefix: "C-" }))).toMatch(/Choose another prefix/);
  });

  it("without gaps where such numbers are in use elsewhere", () => {
    const wish = { style: "gapFree", avoid: new Set(["2", "C2"]) } as const;
    expect(sentence(propose(childrenWith(["A", "B"]), wish))).toMatch(/^Some of these numbers are in use already, .* Add a prefix/);
    expect(sentence(propose(childrenWith(["A", "B"]), { ...wish, prefix: "C-" }))).toMatch(/Choose another prefix/);
    expect(idsOf(propose(childrenWith(["A", "B"]), { ...wish, prefix: "D-" }))).toHaveLength(2);
  });

  it("where nearly all numbers are taken", () => {
    const avoid = new Set(Array.from({ length: 90_000 }, (_, index) => String(10_000 + index)));
    expect(sentence(propose(childrenWith(["A"]), { avoid }))).toMatch(/^Nearly all numbers of this length are taken\. Add a prefix/);
    expect(idsOf(propose(childrenWith(["A"]), { avoid, prefix: "C" }))).toHaveLength(1);
  });

  it("in an empty list, and without an ID column", () => {
    expect(sentence(propose([]))).toBe("There is no child to give a new ID.");
    const layout = { ...layoutOf(contextFor("orders").definition), columns: new Map([["age", 2]]) };
    expect(sentence(propose(childrenWith(["A"]), {}, contextFor("orders", { layout })))).toMatch(/^The list has no column for the ID\./);
  });
});

describe("the key", () => {
  it("shows old IDs as the sheet did: numbers, dates, errors, none", () => {
    const rows = [
      child("orders", { id: 12 }, FIRST_ROW),
      child("orders", { id: serial("2026-03-12") }, FIRST_ROW + 1, ["id", "csoStart"]),
      child("orders", { id: "#N/A" }, FIRST_ROW + 2),
      child("orders", { id: "" }, FIRST_ROW + 3),
      child("orders", { id: true }, FIRST_ROW + 4),
    ];
    const { key, changes } = proposed(propose(rows));
    expect(key.map(({ before }) => before)).toEqual(["12", "12 March 2026", "#N/A", "", "TRUE"]);
    expect(key.map(({ row, after }) => [row, after])).toEqual(changes.map(({ row, after }) => [row, after]));
  });

  it("is lines of two cells, none of which becomes a formula", () => {
    const lines = (before: string) => keyAsText([{ before, after: "C-1" }]);
    expect(lines("A-1")).toBe("Old ID\tNew ID\r\nA-1\tC-1");
    expect(lines("=1+1")).toContain("\n'=1+1\t");
    expect(lines(" @SUM(A1)")).toContain("\n' @SUM(A1)\t");
    expect(lines("＋1")).toContain("\n'＋1\t");
    expect(lines('a\t"b"\nc')).toContain('\n"a\t""b""\nc"\t');
    expect(lines("-5")).toContain("\n'-5\t");
  });
});

describe("whatever the list", () => {
  const rows = fc
    .array(fc.record({ id: anyCell, age: fc.constantFrom<CellValue>(12, 0, 17, "x"), date: fc.boolean() }), { minLength: 1, maxLength: 12 })
    .map((items) => items.map(({ id, age, date }, index) => child("orders", { id, age }, FIRST_ROW + index, date ? ["id"] : [])));
  const prefix = fc.constantFrom("", "C-", "K", "2026-", "child", "DD", "A1", "MAR-");
  const style = fc.constantFrom("random", "gapFree");
  const scope = fc.option(fc.array(fc.integer({ min: FIRST_ROW, max: FIRST_ROW + 12 })), { nil: undefined });

  it("new IDs are unique, unlike every old one, spoken of by no rule, and the same for the same chances", () => {
    let given = 0;
    fc.assert(
      fc.property(rows, prefix, style, scope, fc.integer(), (list, front, how, only, seed) => {
        const wish: Partial<NewIdsRequest> = { prefix: front, style: how, rows: only };
        const ids = propose(list, { ...wish, randomInt: seeded(seed) });
        expect(propose(list, { ...wish, randomInt: seeded(seed) })).toEqual(ids);
        if (ids.kind === "problem") {
          expect(ids.sentence).toMatch(/^[A-Z].*\.$/);
          return;
        }
        given += 1;
        const { changes } = ids;
        const after = changes.map((change) => like(change.after));
        expect(new Set(after).size).toBe(after.length);
        expect(list.map(({ cells }) => like(cells[0] ?? "")).filter((old) => old !== undefined && after.includes(old))).toEqual([]);
        expect(changes.every((change) => change.before === list.find(({ row }) => row === change.row)?.cells[0])).toBe(true);
        const rowsGiven = new Set(changes.map(({ row }) => row));
        expect([...rowsGiven]).toEqual(list.map(({ row }) => row).filter((row) => only?.includes(row) ?? true));
        expect(idFindings(changed(list, ids)).filter((row) => rowsGiven.has(row))).toEqual([]);
        if (how === "gapFree") {
          const numbers = changes.map((change) => Number(String(change.after).slice(front.length)));
          expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
        }
      }),
      { numRuns: 200 },
    );
    expect(given).toBeGreaterThan(100);
  });
});
