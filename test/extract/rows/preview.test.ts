import { placeRows } from "../../../src/extract/rows/place-rows";
import { comparisonOf, previewOf } from "../../../src/extract/rows/preview";
import { keyInHand } from "../../../src/extract/numbers/known-numbers";
import { child, contextFor, FIRST_ROW } from "../../validation/example-return";
import { derived, derivedAll, numbered } from "../numbers/derived";
import { applied, placed, readingOf } from "./sheet";

const context = contextFor("orders");

describe("findings on the new rows", () => {
  it("by rule, fix before check, most first, with the worst of each cell", () => {
    const children = [
      derived("p", 0, { gender: "" }), derived("q", 1, { gender: "unheard of", postcode: "" }), derived("r", 2, { gender: "" }), derived("s", 3, { csoStart: "" }),
    ];
    const { fix, check, groups, severityAt } = previewOf(context, placed(readingOf([]), children, ["C-1", "C-2", "C-3", "C-4"], "replace"));
    expect(groups.map(({ severity, count }) => [severity, count])).toEqual([["fix", 2], ["fix", 1], ["fix", 1], ["check", 1]]);
    expect([fix, check]).toEqual([4, 1]);
    expect(groups[0]).toMatchObject({ count: 2, title: expect.stringMatching(/^[A-Z]/) as unknown, sentence: expect.stringMatching(/\.$/) as unknown });
    expect(severityAt(FIRST_ROW, "gender")).toBe("fix");
    expect(severityAt(FIRST_ROW, "age")).toBeUndefined();
    expect(severityAt(FIRST_ROW + 1, "postcode")).toBe("fix");
    expect(severityAt(FIRST_ROW + 3, "csoStart")).toBe("check");
  });

  it("none on what the list holds besides, and nothing of the return as a whole", () => {
    const reading = readingOf([child("orders", { age: "", gender: "x" }), child("orders", { id: "C-7" }, FIRST_ROW + 1)]);
    const asRead = { ...context, agreedDate: { kind: "missing" } as const, hiddenRows: [FIRST_ROW + 2] };
    const { fix, groups } = previewOf(asRead, placed(reading, derivedAll(["p"]), ["C-1"], "append"));
    expect([fix, groups.filter(({ severity }) => severity === "fix")]).toEqual([0, []]);
  });

  it("shared with rows that stay", () => {
    const reading = readingOf([child("orders", { id: "C-1", age: 3 })]);
    const { groups, severityAt } = previewOf(context, placed(reading, derivedAll(["p"]), ["C-1"], "append"));
    expect(groups.map(({ code, count }) => [code, count])).toEqual([["ID2", 1]]);
    expect(severityAt(FIRST_ROW + 1, "id")).toBe("fix");
  });
});

describe("a later extract", () => {
  const first = readingOf([]);
  const brought = (children: ReturnType<typeof derivedAll>, known?: ReturnType<typeof keyInHand>) => numbered(children, { known });
  const before = brought(derivedAll(["p", "q", "r"]));
  const list = readingOf(applied(first, placed(first, derivedAll(["p", "q", "r"]), before.ids, "replace").changes));

  it("of the same children with the key is the same list", () => {
    const children = [...derivedAll(["p", "q", "r"])].reverse();
    const again = brought(children, keyInHand(before.key));
    const placement = placed(list, children, again.ids, "replace");
    expect(again.ids).toEqual([...before.ids].reverse());
    expect(placement.changes).toEqual([]);
    expect(comparisonOf(list, placement)).toMatchObject({ added: [], gone: [], changes: [], notes: [], children: { before: 3, now: 3 } });
  });

  it("shows who was added, who is gone and what changed", () => {
    const children = [derived("q", 1, { age: 13 }), derived("r", 2), derived("s", 3)];
    const again = brought(children, keyInHand(before.key));
    const comparison = comparisonOf(list, placed(list, children, again.ids, "replace"));
    expect(comparison?.gone.map(({ id }) => id)).toEqual([before.ids[0]]);
    expect(comparison?.added.map(({ id }) => id)).toEqual([again.ids[2]]);
    expect(comparison?.changes).toEqual([expect.objectContaining({ id: before.ids[1], name: "Age", before: "12", after: "13" })]);
  });

  it("in a workbook that counts from 1904 compares the same days", () => {
    const shifted = derivedAll(["p", "q"]).map((own) => ({ ...own, cells: own.cells.map((cell, at) => (at === 6 && typeof cell === "number" ? cell - 1462 : cell)) }));
    const empty = readingOf([], {}, "orders", "1904");
    const list1904 = readingOf(applied(empty, placed(empty, shifted, ["C-1", "C-2"], "replace").changes), {}, "orders", "1904");
    expect(comparisonOf(list1904, placed(list1904, shifted, ["C-1", "C-2"], "replace"))).toMatchObject({ added: [], gone: [], changes: [] });
    expect(previewOf(contextFor("orders", { dateSystem: "1904" }), placed(empty, shifted, ["C-1", "C-2"], "replace")).fix).toBe(0);
  });

  it("has nothing to be compared with where the list is empty or stays", () => {
    expect(comparisonOf(first, placed(first, derivedAll(["p"]), ["C-1"], "replace"))).toBeUndefined();
    expect(comparisonOf(list, placed(list, derivedAll(["p"]), ["C-9"], "append"))).toBeUndefined();
  });
});

it("a thousand children keep their numbers and places", () => {
  const children = derivedAll(Array.from({ length: 1000 }, (_, index) => `P-${index}`));
  const { ids, key } = numbered(children);
  const list = readingOf(placed(readingOf([]), children, ids, "replace").rows);
  const again = numbered(children, { known: keyInHand(key) });
  const placement = placeRows(list, children, again.ids, "replace");
  expect(placement).toMatchObject({ kind: "placed", changes: [] });
});
