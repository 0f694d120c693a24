import { bestSheet, findSourceTable } from "../../../src/extract/headings/find-source-table";
import { tableBelow } from "../../../src/extract/headings/table-below";
import type { SourceCell } from "../../../src/extract/table";
import { harmReturn, ordersReturn } from "../returns";
import { isoDay, sheetOf } from "../match/source-tables";

const HEADINGS = ["Person ID", "Name", "DOB", "Gender", "Start Date"];
const ROWS: SourceCell[][] = [
  ["7001", "Test Childone", "12/03/2014", "Female", "01/02/2025"],
  ["7002", "Test Childtwo", "04/05/2012", "Male", "09/08/2024"],
  ["7003", "Test Childthree", "23/11/2018", "Male", "17/12/2025"],
];

const found = (rows: readonly (readonly SourceCell[])[]) => findSourceTable(sheetOf(rows), ordersReturn);
const headingsOf = (rows: readonly (readonly SourceCell[])[]) => found(rows)?.columns.map(({ heading }) => heading);

describe("the row of the headings", () => {
  it.each<[string, SourceCell[][], number]>([
    ["the first", [HEADINGS, ...ROWS], 0],
    ["below a title, its date and its filters", [["Children on orders"], ["Date run:", { day: isoDay("2026-08-12") }], ["Filters: Team = North; Status = Open"], [], HEADINGS, ...ROWS], 4],
    ["below a title in merged cells that are all filled", [Array.from(HEADINGS, () => "Children on orders"), HEADINGS, ...ROWS], 1],
    ["below groups", [["Person", "", "", "", "Order"], HEADINGS, ...ROWS], 1],
    ["below groups that are all filled", [["Person", "Person", "Person", "Person", "Order"], HEADINGS, ...ROWS], 1],
    ["below a line with commas of its own", [["Run on 12/08/2026", " by Testuser", " Madeup"], HEADINGS, ...ROWS], 1],
    ["with a heading that has a number in it", [[...HEADINGS, "Address 1"], ...ROWS.map((row) => [...row, "1 Example Street"])], 0],
    ["in words that no return knows", [["Ident A", "Feld B", "Feld C"], ["7001", "12/03/2014", "x"], ["7002", "04/05/2012", "y"]], 0],
    ["above a single row", [HEADINGS, ...ROWS.slice(0, 1)], 0],
  ])("is found: %s", (_, rows, row) => {
    expect(found(rows)?.headingRow).toBe(row);
    expect(found(rows)?.rows).toHaveLength(rows.length - row - 1);
  });

  it("is missing where the rows begin at once, and the columns are named by their letters", () => {
    const table = found([["", ...(ROWS[0] ?? [])], ["", ...(ROWS[1] ?? [])]]);
    expect(table?.headingRow).toBeUndefined();
    expect(table?.columns.map(({ index, heading, hasHeading }) => [index, heading, hasHeading])).toEqual([
      [1, "Column B", false], [2, "Column C", false], [3, "Column D", false], [4, "Column E", false], [5, "Column F", false],
    ]);
    expect(table?.rows.map(({ row }) => row)).toEqual([0, 1]);
  });

  it("may stand on two rows", () => {
    const table = found([
      ["Person ID", "DOB", "Order", "", "Gender"],
      ["", "", "Start date", "End date", ""],
      ["7001", "12/03/2014", "01/02/2025", "", "Female"],
      ["7002", "04/05/2012", "09/08/2024", "01/02/2026", "Male"],
    ]);
    expect(table?.headingRow).toBe(1);
    expect(table?.columns.map(({ heading }) => heading)).toEqual(["Person ID", "DOB", "Start date", "End date", "Gender"]);
  });
});

describe("headings", () => {
  it("stand in one line with single spaces", () => {
    expect(headingsOf([["Person\nID", "Date  of\r\n birth"], ["7001", "12/03/2014"]])).toEqual(["Person ID", "Date of birth"]);
  });

  it("are told apart where they stand more than once: by their groups, or by their columns", () => {
    const rows = [["7001", "12/03/2014", "01/02/2025", "03/04/2025"], ["7002", "04/05/2012", "09/08/2024", "02/03/2025"]];
    expect(headingsOf([["Person ID", "DOB", "Start date", "Start date"], ...rows])).toEqual(["Person ID", "DOB", "Start date (column C)", "Start date (column D)"]);
    expect(headingsOf([["Person", "", "Order", "Placement"], ["Person ID", "DOB", "Start date", "Start date"], ...rows])).toEqual([
      "Person ID", "DOB", "Order: Start date", "Placement: Start date",
    ]);
  });

  it("say whose they are where the group above is somebody else", () => {
    const rows = [["7001", "12/03/2014", "Test Parentone", "01/02/1985"], ["7002", "04/05/2012", "Test Parenttwo", "09/08/1990"]];
    expect(headingsOf([["Child", "", "Mother", ""], ["Person ID", "Date of birth", "Name", "DOB"], ...rows])).toEqual(["Person ID", "Date of birth", "Mother: Name", "Mother: DOB"]);
  });

  it("are missing above some columns, and blank columns are none", () => {
    const table = found([["", "Person ID", "", "DOB", ""], ["", "7001", "", "12/03/2014", "x"], ["", "7002", "", "04/05/2012", "y"]]);
    expect(table?.columns.map(({ index, heading }) => [index, heading])).toEqual([[1, "Person ID"], [3, "DOB"], [4, "Column E"]]);
  });
});

describe("the rows", () => {
  it("keep their place in the sheet, without blank rows and headings that are repeated", () => {
    const table = found([HEADINGS, ROWS[0] ?? [], [], ["", " "], HEADINGS, ROWS[1] ?? []]);
    expect(table?.rows.map(({ row }) => row)).toEqual([1, 5]);
  });

  it("end before the lines that close a report", () => {
    expect(found([HEADINGS, ...ROWS, ["Total", 3], [], ["End of report"]])?.rows).toHaveLength(3);
    expect(found([HEADINGS, ...ROWS, ["3 records"], ["Printed on 12/08/2026"]])?.rows).toHaveLength(3);
    // A short row is one all the same.
    expect(found([HEADINGS, ...ROWS, ["7004"]])?.rows).toHaveLength(4);
  });
});

describe("what is no table", () => {
  it.each<[string, SourceCell[][]]>([
    ["nothing", []],
    ["blank rows", [[""], [" ", ""]]],
    ["headings alone", [HEADINGS]],
    ["one column", [["Person ID"], ["7001"], ["7002"]]],
    ["a letter", [["Dear colleague"], ["The list is in the other file."], ["Yours"]]],
  ])("%s", (_, rows) => {
    expect(found(rows)).toBeUndefined();
  });
});

describe("the row that the user chooses", () => {
  it("heads the table, whatever it holds", () => {
    const sheet = sheetOf([["Title"], HEADINGS, ...ROWS]);
    expect(tableBelow(sheet, 0).columns.map(({ heading }) => heading)).toEqual(["Title", "Column B", "Column C", "Column D", "Column E"]);
    expect(tableBelow(sheet, undefined).rows).toHaveLength(5);
    expect(tableBelow(sheet, 99).rows).toEqual([]);
  });
});

describe("the best sheet", () => {
  it("has what the return asks for, then the most rows", () => {
    const notes = sheetOf([["Figures are as entered."], [""], ["Questions: reporting team"]]);
    const codes = sheetOf([["Code", "Description"], ...Array.from({ length: 40 }, (_, row) => [`C${row}`, `Meaning ${"x".repeat(row)}`])]);
    const list = sheetOf([HEADINGS, ...ROWS]);
    expect(bestSheet([notes, codes, list], ordersReturn)).toBe(2);
    expect(bestSheet([notes, codes, list], harmReturn)).toBe(2);
    expect(bestSheet([sheetOf([HEADINGS, ...ROWS.slice(1)]), list], ordersReturn)).toBe(1);
    expect(bestSheet([notes], ordersReturn)).toBeUndefined();
    expect(bestSheet([], ordersReturn)).toBeUndefined();
  });
});
