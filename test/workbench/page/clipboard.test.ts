import * as fc from "fast-check";
import { copyRange, pastedBlock } from "../../../src/workbench/page/grid/clipboard";
import { fromTabSeparated, toTabSeparated } from "../../../src/workbench/page/grid/tab-separated";
import { sheetOf } from "./sheet";

describe("tab-separated text", () => {
  test.each([
    ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
    ["a\tb\nc\td", [["a", "b"], ["c", "d"]]],
    ["one", [["one"]]],
    ["\t\r\n", [["", ""]]],
    ['"two\nlines"\tnext', [["two\nlines", "next"]]],
    ['5" nail\tx', [['5" nail', "x"]]],
    ["a\r\n\r\nb", [["a"], [""], ["b"]]],
  ])("reads %j", (text, block) => {
    expect(fromTabSeparated(text)).toEqual(block);
  });

  test("gives any block back as it was", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", " ", '"', "\t", "\n", "\r\n", "é") });
    const block = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(block, (rows) => {
        // A last row with nothing in it reads as the line end that Excel puts after the last row.
        fc.pre(rows.length === 1 || rows.at(-1)?.some((value) => value !== "") === true || (rows[0]?.length ?? 0) > 1);
        expect(fromTabSeparated(toTabSeparated(rows))).toEqual(rows);
      }),
    );
  });
});

describe("copying and pasting", () => {
  const oneCell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

  test("copies no further than the last filled row and column", () => {
    const copied = copyRange(sheetOf([["a", 1], ["b", 2]]), { row: 0, column: 0, rowCount: 1_048_576, columnCount: 1 });
    expect(copied.text).toBe("a\r\nb");
  });

  test("gives the typed form back for what was copied here, the text for what comes from elsewhere", () => {
    const copied = { text: "1 March 2025", typed: [["01/03/2025"]] };
    expect(pastedBlock("1 March 2025", copied, oneCell)).toEqual([["01/03/2025"]]);
    expect(pastedBlock("2 March 2025", copied, oneCell)).toEqual([["2 March 2025"]]);
  });

  test("one value fills the selection, a block keeps its shape", () => {
    const selection = { row: 3, column: 1, rowCount: 2, columnCount: 2 };
    expect(pastedBlock("x", undefined, selection)).toEqual([["x", "x"], ["x", "x"]]);
    expect(pastedBlock("x\ty", undefined, selection)).toEqual([["x", "y"]]);
  });
});
