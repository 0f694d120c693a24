import fc from "fast-check";
import { cellAddress, columnLetters, LAST_COLUMN, LAST_ROW, parseAddress, parseAreas } from "../../src/returns/address";

const cell = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

describe("addresses", () => {
  it.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [16383, "XFD"]])("column %d is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it.each([
    ["C14", cell(13, 2)],
    ["$C$14:D20", cell(13, 2, 7, 2)],
    ["D20:C14", cell(13, 2, 7, 2)],
    ["c14", cell(13, 2)],
    ["14:15", cell(13, 0, 2, LAST_COLUMN + 1)],
    ["C:C", cell(0, 2, LAST_ROW + 1, 1)],
    ["Sheet1!A1", cell(0, 0)],
    ["'It''s, mine!'!B2:B3", cell(1, 1, 2, 1)],
    ["XFD1048576", cell(LAST_ROW, LAST_COLUMN)],
  ])("%s", (address, range) => {
    expect(parseAddress(address)).toEqual(range);
  });

  it.each(["", "C", "14", "A0", "XFE1", "A1048577", "A1:B2:C3", "A1:", "R1C1", "A1,B2", "#REF!"])("%j is none", (address) => {
    expect(parseAddress(address)).toBeUndefined();
  });

  it("reads several areas, or none at all", () => {
    expect(parseAreas("A1:B2, 'a, b'!C3,4:4")).toEqual([cell(0, 0, 2, 2), cell(2, 2), cell(3, 0, 1, LAST_COLUMN + 1)]);
    expect(parseAreas("A1,?")).toBeUndefined();
    expect(parseAreas("")).toBeUndefined();
  });

  it("goes there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LAST_ROW }), fc.integer({ min: 0, max: LAST_COLUMN }), (row, column) => {
        expect(parseAddress(cellAddress(row, column))).toEqual(cell(row, column));
      }),
    );
  });
});
