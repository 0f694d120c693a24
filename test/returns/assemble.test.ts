import { choiceColumns, columnSpan, RowAssembler, strayColumnsIn } from "../../src/returns/assemble";
import type { TableLayout } from "../../src/returns/layout";
import { ordersReturn } from "./sheets";

/** ID in D, age in B, gender in E; headings in row 3; the rest is missing. */
const layout: TableLayout = {
  definition: ordersReturn, sheetId: "1", sheetName: "List", headingRow: 2, firstRow: 3,
  columns: new Map([["id", 3], ["age", 1], ["gender", 4]]), missing: [], agreedDate: undefined,
};

describe("rows out of blocks", () => {
  it("takes the table's cells in the definition's order, and notes what is shown as a date", () => {
    const rows = new RowAssembler(layout).rows({
      row: 3, column: 1,
      values: [[41710, "x", 45000, "Male"], [12, "", "A-2"]],
      numberFormats: [["dd/mm/yyyy", "General", "d-mmm", "@"], ["0", "General", "dd/mm/yyyy"]],
    });
    expect(rows).toEqual([
      { row: 3, cells: [45000, "", 41710, "Male", "", "", "", ""], dateMask: 0b101 },
      // Text is no date, whatever the format of its cell.
      { row: 4, cells: ["A-2", "", 12, "", "", "", "", ""], dateMask: 0 },
    ]);
  });

  it("names columns beside the table that hold something from the headings on", () => {
    const block = (row: number, values: (string | number)[][]) => ({ row, column: 0, values, numberFormats: [] });
    const stray = strayColumnsIn(
      [block(1, [["title", "", "above"], ["", "Age", "", "ID", "Gender"]]), block(3, [["", 1, " ", 2, 3, "note"], [0, "", "\u200B"]])],
      layout,
    );
    expect(stray).toEqual([{ column: 0, row: 4 }, { column: 5, row: 3 }]);
  });

  it("spans from the first to the last column, and knows those with a list", () => {
    expect(columnSpan(layout)).toEqual({ first: 1, last: 4 });
    expect([...choiceColumns(ordersReturn, layout)]).toEqual([["gender", 4]]);
  });
});
