import { findTable, isNumberRow, type TableSearch } from "../../src/returns/find-table";
import { returnDefinitions } from "../../src/returns/definitions";
import type { CellValue, SheetHead, TableLayout } from "../../src/returns/layout";
import { GROUPS, harmHeadings, harmReturn, LABEL, NUMBERS, ordersHeadings, ordersReturn, sheet } from "./sheets";

const CHILD: CellValue[] = ["A-1", "DD1", 12, "Female", "White Scottish", "no", 45000, "no"];
const TITLE: CellValue[] = ["Sample of Records"];

function search(...heads: SheetHead[]): TableSearch {
  return findTable(heads, returnDefinitions);
}

function found(...heads: SheetHead[]): TableLayout {
  const result = search(...heads);
  if (result.kind === "none") throw new Error("no table found");
  return result.layout;
}

function columnsOf(layout: TableLayout): Record<string, number> {
  return Object.fromEntries(layout.columns);
}

const IN_ORDER = { id: 0, postcode: 1, age: 2, gender: 3, ethnicity: 4, disability: 5, csoStart: 6, reinstated: 7 };

describe("copies as printed", () => {
  it("finds return A below title, agreed date, numbers and groups", () => {
    const layout = found(sheet([TITLE, LABEL, NUMBERS, GROUPS, ordersHeadings, CHILD]));
    expect(layout.definition.id).toBe(ordersReturn.id);
    expect([layout.headingRow, layout.firstRow]).toEqual([4, 5]);
    expect(columnsOf(layout)).toEqual(IN_ORDER);
    expect(layout.missing).toEqual([]);
    expect(layout.agreedDate).toEqual({ row: 1, column: 3 });
  });

  it("finds return B by its category", () => {
    const layout = found(sheet([TITLE, harmHeadings]));
    expect(layout.definition.id).toBe(harmReturn.id);
    expect(layout.columns.get("category")).toBe(6);
  });
});

describe("messy copies", () => {
  it("moved rows, and a used range that does not begin at A1", () => {
    const layout = found(sheet([[], [], TITLE, [], NUMBERS, [], GROUPS, ordersHeadings], { firstRow: 3, firstColumn: 2 }));
    expect([layout.headingRow, layout.firstRow]).toEqual([10, 11]);
    expect(layout.columns.get("id")).toBe(2);
    expect(layout.columns.get("reinstated")).toBe(9);
  });

  it("line breaks, double spaces and other cases in headings", () => {
    const messy = ordersHeadings.map((heading) => `  ${heading.toUpperCase().replace(/ /g, "\n  ")} `);
    expect(columnsOf(found(sheet([messy])))).toEqual(IN_ORDER);
  });

  it("another sheet name, and a guidance sheet in front", () => {
    const guidance = sheet([["Age is in whole years"], ["Gender as recorded"]], { sheetId: "g", sheetName: "Appendix 1- guidance" });
    expect(found(guidance, sheet([ordersHeadings], { sheetId: "s", sheetName: "Copy (2)" })).sheetId).toBe("s");
  });

  it("of two copies, the one under the return's name; of two names, the visible one", () => {
    const other = sheet([ordersHeadings], { sheetId: "other", sheetName: "Draft" });
    const named = sheet([ordersHeadings], { sheetId: "named", isVisible: false });
    const hidden = sheet([ordersHeadings], { sheetId: "hidden", sheetName: "Old", isVisible: false });
    expect(found(other, named).sheetId).toBe("named");
    expect(found(hidden, other).sheetId).toBe("other");
  });

  it("columns in another order, with others between them", () => {
    const headings = [...ordersHeadings].reverse().flatMap((heading) => [heading, "Worker"]);
    expect(columnsOf(found(sheet([headings])))).toEqual({
      reinstated: 0, csoStart: 2, disability: 4, ethnicity: 6, gender: 8, age: 10, postcode: 12, id: 14,
    });
  });

  it.each([
    ["Unique identifier", "id"], ["Unique ID", "id"], ["Child ID", "id"], ["ID", "id"], ["Post code", "postcode"],
    ["Ethnic group", "ethnicity"], ["Disability", "disability"], ["Current CSO start", "csoStart"], ["CSO terminated/reinstated", "reinstated"],
  ])("%s stands for %s", (heading, key) => {
    const place = ordersReturn.columns.findIndex((column) => column.key === key);
    const headings = ordersHeadings.map((printed, index) => (index === place ? heading : printed));
    expect(found(sheet([headings])).columns.get(key)).toBe(place);
  });

  it("headings merged over two rows", () => {
    const upper = [...ordersHeadings.slice(0, 2), "", "", "", "", "", ordersHeadings[7] ?? ""];
    const lower = ["", "", ...ordersHeadings.slice(2, 7), ""];
    const layout = found(sheet([GROUPS, upper, lower, CHILD]));
    expect(columnsOf(layout)).toEqual(IN_ORDER);
    expect([layout.headingRow, layout.firstRow]).toEqual([2, 3]);
  });

  it("headings merged over two rows, half of them in each", () => {
    const upper = [...ordersHeadings.slice(0, 4), "", "", "", ""];
    const lower = ["", "", "", "", ...ordersHeadings.slice(4)];
    const layout = found(sheet([GROUPS, upper, lower, CHILD]));
    expect(columnsOf(layout)).toEqual(IN_ORDER);
    expect([layout.headingRow, layout.firstRow, layout.missing]).toEqual([2, 3, []]);
  });

  it("two tables one below the other: the fuller one, alone", () => {
    const layout = found(sheet([ordersHeadings.slice(0, 7), ordersHeadings]));
    expect([layout.headingRow, layout.columns.size]).toEqual([1, 8]);
  });

  it("the row of numbers below the headings", () => {
    expect(found(sheet([ordersHeadings, NUMBERS, CHILD])).firstRow).toBe(2);
    expect(found(sheet([ordersHeadings, NUMBERS.map(String), CHILD])).firstRow).toBe(2);
    expect(isNumberRow([1, "", 2, 3])).toBe(true);
    expect(isNumberRow([1, 2])).toBe(false);
    expect(isNumberRow([1, 2, 4])).toBe(false);
    expect(isNumberRow(CHILD)).toBe(false);
  });

  it("guidance that begins with a heading's words is no heading", () => {
    const long = `Gender ${"as the child's own record has it ".repeat(6)}`;
    expect(found(sheet([["", "", "", "", "", "", long], ordersHeadings])).columns.get("gender")).toBe(3);
  });
});

describe("headings that are missing or doubled", () => {
  it("a group heading does not stand in for the heading below it", () => {
    const headings = ordersHeadings.map((heading, index) => (index === 6 ? "" : heading));
    const layout = found(sheet([GROUPS, headings]));
    expect(layout.missing).toEqual(["csoStart"]);
    expect(layout.columns.has("csoStart")).toBe(false);
  });

  it.each(ordersReturn.columns.map((column, index) => [column.key, index] as const))("says when %s is missing", (key, index) => {
    const headings = ordersHeadings.map((heading, place) => (place === index ? "" : heading));
    expect(found(sheet([GROUPS, headings])).missing).toEqual([key]);
  });

  it("the first of a doubled heading counts, and all are named", () => {
    const result = search(sheet([[...ordersHeadings, "Age", "Age in months"]], { firstColumn: 1 }));
    if (result.kind === "none") throw new Error("no table found");
    expect(result.layout.columns.get("age")).toBe(3);
    expect(result.doubled).toEqual([{ key: "age", row: 0, columns: [3, 9, 10] }]);
  });
});

describe("what is no table", () => {
  it("a lists sheet with the headings of the drop-downs", () => {
    const lists = sheet([["Gender", "Ethnicity", "Disability", "Category"], ["Female", "Roma", "yes", "care and risk management"]], { sheetName: "Sheet1" });
    const result = search(lists);
    expect(result.kind).toBe("none");
    const layout = found(lists, sheet([ordersHeadings], { sheetId: "2", sheetName: "x" }));
    expect(layout.sheetId).toBe("2");
  });

  it("names the headings that are missing where a row comes near", () => {
    const result = search(sheet([["ID Number", "Age"]], { sheetName: "List" }));
    if (result.kind === "found" || result.nearest === undefined) throw new Error("expected a near miss");
    expect(result.nearest.sheetName).toBe("List");
    expect(result.nearest.missing).not.toContain("Age");
    expect(result.nearest.missing).toContain("Postcode");
  });

  it("an empty workbook, or text about something else", () => {
    expect(search()).toEqual({ kind: "none", nearest: undefined });
    expect(search(sheet([]), sheet([[], ["Budget"], [1, 2, 3], [true]]))).toEqual({ kind: "none", nearest: undefined });
  });

  it("guidance in two columns", () => {
    expect(search(sheet([["Heading", "Meaning"], ["ID Number", "your own"], ["Age", "whole years"], ["Gender", "one of the list"]])).kind).toBe("none");
  });
});
