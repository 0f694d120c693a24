import { jump, move } from "../../../src/workbench/page/grid/movement";
import { coveredRange, rangeOf, selectionOf, spanOf } from "../../../src/workbench/page/grid/selection";
import { columnLeft, layoutSheet, rowHeight, rowTop } from "../../../src/workbench/page/grid/sheet-layout";
import { sheetOf } from "./sheet";

const nothingSelected = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
const merge = { row: 0, column: 0, rowCount: 1, columnCount: 3 };
const down = { rows: 1, columns: 0 };
const right = { rows: 0, columns: 1 };

describe("moving over the sheet", () => {
  const sheet = sheetOf([["title"], ["a", "b", "c"], ["hidden"], ["d"], ["", "", ""], ["e"]], { merges: [merge], hiddenRows: [2] });
  const layout = layoutSheet(sheet, nothingSelected, 100);

  test.each([
    ["over a hidden row", { row: 1, column: 0 }, down, { row: 3, column: 0 }],
    ["out of merged cells at their far side", { row: 0, column: 0 }, right, { row: 0, column: 3 }],
    ["into merged cells at their first cell", { row: 1, column: 1 }, { rows: -1, columns: 0 }, { row: 0, column: 0 }],
    ["no further than the edge", { row: 1, column: 0 }, { rows: 0, columns: -1 }, { row: 1, column: 0 }],
  ])("%s", (_, from, step, to) => {
    expect(move(sheet, layout, from, step)).toEqual(to);
  });

  test("jumps to the end of what is filled, then over the gap", () => {
    expect(jump(sheet, layout, { row: 1, column: 0 }, down)).toEqual({ row: 3, column: 0 });
    expect(jump(sheet, layout, { row: 3, column: 0 }, down)).toEqual({ row: 5, column: 0 });
    expect(jump(sheet, layout, { row: 1, column: 0 }, right)).toEqual({ row: 1, column: 2 });
  });
});

describe("selections", () => {
  test("a range has its active cell first, and any two corners make the range", () => {
    const range = { row: 2, column: 1, rowCount: 3, columnCount: 2 };
    expect(rangeOf(selectionOf(range))).toEqual(range);
    expect(rangeOf({ active: { row: 4, column: 2 }, corner: { row: 2, column: 1 } })).toEqual(range);
  });

  test("grow until they cut through no merged cells", () => {
    const merges = [merge, { row: 0, column: 2, rowCount: 4, columnCount: 1 }].map((one, index) => ({ ...one, row: one.row + index }));
    const selection = { active: { row: 0, column: 1 }, corner: { row: 1, column: 1 } };
    expect(coveredRange(merges, selection)).toEqual({ row: 0, column: 0, rowCount: 5, columnCount: 3 });
    expect(spanOf(merges, { row: 0, column: 2 })).toEqual(merge);
  });
});

describe("the layout of a sheet", () => {
  test("draws 40 empty rows below the used range and leaves out what is hidden", () => {
    const layout = layoutSheet(sheetOf([["a"], ["b"], ["c"]], { hiddenRows: [1], hiddenColumns: [1] }), nothingSelected, 100);
    expect(layout.rows.slice(0, 3)).toEqual([0, 2, 3]);
    expect(layout.rows.at(-1)).toBe(42);
    expect(layout.columns.map(({ column }) => column).slice(0, 2)).toEqual([0, 2]);
  });

  test("reaches as far as the selection, but not for a whole column", () => {
    const sheet = sheetOf([["a"]]);
    expect(layoutSheet(sheet, { ...nothingSelected, row: 199 }, 100).rows).toHaveLength(240);
    expect(layoutSheet(sheet, { ...nothingSelected, rowCount: 1_048_576 }, 100).rows).toHaveLength(41);
  });

  test("freezes only what leaves room to scroll", () => {
    const sheet = sheetOf([["a"], ["b"], ["c"]], { frozenRows: 3 });
    expect(layoutSheet(sheet, nothingSelected, 3 * rowHeight).frozenCount).toBe(3);
    expect(layoutSheet(sheet, nothingSelected, 3 * rowHeight - 1).frozenCount).toBe(0);
  });

  test("makes a row as tall as its wrapped text, over the width of merged cells", () => {
    const text = "a heading of some length that needs several lines";
    const alone = layoutSheet(sheetOf([[text], ["x"]], { wrappedRows: [0] }), nothingSelected, 0);
    const merged = layoutSheet(sheetOf([[text], ["x"]], { wrappedRows: [0], merges: [merge] }), nothingSelected, 0);
    expect(alone.heights.get(0)).toBeGreaterThan(merged.heights.get(0) ?? Infinity);
    expect(merged.heights.get(0)).toBeGreaterThan(rowHeight);
    expect(rowTop(alone, 2)).toBe((alone.heights.get(0) ?? 0) + rowHeight);
    expect(columnLeft(alone, 2)).toBe(150);
  });
});
