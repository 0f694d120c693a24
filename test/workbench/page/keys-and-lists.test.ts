import type { CellView } from "../../../src/workbench/host/contract";
import { keyIntent } from "../../../src/workbench/page/grid/key-intent";
import { listAround } from "../../../src/workbench/page/grid/sort-range";
import { typedForm } from "../../../src/workbench/page/grid/typed-form";
import { sheetOf } from "./sheet";

const bare = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test.each([
  ["an arrow", { key: "ArrowDown" }, { kind: "move", step: { rows: 1, columns: 0 }, isExtending: false, toEdge: false }],
  ["Shift and Tab", { key: "Tab", shiftKey: true }, { kind: "move", step: { rows: 0, columns: -1 }, isExtending: false, toEdge: false }],
  ["Ctrl, Shift and an arrow", { key: "ArrowUp", ctrlKey: true, shiftKey: true }, { kind: "move", step: { rows: -1, columns: 0 }, isExtending: true, toEdge: true }],
  ["Ctrl+Z", { key: "z", ctrlKey: true }, { kind: "undo" }],
  ["Ctrl+Shift+Z", { key: "Z", ctrlKey: true, shiftKey: true }, { kind: "redo" }],
  ["Ctrl+End", { key: "End", ctrlKey: true }, { kind: "goTo", place: "lastUsed", isExtending: false }],
  ["F2", { key: "F2" }, { kind: "edit" }],
  ["Delete", { key: "Delete" }, { kind: "clear" }],
  ["a letter", { key: "é" }, { kind: "typeOver", first: "é" }],
  ["Alt and the arrow down", { key: "ArrowDown", altKey: true }, { kind: "openList" }],
  ["Ctrl+C, which is the browser's", { key: "c", ctrlKey: true }, undefined],
  ["F5, which is the browser's", { key: "F5" }, undefined],
])("%s", (_, press, intent) => {
  expect(keyIntent({ ...bare, ...press })).toEqual(intent);
});

describe("the list around a cell", () => {
  const sheet = sheetOf([["Title"], [], ["ID", "Age"], ["b", 2], ["a", 1], [], ["note"]], { boldRows: [2] });

  test("reaches from below the headings to the first empty row", () => {
    expect(listAround(sheet, { row: 4, column: 1 })).toEqual({ row: 3, column: 0, rowCount: 2, columnCount: 2 });
  });
  test("is not there on a heading or an empty row", () => {
    expect(listAround(sheet, { row: 2, column: 0 })).toBeUndefined();
    expect(listAround(sheet, { row: 5, column: 0 })).toBeUndefined();
  });
});

describe("what the formula bar shows", () => {
  const cell = (view: Partial<CellView>): CellView => ({ value: "", text: "", numberFormat: "General", bold: false, wrap: false, ...view });
  test.each([
    ["text", cell({ value: "0012", numberFormat: "@" }), "0012"],
    ["a number in full", cell({ value: 12.5, text: "13", numberFormat: "0" }), "12.5"],
    ["a date, day first", cell({ value: 45352, text: "1 March 2024", numberFormat: "d mmmm yyyy" }), "01/03/2024"],
    ["no date for a currency", cell({ value: 12, numberFormat: '[$£-809]0.00 "days"' }), "12"],
    ["a truth value", cell({ value: true }), "TRUE"],
    ["a formula", cell({ value: 3, formula: "=A1+1" }), "=A1+1"],
  ])("%s", (_, view, typed) => {
    expect(typedForm(view)).toBe(typed);
  });
});
