import fc from "fast-check";
import type { ListReading } from "../../../src/returns/list-reading";
import { isBlankRow } from "../../../src/returns/record";
import { LAST_ROW } from "../../../src/returns/address";
import { placeRows } from "../../../src/extract/rows/place-rows";
import { byNumber } from "../../../src/extract/rows/row-order";
import { anyRow } from "../../validation/cells";
import { blank, child, contextFor, FIRST_ROW, serial } from "../../validation/example-return";
import { derived, derivedAll } from "../numbers/derived";
import { applied, placed, readingOf } from "./sheet";

const ids = (...numbers: readonly number[]) => numbers.map((number) => `C-${number}`);
const listOf = (count: number) => Array.from({ length: count }, (_, index) => child("orders", { id: `old ${index}` }, FIRST_ROW + index));
const idsIn = (rows: readonly { readonly cells: readonly unknown[] }[]) => rows.map(({ cells }) => cells[0]);

describe("in place of the list", () => {
  it("rows stand in the order of their numbers, not of the export", () => {
    const { rows } = placed(readingOf([]), derivedAll(["p", "q", "r"]), ids(10, 9, 2), "replace");
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([[FIRST_ROW, "C-2"], [FIRST_ROW + 1, "C-9"], [FIRST_ROW + 2, "C-10"]]);
  });

  it("fewer children empty the rows beyond, in the return's own columns", () => {
    const reading = readingOf([...listOf(3), blank("orders", FIRST_ROW + 3), { ...blank("orders", FIRST_ROW + 4), cells: [" ", "", "", "", "", "", "", ""] }]);
    const { rows, changes, cleared, standing } = placed(reading, derivedAll(["p"]), ids(1), "replace");
    expect(standing).toEqual([]);
    expect(cleared).toBe(2);
    expect(applied(reading, changes)).toEqual(rows);
    expect(changes.filter(({ row }) => row > FIRST_ROW).every(({ after, format }) => after === "" && format === "asIs")).toBe(true);
    expect(changes.at(-1)).toEqual({ row: FIRST_ROW + 4, column: 1, before: " ", after: "", format: "asIs" });
  });

  it("more children stand below the old ones", () => {
    const reading = readingOf(listOf(1));
    const { rows, changes, cleared } = placed(reading, derivedAll(["p", "q", "r"]), ids(1, 2, 3), "replace");
    expect(rows.map(({ row }) => row)).toEqual([FIRST_ROW, FIRST_ROW + 1, FIRST_ROW + 2]);
    expect(applied(reading, changes)).toEqual(rows);
    expect(cleared).toBe(0);
  });

  it("only what differs is written: the number, and what a cell shows as a date", () => {
    const children = [derived("p", 0, { age: 12 })];
    const reading = readingOf([child("orders", { id: 1, age: 12 }, FIRST_ROW, ["age", "csoStart"])]);
    expect(placed(reading, children, ["1"], "replace").changes).toEqual([
      { row: FIRST_ROW, column: 1, before: 1, after: "1", format: "text" },
      { row: FIRST_ROW, column: 3, before: 12, after: 12, format: "number" },
    ]);
  });

  it("nothing is written where all is as it was", () => {
    const children = derivedAll(["p", "q"]);
    const first = readingOf([]);
    const { rows } = placed(first, children, ids(1, 2), "replace");
    expect(placed(readingOf(rows), children, ids(1, 2), "replace").changes).toEqual([]);
  });

  it("formats are those of the columns", () => {
    const { changes } = placed(readingOf([]), [derived("p", 0, { ethnicity: "10 or more" })], ["12"], "replace");
    expect(Object.fromEntries(changes.map(({ column, format }) => [column, format]))).toEqual({
      1: "text", 2: "asIs", 3: "number", 4: "asIs", 5: "text", 6: "asIs", 7: "date", 8: "asIs",
    });
  });

  it("an unborn child's age is text", () => {
    const { changes, rows } = placed(readingOf([], {}, "harm"), [derived("p", 0, { age: "Unborn" }, "harm")], ["12"], "replace");
    expect(changes.find(({ after }) => after === "Unborn")?.format).toBe("asIs");
    expect(rows[0]?.dateMask).toBe(0);
  });
});

describe("below the list", () => {
  it("after the last row that holds anything, and nothing else is touched", () => {
    const gaps = [blank("orders", FIRST_ROW + 2), { ...blank("orders", FIRST_ROW + 4), cells: ["\u00A0", "", "", "", "", "", "", ""] }];
    const reading = readingOf([...listOf(2), ...gaps, child("orders", { id: "last" }, FIRST_ROW + 3)].sort((a, b) => a.row - b.row));
    const { rows, changes, standing, cleared } = placed(reading, derivedAll(["p"]), ids(1), "append");
    expect(rows.map(({ row }) => row)).toEqual([FIRST_ROW + 4]);
    expect(idsIn(standing)).toEqual(["old 0", "old 1", "last"]);
    expect(cleared).toBe(0);
    expect(changes.every(({ row }) => row === FIRST_ROW + 4)).toBe(true);
    expect(changes[0]?.before).toBe("\u00A0");
    expect(applied(reading, changes).filter((row) => !isBlankRow(row))).toEqual([...standing, ...rows]);
  });

  it("of an empty list is its first row", () => {
    expect(placed(readingOf([blank("orders", FIRST_ROW)]), derivedAll(["p"]), ids(1), "append").rows[0]?.row).toBe(FIRST_ROW);
  });
});

describe("days of workbooks that count from 1904", () => {
  it("stand as they were derived", () => {
    const start = serial("2025-03-12") - 1462;
    const reading = readingOf([], {}, "orders", "1904");
    const { rows, changes } = placed(reading, [derived("p", 0, { csoStart: start })], ids(1), "replace");
    expect(rows[0]).toMatchObject({ dateMask: 1 << 6 });
    expect(rows[0]?.cells[6]).toBe(start);
    expect(applied(reading, changes)).toEqual(rows);
  });
});

describe("rows cannot stand", () => {
  const problem = (overrides: Partial<ListReading>, rows = listOf(2), mode: "replace" | "append" = "replace") => {
    const placement = placeRows(readingOf(rows, overrides), derivedAll(["p", "q", "r"]), ids(1, 2, 3), mode);
    return placement.kind === "problem" ? `${placement.sentence} ${placement.whatToDo}` : undefined;
  };
  const { layout } = readingOf([]);

  it("where columns are missing", () => {
    const columns = new Map([...layout.columns].filter(([key]) => key !== "age" && key !== "gender"));
    expect(problem({ layout: { ...layout, columns, missing: ["age", "gender"] } })).toMatch(/^The list has no column for Age or Gender\. Put the headings back first: “.*Age.*” and “.*”\.$/);
  });

  it("where a column stands twice", () => {
    expect(problem({ doubledHeadings: [{ key: "age", row: 10, columns: [3, 9] }] })).toMatch(/^There is more than one column for Age: D and J\./);
  });

  it("where there are two lists", () => {
    expect(problem({ otherSheets: ["Copy"] })).toMatch(/the sheet “Copy” looks like a return too\. Take the other sheet out first/);
  });

  it("where cells are merged among the rows, not above or below them", () => {
    expect(problem({ mergedAreas: ["B12:B13", "C2:D3"] })).toBe("Cells are merged where the rows would stand: B12:B13. Unmerge them first.");
    expect(problem({ mergedAreas: ["C2:D11", "C15:C16"] })).toBeUndefined();
    expect(problem({ mergedAreas: ["B12:B13"] }, listOf(2), "append")).toBeUndefined();
    expect(problem({ mergedAreas: ["B14:C14"] }, listOf(2), "append")).toMatch(/^Cells are merged/);
  });

  it("beyond the last row of Excel", () => {
    const last = [child("orders", {}, LAST_ROW - 1)];
    expect(problem({}, last, "append")).toMatch(/^The rows would reach 2 rows beyond row 1,048,576, the last row that Excel has\./);
    expect(problem({}, last)).toBeUndefined();
  });

  it("where there are none", () => {
    expect(placeRows(readingOf([]), [], [], "append")).toMatchObject({ kind: "problem", sentence: "There is no child to bring in." });
  });
});

describe("it is said before", () => {
  const warnings = (mode: "replace" | "append", overrides: Partial<ListReading> = {}) => placed(readingOf(listOf(2), overrides), derivedAll(["p", "q", "r"]), ["C-1", "OLD 1", "C-3"], mode).warnings;

  it("that columns beside the table stay", () => {
    const strayColumns = [{ column: 12, row: FIRST_ROW }];
    expect(warnings("replace", { strayColumns })).toEqual(["Columns beside the table stay where they are and would then stand beside other children."]);
  });

  it("that rows are hidden where children would stand", () => {
    expect(warnings("replace", { hiddenRows: [FIRST_ROW + 1, FIRST_ROW + 2, FIRST_ROW + 3] })).toEqual(["Rows 13 to 14 are hidden or filtered out. Children are written there too."]);
  });

  it("that children are in the list already", () => {
    expect(warnings("append")).toEqual([
      "1 child of the file is in the list already and would then be there twice. Put the new rows in place of the list instead.",
    ]);
  });
});

describe("whatever the list", () => {
  const width = contextFor("orders").definition.columns.length;
  const list = fc.array(anyRow(width, 15), { maxLength: 15 }).map((rows) => {
    const byRow = new Map(rows.map((row) => [row.row, row]));
    const last = Math.max(FIRST_ROW - 1, ...byRow.keys());
    // As they are read: every row down to the last, and a mask of dates where there are numbers alone.
    return Array.from({ length: last - FIRST_ROW + 1 }, (_, index) => byRow.get(FIRST_ROW + index) ?? blank("orders", FIRST_ROW + index)).map((row) => ({
      ...row,
      dateMask: row.cells.reduce<number>((mask, cell, at) => (typeof cell === "number" ? mask | (row.dateMask & (1 << at)) : mask), 0),
    }));
  });
  const children = fc.array(fc.record({ age: fc.constantFrom(0, 12, ""), postcode: fc.constantFrom("DD1", "NFA", ""), csoStart: fc.constantFrom<number | "">(45000, 46000, "") }), { minLength: 1, maxLength: 8 });

  it("what is read after the changes is exactly the rows", () => {
    fc.assert(
      fc.property(list, children, fc.constantFrom("replace" as const, "append" as const), (rows, cells, mode) => {
        const reading = readingOf(rows);
        const own = cells.map((of, order) => derived(`P-${order}`, order, of));
        const placement = placed(reading, own, own.map((_, order) => `C-${order + 1}`), mode);
        const after = applied(reading, placement.changes).filter((row) => !isBlankRow(row));
        expect(after).toEqual([...placement.standing, ...placement.rows]);
        expect(placement.rows).toHaveLength(own.length);
      }),
      { numRuns: 200 },
    );
  });
});

it("numbers are in order by what stands before them, then by their size", () => {
  const numbers = ["C-10", "9", "C-9", "B-100", "C-09", "A"];
  expect(byNumber(numbers).map((index) => numbers[index])).toEqual(["9", "A", "B-100", "C-09", "C-9", "C-10"]);
});
