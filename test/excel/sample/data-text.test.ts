import fc from "fast-check";
import { cellsOfText, joinedCells, textOfCells } from "../../../src/excel/sample/data-text";

const FULL_CELL = "x".repeat(30_000);

test("any text is had back from its cells, each of plain ASCII and within what a cell takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const cells = cellsOfText(text);
      expect(textOfCells(cells)).toBe(text);
      for (const cell of cells) expect(cell).toMatch(/^\|[\x20-\x7e]{1,30000}$/);
    }),
  );
});

test("what was changed, cut off or is more than a string can hold is no text", () => {
  const cells = cellsOfText(`${FULL_CELL}${FULL_CELL}`);
  expect(cells.length).toBeGreaterThan(2);
  expect(textOfCells(cells.slice(1))).toBeUndefined();
  expect(textOfCells(cells.slice(0, -1))).toBeUndefined();
  expect(textOfCells([...cells.slice(0, -1), 7])).toBeUndefined();
  const tooMany = Array.from({ length: 18_000 }, () => `|${FULL_CELL}`);
  expect(textOfCells(tooMany)).toBeUndefined();
  expect(joinedCells(tooMany)).toBeUndefined();
});

test("cells of any kind are joined as they are", () => {
  expect(joinedCells(["a", 1, true, ""])).toBe("a1true");
});
