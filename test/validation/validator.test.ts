import fc from "fast-check";
import type { RawRow } from "../../src/returns/record";
import type { Finding } from "../../src/validation/finding";
import type { ReturnContext } from "../../src/validation/rule";
import { rules } from "../../src/validation/rules";
import { Validator } from "../../src/validation/validator";
import { anyRow } from "./cells";
import { blank, child, contextFor, day, FIRST_ROW, layoutOf } from "./example-return";

const ROWS = 12;
const orders = contextFor("orders");
const withoutIds = (() => {
  const layout = layoutOf(orders.definition);
  return { ...layout, columns: new Map([...layout.columns].filter(([key]) => key !== "id" && key !== "age")), missing: ["id", "age"] };
})();

const CONTEXTS: [string, ReturnContext][] = [
  ["return A", orders],
  ["return B", contextFor("harm")],
  ["without agreed and notification date", contextFor("orders", { agreedDate: { kind: "missing" }, notificationDate: undefined })],
  ["agreed on 29 February, counted from 1904", contextFor("orders", { agreedDate: { kind: "date", date: day("2024-02-29") }, dateSystem: "1904" })],
  ["without ID and age columns", contextFor("orders", { layout: withoutIds })],
];

/** Everything of a finding that a user can see, as one line. */
const line = (finding: Finding) => JSON.stringify(finding);
const lines = (findings: readonly Finding[]) => findings.map(line).sort();

/** The last of each row: the rows as they stand after all updates. */
function standing(rows: readonly RawRow[]): RawRow[] {
  return [...new Map(rows.map((row) => [row.row, row])).values()];
}

describe.each(CONTEXTS)("any rows and any edits: %s", (_name, context) => {
  const row = anyRow(context.definition.columns.length, ROWS);

  it("leave the validator as a new one would be, and each answer is just the difference", () => {
    const updates = fc.array(fc.array(row, { maxLength: 5 }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (item) => item.row, maxLength: ROWS }), updates, (first, batches) => {
        const validator = new Validator(context, first);
        let known = new Map(validator.findings().map((finding) => [line(finding), finding]));
        let rows = [...first];
        for (const batch of batches) {
          const before = validator.version;
          const { revision } = validator;
          const { added, removed } = validator.update(batch);
          rows = standing([...rows, ...batch]);
          for (const finding of removed) expect([line(finding), known.delete(line(finding))]).toEqual([line(finding), true]);
          for (const finding of added) {
            expect([line(finding), known.has(line(finding))]).toEqual([line(finding), false]);
            known.set(line(finding), finding);
          }
          // Nothing is both taken away and put back the same.
          expect(lines(added).filter((text) => lines(removed).includes(text))).toEqual([]);
          expect(validator.version > before).toBe(added.length + removed.length > 0);
          expect(validator.revision).toBeGreaterThan(revision);

          const fresh = new Validator(context, rows);
          const findings = validator.findings();
          expect(lines(findings)).toEqual(lines(fresh.findings()));
          expect([...known.keys()].sort()).toEqual(lines(findings));
          expect(validator.counts).toEqual(fresh.counts);
          expect(validator.children).toBe(fresh.children);
          expect(validator.rows()).toEqual(fresh.rows());
          expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
          expect(validator.counts.fix + validator.counts.check).toBe(findings.length);
          for (const { row: at } of rows) {
            const own = findings.filter(({ code, places }) => places.some((place) => place.row === at && (place.column !== undefined || code === "DU1")));
            expect(lines(validator.findingsAt(at))).toEqual(lines(own));
          }
          known = new Map(findings.map((finding) => [line(finding), finding]));
        }
      }),
      { numRuns: 70 },
    );
  });

  it("stand as they should after rows were inserted, deleted or sorted and read anew", () => {
    const rows = fc.uniqueArray(row, { selector: (item) => item.row, minLength: 2, maxLength: ROWS });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), (list, by) => {
        const moved = list.map((item) => ({ ...item, row: item.row + by }));
        const before = new Validator(context, list).findings().filter(({ places, code }) => places.length > 0 && code !== "LA3");
        const after = new Validator(context, [...moved].reverse());
        const inPlace = new Validator(context, list);
        inPlace.update([...list.map((item) => ({ ...item, cells: item.cells.map(() => "") })), ...moved]);
        expect(lines(inPlace.findings())).toEqual(lines(after.findings()));
        expect(after.findings().filter(({ places, code }) => places.length > 0 && code !== "LA3").length).toBe(before.length);
      }),
      { numRuns: 40 },
    );
  });

  it("never throw, whatever the cells hold", () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.double(), fc.boolean());
    const width = context.definition.columns.length;
    const anything = fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 2 ** width - 1 }), (cells, dateMask) => {
        const rows = cells.map((own, index) => ({ row: FIRST_ROW + index, cells: own, dateMask }));
        const validator = new Validator(context, rows.slice(1));
        validator.update(rows);
        expect(validator.counts.fix).toBe(new Validator(context, rows).counts.fix);
      }),
      { numRuns: 60 },
    );
  });

  it("point at rows of the list, in sheet order, in columns that are there", () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (item) => item.row, maxLength: ROWS }), (rows) => {
        const validator = new Validator(context, rows);
        for (const { code } of rules) {
          const findings = validator.findingsOf(code);
          expect(validator.countOf(code)).toBe(findings.length);
          const starts = findings.map(({ places: [place] }) => [place?.row ?? -1, context.layout.columns.get(place?.column ?? "") ?? place?.sheetColumn ?? -1] as const);
          expect(starts).toEqual([...starts].sort(([a, c], [b, d]) => a - b || c - d));
        }
        for (const { places } of validator.findings()) {
          for (const place of places) if (place.column !== undefined) expect(context.layout.columns.has(place.column)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("edits one by one", () => {
  const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

  it("answer with what came and went", () => {
    const validator = new Validator(orders, [child("orders", { id: "A-1" }), child("orders", { id: "A-2" }, FIRST_ROW + 1)]);
    expect([validator.findings(), validator.children]).toEqual([[], 2]);

    const twice = validator.update([child("orders", { id: "a-1", age: "12 yrs" }, FIRST_ROW + 1)]);
    expect([codes(twice.added).sort(), twice.removed]).toEqual([["AG2", "ID2"], []]);

    const cleared = validator.update([blank("orders", FIRST_ROW + 1)]);
    expect([cleared.added, codes(cleared.removed).sort()]).toEqual([[], ["AG2", "ID2"]]);
    expect([validator.findings(), validator.children, validator.row(FIRST_ROW + 1)]).toEqual([[], 1, undefined]);

    const gap = validator.update([child("orders", { id: "A-9" }, FIRST_ROW + 3)]);
    expect(gap.added.map(({ sentence }) => sentence)).toEqual([
      "2 rows inside the list are blank: 13 to 14. Delete them, or fill them in if a child is missing.",
    ]);
    expect(codes(validator.update([blank("orders", FIRST_ROW)]).removed)).toEqual(["LA3"]);
  });

  it("the same again changes nothing", () => {
    const row = child("orders", { age: "12 yrs" });
    const validator = new Validator(orders, [row]);
    expect(validator.update([row, row])).toEqual({ added: [], removed: [] });
    expect(validator.version).toBe(new Validator(orders, [row]).version);
  });

  it("what comes and goes within one update is no change", () => {
    const rows = ["X", "X", "X", "Y"].map((id, index) => child("orders", { id }, FIRST_ROW + index));
    const validator = new Validator(orders, rows);
    const change = validator.update([child("orders", { id: "Z" }, FIRST_ROW), child("orders", { id: "Y" }, FIRST_ROW + 1)]);
    expect(change.removed.map(({ places }) => places.map(({ row }) => row - FIRST_ROW))).toEqual([[0, 1, 2]]);
    expect(change.added.map(({ places }) => places.map(({ row }) => row - FIRST_ROW))).toEqual([[1, 3]]);
  });

  it("filling one ID down a long list makes one finding of all of it", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => child("orders", { id: `A-${index}` }, FIRST_ROW + index));
    const validator = new Validator(orders, rows);
    // Looking at the whole group for each of its rows ran out of memory.
    const { added } = validator.update(rows.map((row) => ({ ...row, cells: ["SAME", ...row.cells.slice(1)] })));
    expect(added.map(({ places }) => places.length)).toEqual([20_000]);
  });
});
