import fc from "fast-check";
import type { CellValue } from "../../../src/returns/layout";
import type { RawRow } from "../../../src/returns/record";
import { Vocabulary } from "../../../src/returns/vocabulary";
import { type ComparedList, compareLists } from "../../../src/validation/compare";
import { anyRow } from "../cells";
import { blank, type Cells, child, contextFor, day, FIRST_ROW, type ReturnName, serial } from "../example-return";

function list(cells: readonly Cells[], overrides: Partial<ComparedList> = {}, name: ReturnName = "orders"): ComparedList {
  // The same order's start in whatever row: children are moved about here.
  const csoStart = serial("2025-03-12");
  return listOfRows(cells.map((item, index) => child(name, { csoStart, ...item }, FIRST_ROW + index)), overrides, name);
}

function listOfRows(rows: readonly RawRow[], overrides: Partial<ComparedList> = {}, name: ReturnName = "orders"): ComparedList {
  const { layout, dateSystem, agreedDate, vocabularies } = contextFor(name);
  return { layout, dateSystem, agreedDate, vocabularies, rows, ...overrides };
}

/** What changes when one cell does. */
function change(key: string, before: CellValue, after: CellValue): [string, string][] {
  const { changes } = compareLists(list([{ [key]: before }]), list([{ [key]: after }]));
  return changes.map((cell) => [cell.before, cell.after]);
}

describe("children", () => {
  it("are known by their canonical IDs, wherever they stand", () => {
    const result = compareLists(list([{ id: "A-1" }, { id: "B-2" }, { id: 12 }]), list([{ id: "C-3" }, { id: "12" }, { id: " a-1" }]));
    expect(result.added).toEqual([{ id: "C-3", row: FIRST_ROW }]);
    expect(result.gone).toEqual([{ id: "B-2", row: FIRST_ROW + 1 }]);
    expect([result.changes, result.changedChildren, result.children]).toEqual([[], 0, { before: 3, now: 3 }]);
  });

  it("without an ID, or with one that another row has, are counted apart", () => {
    const before = list([{ id: "" }, { id: "X" }, { id: "x" }, { id: "A" }]);
    const now = list([{ id: "X" }, { id: 1.5 }, { id: "#N/A" }, { id: "A" }]);
    const result = compareLists(before, now);
    expect([result.withoutId, result.doubledId]).toEqual([{ before: 1, now: 2 }, { before: 2, now: 0 }]);
    expect([result.added, result.gone]).toEqual([[], []]);
  });

  it("are not counted in blank rows", () => {
    const result = compareLists(listOfRows([blank("orders", 30)]), listOfRows([blank("orders", 30), child("orders", {}, 31)]));
    expect([result.children, result.withoutId]).toEqual([{ before: 0, now: 1 }, { before: 0, now: 0 }]);
  });
});

describe("a cell", () => {
  it("that says something else is shown before and after, where it stands now", () => {
    const result = compareLists(list([{ id: "A" }, { id: "B", age: 12 }]), list([{ id: "B", age: 13, gender: "Male" }, { id: "A" }]));
    expect(result.changes).toEqual([
      { id: "B", row: FIRST_ROW, column: "age", name: "Age", before: "12", after: "13" },
      { id: "B", row: FIRST_ROW, column: "gender", name: "Gender", before: "Female", after: "Male" },
    ]);
    expect(result.changedChildren).toBe(1);
  });

  it.each<[string, CellValue, CellValue]>([
    ["gender", "female ", "Female"], ["gender", "White  Irish", "white irish"], ["age", 12, "12"], ["age", "12 yrs", 12], ["age", "Unborn", " unborn"],
    ["csoStart", "12/03/2025", serial("2025-03-12")], ["csoStart", serial("2025-03-12") + 0.5, serial("2025-03-12")],
    ["postcode", "dd 1", "DD1"], ["disability", "Not recorded / Unknown", "Not recorded/Unknown"], ["gender", "", " "],
  ])("of %s is no change from %p to %p", (key, before, after) => {
    expect(change(key, before, after)).toEqual([]);
  });

  it.each<[string, CellValue, CellValue, string, string]>([
    ["gender", "Female", "", "Female", ""],
    ["postcode", "EH1 2", "EH12", "EH1 2", "EH12"],
    ["postcode", "DD1 4NY", "DD1", "DD1 4NY", "DD1"],
    ["csoStart", serial("2025-03-12"), serial("2025-03-13"), "12 March 2025", "13 March 2025"],
    ["csoStart", "", serial("2025-03-13"), "", "13 March 2025"],
    ["age", 12, 12.5, "12", "12.5"],
    ["reinstated", "no", true, "no", "TRUE"],
  ])("of %s is a change from %p to %p", (key, before, after, shownBefore, shownAfter) => {
    expect(change(key, before, after)).toEqual([[shownBefore, shownAfter]]);
  });

  it("is the same day in workbooks that count days differently", () => {
    const mac = list([{ csoStart: serial("2025-03-12") - 1462 }], { dateSystem: "1904" });
    expect(compareLists(mac, list([{}])).changes).toEqual([]);
  });
});

describe("notes", () => {
  const { layout } = contextFor("orders");
  const without = (...keys: string[]): Partial<ComparedList> => ({
    layout: { ...layout, columns: new Map([...layout.columns].filter(([key]) => !keys.includes(key))) },
  });

  it("are none for lists alike", () => {
    expect(compareLists(list([{}]), list([{}])).notes).toEqual([]);
  });

  it("tell of another agreed date", () => {
    const on = (iso: string): ComparedList => list([{}], { agreedDate: { kind: "date", date: day(iso) } });
    const none = list([{}], { agreedDate: { kind: "missing" } });
    expect(compareLists(on("2026-08-14"), on("2026-08-17")).notes).toEqual(["The agreed date was 14 August 2026 and is 17 August 2026."]);
    expect(compareLists(on("2026-08-14"), none).notes).toEqual(["The agreed date was 14 August 2026 and cannot be read now."]);
    expect(compareLists(none, on("2026-08-14")).notes).toEqual(["The earlier copy has no agreed date that can be read."]);
  });

  it("tell of another kind of return; the columns of both are compared all the same", () => {
    const result = compareLists(list([{ age: 11 }], {}, "harm"), list([{ age: 12 }]));
    expect(result.notes).toEqual([
      "The earlier copy is another return: “Children at risk of harm”. This one is “Compulsory supervision orders at home”.",
      "The earlier copy has no column for CSO start date or CSO reinstated, so nothing is compared there.",
    ]);
    expect(result.changes.map(({ column }) => column)).toEqual(["age"]);
  });

  it("tell of a column that one of them does not have, which changes nothing else", () => {
    const bare = list([{ gender: "" }, { id: "B", gender: "" }], without("gender"));
    const full = list([{}, { id: "B" }]);
    expect(compareLists(bare, full).notes).toEqual(["The earlier copy has no column for Gender, so nothing is compared there."]);
    expect(compareLists(full, bare).notes).toEqual(["This list has no column for Gender, so nothing is compared there."]);
    expect(compareLists(full, bare).changes).toEqual([]);
  });
});

it("needs no vocabulary of the same spelling", () => {
  const own = new Map(contextFor("orders").vocabularies).set("gender", new Vocabulary("Gender", ["female", "male"], "rule"));
  const many = Array.from({ length: 50 }, (_, index): Cells => ({ id: `A-${index}`, gender: "female" }));
  const { changes, moved } = compareLists(list(many, { vocabularies: own }), list(many));
  expect([changes, moved]).toEqual([[], []]);
});

describe("for any list", () => {
  const anyList = fc.array(anyRow(8, 30), { maxLength: 12 }).map((rows) => rows.map((row, index) => ({ ...row, row: FIRST_ROW + index })));

  it("nothing is changed against itself, in whatever order", () => {
    fc.assert(
      fc.property(anyList, (rows) => {
        const { added, gone, changes, moved, notes } = compareLists(listOfRows(rows), listOfRows([...rows].reverse()));
        expect([added, gone, changes, moved, notes]).toEqual([[], [], [], [], []]);
      }),
    );
  });

  it("what is added one way is gone the other way", () => {
    fc.assert(
      fc.property(anyList, anyList, (a, b) => {
        const [there, back] = [compareLists(listOfRows(a), listOfRows(b)), compareLists(listOfRows(b), listOfRows(a))];
        expect(there.added).toEqual(back.gone);
        expect(there.changes.length).toBe(back.changes.length);
        expect(there.withoutId).toEqual({ before: back.withoutId.now, now: back.withoutId.before });
      }),
    );
  });
});
