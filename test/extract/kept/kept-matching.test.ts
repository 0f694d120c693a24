import fc from "fast-check";
import { applyKept } from "../../../src/extract/kept/apply-kept";
import { keptMatching } from "../../../src/extract/kept/kept-matching";
import type { KeptMatching } from "../../../src/extract/kept/kept-schema";
import { readKept } from "../../../src/extract/kept/read-kept";
import { COUNTS, DOES_NOT_COUNT, type ExtractPlan } from "../../../src/extract/plan";
import { type Role, rolesOf } from "../../../src/extract/roles";
import type { SourceCell, SourceTable } from "../../../src/extract/table";
import { wordKey } from "../../../src/extract/words/word-key";
import type { ExtractedReturn } from "../../../src/returns/extract-definition";
import { harmReturn, ordersReturn } from "../returns";
import { column, isoDay, tableOfColumns } from "../match/source-tables";

const TODAY = isoDay("2026-09-03");
const ROWS = 24;
const shared = (heading: string, ...own: SourceCell[]) => column(heading, ROWS, (row) => own[row % own.length] ?? "");

const LIST = tableOfColumns(
  column("Person ID", ROWS, (row) => `770${row}`), column("DOB", ROWS, (row) => `12/03/20${10 + (row % 9)}`), shared("Gender", "F", "M"), shared("Legal Status", "Home supv", "Away"),
  shared("Start Date", "01/02/2025"),
);
const PLAN: ExtractPlan = {
  roles: new Map<number, Role>([[0, "child"], [1, "birth"], [2, "column:gender"], [3, "kind"], [4, "start"]]),
  dateOrders: new Map([[4, "monthFirst"]]),
  words: new Map<Role, ReadonlyMap<string, string>>([["column:gender", new Map([["f", "Female"], ["m", "Male"]])], ["kind", new Map([["home supv", COUNTS], ["away", DOES_NOT_COUNT]])]]),
  precedence: [],
  joinsContinuations: true,
};

function keep(table: SourceTable, plan: ExtractPlan, definition: ExtractedReturn = ordersReturn) {
  const wordCounts = (role: Role, word: string): number => {
    const index = [...plan.roles].find(([, own]) => own === role)?.[0];
    return index === undefined ? 0 : table.rows.filter(({ cells }) => wordKey(cells[index] ?? "") === word).length;
  };
  return keptMatching({ table, plan, definition, wordCounts, today: TODAY });
}

function keptText(table: SourceTable, plan: ExtractPlan, definition?: ExtractedReturn): string {
  const kept = keep(table, plan, definition);
  if (kept.kind === "refused") throw new Error(kept.sentence);
  return kept.text;
}

function valueOf(reading: ReturnType<typeof readKept>): KeptMatching | undefined {
  return reading.kind === "read" ? reading.value : undefined;
}

describe("a matching that is kept", () => {
  it("comes back as it was", () => {
    expect(keep(LIST, PLAN)).toMatchObject({ kind: "kept", leftOut: 0 });
    const kept = valueOf(readKept(keptText(LIST, PLAN), ordersReturn));
    expect(kept?.keptOn).toBe("2026-09-03");
    expect(kept === undefined ? undefined : applyKept(kept, LIST)).toEqual(PLAN);
  });

  it("finds the columns of another export by their headings, wherever they stand", () => {
    const kept = valueOf(readKept(keptText(LIST, PLAN), ordersReturn));
    const other = tableOfColumns(["Name", "x"], ["start date", "03/04/2026"], ["D.O.B", "12/03/2014"], ["PERSON_ID", "1"], ["Other", "y"]);
    if (kept === undefined) throw new Error("it was kept");
    const { roles, dateOrders } = applyKept(kept, other);
    expect([...roles]).toEqual([[3, "child"], [2, "birth"], [1, "start"]]);
    expect([...dateOrders]).toEqual([[1, "monthFirst"]]);
  });

  it("tells doubled headings apart by their order", () => {
    const doubled = tableOfColumns(["Person ID", "1"], ["DOB", "12/03/2014"], ["Start Date", "01/02/2025"], ["Start Date", "03/02/2025"]);
    const plan = { ...PLAN, roles: new Map<number, Role>([[0, "child"], [3, "start"]]), dateOrders: new Map(), words: new Map() };
    const kept = valueOf(readKept(keptText(doubled, plan), ordersReturn));
    const moved = tableOfColumns(["Start Date", "01/02/2025"], ["DOB", "12/03/2014"], ["Start Date", "03/02/2025"], ["Person ID", "1"]);
    expect(kept === undefined ? [] : [...applyKept(kept, moved).roles]).toEqual([[3, "child"], [2, "start"]]);
  });

  it("keeps a word of an earlier export that this one lacks, and not one that stands in another column of it", () => {
    const plan = (word: string): ExtractPlan => ({ ...PLAN, words: new Map([["kind", new Map([[word, COUNTS]])]]) });
    expect(keptText(LIST, plan("supv at home"))).toContain("supv at home");
    expect(keptText(tableOfColumns(...[0, 1, 2, 3, 4].map((index) => [LIST.columns[index]?.heading ?? "", ...LIST.rows.map(({ cells }) => cells[index] ?? "")]), shared("Pupil", "Zanthe")), plan("zanthe"))).not.toContain("zanthe");
  });
});

describe("what is left out", () => {
  const withKinds = (...own: SourceCell[]) => {
    const table = tableOfColumns(column("Person ID", ROWS, (row) => `770${row}`), shared("DOB", "12/03/2014"), column("Legal Status", ROWS, (row) => own[row % own.length] ?? ""));
    const words = new Map(own.map((cell) => [wordKey(cell), COUNTS]));
    return keep(table, { ...PLAN, roles: new Map<number, Role>([[0, "child"], [2, "kind"]]), dateOrders: new Map(), words: new Map([["kind", words]]) });
  };

  it.each<[string, SourceCell]>([
    ["a name", "Fiona Campbell"], ["a name in small letters", "fiona campbell"], ["a CHI number", "0101011237"], ["a postcode", "DD1 9ZZ"], ["a date", "12/03/14"], ["a day", { day: isoDay("2014-03-12") }],
    ["digits", "section 20245"], ["a sentence", `seen by ${"x".repeat(60)}`],
  ])("%s", (_, cell) => {
    const answer = withKinds("Home supv", "Away", "Cso", cell);
    if (answer.kind !== "kept") throw new Error(answer.sentence);
    expect(answer.text.toLowerCase()).not.toContain(wordKey(cell));
    expect(answer.leftOut).toBeGreaterThan(0);
  });

  it("words that few rows have, but what the return knows", () => {
    const rare = Array.from({ length: ROWS }, (_, row) => (row === 0 ? "Rarething" : row === 1 ? "ICSO" : "Home supv"));
    const answer = withKinds(...rare);
    expect(answer).toMatchObject({ kind: "kept", leftOut: 1 });
    expect(answer.kind === "kept" && answer.text).toMatch(/home supv.*|icso/);
    expect(answer.kind === "kept" && answer.text).not.toContain("rarething");
  });

  it("columns without a heading", () => {
    const table = tableOfColumns(["Person ID", "1"], ["DOB", "12/03/2014"], ["", "x"]);
    expect(keep(table, { ...PLAN, roles: new Map<number, Role>([[0, "child"], [2, "kind"]]), dateOrders: new Map(), words: new Map() })).toMatchObject({ kind: "kept", leftOut: 1 });
  });
});

describe("nothing is kept", () => {
  const refused = (headings: readonly string[]) =>
    keep(tableOfColumns(...headings.map((heading) => [heading, "x", "y"])), { ...PLAN, roles: new Map<number, Role>([[0, "child"], [1, "birth"]]), dateOrders: new Map(), words: new Map() });

  it.each<[string, string[]]>([
    ["the headings are a child's row", ["0101011237", "Fiona Campbell", "12/03/2014", "Female"]],
    ["a matched heading is a name", ["Fiona Campbell", "DOB", "Gender", "Postcode"]],
    ["a matched heading is a number", ["0101011237", "DOB", "Gender", "Postcode"]],
    ["no heading is one that lists have", ["Zanthe", "Quillby", "Open", "North"]],
    ["there are no headings", ["", "", ""]],
  ])("where %s", (_, headings) => {
    expect(refused(headings)).toEqual({ kind: "refused", sentence: expect.stringMatching(/othing was kept\.$/) as string });
  });
});

describe("what is read back", () => {
  const text = keptText(LIST, PLAN);
  it.each<[string, unknown]>([
    ["nothing", undefined], ["an empty text", ""], ["no text", 7], ["broken JSON", "{"], ["another shape", "[]"], ["null", "null"],
    ["more than is known", text.replace('"version":1', '"version":1,"names":["x"]')],
    ["another use of a column", text.replace('"role":"kind"', '"role":"column:name"')], ["a day that is none", text.replace("2026-09-03", "2026-13-03")], ["too much", text.padEnd(70_000)],
  ])("is broken: %s", (_, own) => {
    expect(readKept(own, ordersReturn)).toEqual({ kind: "unreadable", why: "broken" });
  });

  it("is known for a later version’s", () => {
    expect(readKept(text.replace('"version":1', '"version":2'), ordersReturn)).toEqual({ kind: "unreadable", why: "newer" });
  });

  it("belongs to one return", () => {
    expect(readKept(text, harmReturn)).toEqual({ kind: "unreadable", why: "broken" });
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (own) => readKept(own, ordersReturn).kind === "unreadable"));
  });
});

const letters = fc.string({ unit: fc.constantFrom(...Array.from("bcdfghjklmnpqrstvwxz")), minLength: 5, maxLength: 9 });
const fields = {
  name: fc.oneof(fc.constantFrom("Fiona Campbell", "Angus MacDonald", "CAMPBELL, Fiona", "Isla Robertson"), fc.tuple(letters, letters).map((parts) => parts.join(" "))),
  chi: fc.constantFrom("0101011237", "1904851231", "2902201230", "0211165794", "0101336489"),
  postcode: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([district, sector]) => `DD${district} ${sector}ZZ`),
  date: fc.oneof(
    fc.tuple(fc.integer({ min: 10, max: 28 }), fc.integer({ min: 10, max: 12 }), fc.integer({ min: 2005, max: 2025 })).map((parts) => parts.join("/")),
    fc.integer({ min: 14_000, max: 20_000 }).map((day) => ({ day: day as ReturnType<typeof isoDay> })),
  ),
};
const HEADINGS: Readonly<Record<keyof typeof fields, readonly string[]>> = {
  name: ["Name", "Gender", "Legal Status", "Person ID"], chi: ["CHI", "Ethnicity", "Ref"], postcode: ["Postcode", "Disability", "Type"], date: ["DOB", "Start Date", "Sex", "Category"],
};
/** Tables whose headings may be the first child's own row. */
const tables = fc
  .record({ rows: fc.array(fc.record(fields), { minLength: 1, maxLength: 10 }), times: fc.integer({ min: 1, max: 2 }), places: fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), isHeaded: fc.boolean() })
  .map(({ rows, times, places, isHeaded }) => {
    const all = Array.from({ length: times }, () => rows).flat();
    return tableOfColumns(
      ...Object.keys(fields).map((field, index) => {
        const kind = field as keyof typeof fields;
        const cells: SourceCell[] = all.map((row) => row[kind]);
        return isHeaded ? [HEADINGS[kind][(places[index] ?? 0) % HEADINGS[kind].length] ?? "", ...cells] : cells;
      }),
    );
  });

describe("whatever the columns are used for", () => {
  it.each([ordersReturn, harmReturn].map((definition) => [definition.id, definition] as const))("no name, number, postcode or date of a child is in what is kept: %s", (_, definition) => {
    const roles = rolesOf(definition).map(({ role }) => role);
    fc.assert(
      fc.property(tables, fc.shuffledSubarray(roles, { minLength: 4, maxLength: 4 }), fc.constantFrom("Female", "Male", COUNTS, DOES_NOT_COUNT, ""), (table, chosen, becomes) => {
        const own = new Map(table.columns.map(({ index }) => [index, chosen[index] ?? "child"] as const));
        const words = new Map([...own].map(([index, role]) => [role, new Map(table.rows.map(({ cells }) => [wordKey(cells[index] ?? ""), becomes]))] as const));
        const kept = keep(table, { roles: own, dateOrders: new Map([[0, "dayFirst"]]), words, precedence: [], joinsContinuations: false }, definition);
        if (kept.kind === "refused") return;
        const text = kept.text.toLowerCase();
        for (const { cells } of table.rows) for (const cell of cells) expect(text).not.toContain(wordKey(cell));
        for (const { cells } of table.rows) for (const cell of cells) expect(text).not.toContain(wordKey(cell).replace(/[^\p{L}\p{N}]/gu, ""));
      }),
      { numRuns: 80 },
    );
  });
});
