import { findAgreedDateCell } from "../../src/returns/find-agreed-date";
import type { CellValue } from "../../src/returns/layout";
import { GROUPS, NUMBERS, ordersHeadings, ordersReturn, sheet } from "./sheets";

/** Where the agreed date is looked for when these rows stand above the headings. */
function place(...above: CellValue[][]): string | undefined {
  const spot = findAgreedDateCell(sheet([...above, ordersHeadings]), ordersReturn, above.length);
  return spot && `${spot.row},${spot.column}`;
}

const LABEL = "Insert Agreed Date";
const DATE = 46248;

describe("the cell of the agreed date", () => {
  it.each<[string, CellValue[][], string | undefined]>([
    ["beside the label", [["", "", LABEL, DATE]], "0,3"],
    ["beside a merged label", [["", "", LABEL, "", "", DATE]], "0,5"],
    ["below the label", [["", "", LABEL], ["", "", DATE]], "1,2"],
    ["two rows below", [["", "", LABEL], [], ["", "", DATE]], "2,2"],
    ["text that reads as a date", [[LABEL, "14 August 2026"]], "0,1"],
    ["text that does not, where nothing else is", [[LABEL, "middle of August"]], "0,1"],
    ["a hint beside, the date below", [[LABEL, "(day first)"], [DATE]], "1,0"],
    ["in the label's own cell: to be entered beside it", [["Agreed date: 14 August 2026"]], "0,1"],
    ["in the label's own cell, a remark beside it", [["Agreed date 14/08/2026", "to be confirmed"]], "0,1"],
    ["beside a label with a number in it", [["Agreed date (within 28 days)", ""]], "0,1"],
    ["nowhere: the cell beside is for it", [["", "", LABEL]], "0,3"],
    ["nowhere, a blank row between the label and the numbers", [["", "", LABEL], [], NUMBERS], "0,3"],
    ["other case, spaces and a colon", [["INSERT  agreed\ndate:", DATE]], "0,1"],
    ["no label", [["Some title", DATE]], undefined],
    ["a paragraph that only begins like the label", [[`Agreed date ${"is the day on which the list is right ".repeat(3)}`, DATE]], undefined],
  ])("%s", (_name, above, expected) => {
    expect(place(...above)).toBe(expected);
  });

  it("is not the 3 in the row of numbers right below the label", () => {
    expect(place(["", "", LABEL], NUMBERS)).toBe("0,3");
  });

  it("is not a group heading or a table cell below", () => {
    expect(place(["", "", LABEL], ["", "", "Information about the child"])).toBe("0,3");
    expect(place([LABEL], GROUPS)).toBe("0,1");
    const values = [["", "", LABEL], ordersHeadings, ["A-1", "DD1", DATE]];
    expect(findAgreedDateCell(sheet(values), ordersReturn, 1)).toEqual({ row: 0, column: 3 });
  });

  it("is found where the used range begins elsewhere", () => {
    const head = sheet([["", LABEL, DATE], ordersHeadings], { firstRow: 4, firstColumn: 2 });
    expect(findAgreedDateCell(head, ordersReturn, 5)).toEqual({ row: 4, column: 4 });
  });
});
