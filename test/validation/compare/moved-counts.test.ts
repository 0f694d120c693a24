import { compareLists, type ComparedList } from "../../../src/validation/compare";
import { twoProportionZ } from "../../../src/validation/compare/moved-counts";
import { type Cells, child, contextFor, FIRST_ROW, serial } from "../example-return";

function list(cells: readonly Cells[]): ComparedList {
  const { layout, dateSystem, agreedDate, vocabularies } = contextFor("orders");
  return { layout, dateSystem, agreedDate, vocabularies, rows: cells.map((item, index) => child("orders", { id: `A-${index}`, csoStart: serial("2025-03-12"), ...item }, FIRST_ROW + index)) };
}

function children(count: number, cells: Cells): Cells[] {
  return Array.from({ length: count }, () => cells);
}

describe("the two-proportion z", () => {
  // Worked out by hand: p = 223/400, variance 0.00246694, difference 0.085.
  it.each([
    [103, 200, 120, 200, 1.7114], [30, 180, 60, 180, 3.6515], [60, 180, 30, 180, -3.6515], [10, 100, 20, 200, 0],
  ])("of %d in %d, then %d in %d, is %d", (before, ofBefore, now, ofNow, z) => {
    expect(twoProportionZ(before, ofBefore, now, ofNow)).toBeCloseTo(z, 3);
  });

  it.each([[0, 0, 5, 10], [5, 10, 0, 0], [0, 10, 0, 12], [10, 10, 12, 12]])("is 0 where nothing can be said: %d in %d, %d in %d", (...counts) => {
    expect(twoProportionZ(...counts)).toBe(0);
  });
});

describe("counts that moved", () => {
  it("are named, the most unusual first, with both counts", () => {
    const before = list([...children(30, { gender: "Male", age: 12 }), ...children(150, { gender: "Female", age: 12 })]);
    const now = list([...children(150, { gender: "Male", age: 12 }), ...children(30, { gender: "Female", age: 3 })]);
    expect(compareLists(before, now).moved.map(({ name, label, before: n1, now: n2 }) => [name, label, n1, n2])).toEqual([
      ["Gender", "Female", 150, 30], ["Gender", "Male", 30, 150], ["Age band", "10–12", 180, 150], ["Age band", "0–4", 0, 30],
    ]);
  });

  it("are none where a list only grew", () => {
    const part = [...children(20, { gender: "Male" }), ...children(80, {})];
    expect(compareLists(list(part), list([...part, ...part, ...part])).moved).toEqual([]);
  });

  it("are none for fewer than five children, however rare the level was", () => {
    const before = list(children(2000, {}));
    const four = list([...children(1996, {}), ...children(4, { gender: "Other" })]);
    const twelve = list([...children(1988, {}), ...children(12, { gender: "Other" })]);
    expect(compareLists(before, four).moved).toEqual([]);
    expect(compareLists(before, twelve).moved.map(({ label, now }) => [label, now])).toEqual([["Female", 1988], ["Other", 12]]);
  });

  it("are none against an empty list", () => {
    expect(compareLists(list([]), list(children(50, {}))).moved).toEqual([]);
    expect(compareLists(list(children(50, {})), list([])).moved).toEqual([]);
  });
});
