import fc from "fast-check";
import { returnDefinitions } from "../../src/returns/definitions";
import { findTable } from "../../src/returns/find-table";
import type { CellValue, SheetHead } from "../../src/returns/layout";
import { hostileCell } from "./hostile-cells";
import { requireCleanPrototypes } from "./prototypes";
import { target } from "./rounds";

afterEach(requireCleanPrototypes);

const headings = returnDefinitions.flatMap(({ columns }) => columns.flatMap(({ heading, group, name }) => [heading, group, name]));
/** A heading as somebody has changed it: other capitals, spaces, line breaks, a word more, a number in front. */
const heading = fc
  .tuple(fc.constantFrom(...headings), fc.constantFrom<(text: string) => string>((text) => text, (text) => text.toUpperCase(), (text) => text.replaceAll(" ", "\n"), (text) => ` ${text}  `, (text) => `${text} (see note)`, (text) => `1. ${text}`, (text) => text.slice(1), (text) => `${text}\u200B`))
  .map(([text, change]) => change(text));
const cell: fc.Arbitrary<CellValue> = fc.oneof({ weight: 3, arbitrary: heading }, { weight: 2, arbitrary: fc.constant("") }, { weight: 2, arbitrary: hostileCell }, { weight: 1, arbitrary: fc.constantFrom("Insert Agreed Date", "Agreed date", 1, 2, 3) });
const anySheet = (definitionOrder: number): fc.Arbitrary<readonly (readonly CellValue[])[]> => {
  const row = (returnDefinitions[definitionOrder]?.columns ?? []).map(({ heading: text }): CellValue => text);
  return fc.array(fc.oneof(fc.array(cell, { maxLength: 14 }), fc.constant(row), fc.shuffledSubarray(row, { minLength: 0 }), fc.constant([1, 2, 3, 4, 5])), { maxLength: 12 });
};
const head: fc.Arbitrary<SheetHead> = fc.record({
  sheetId: fc.uuid(), sheetName: fc.oneof(fc.constantFrom("Sample of Records", "__proto__", "Lists"), fc.string({ unit: "binary", maxLength: 31 })), isVisible: fc.boolean(),
  firstRow: fc.nat(50), firstColumn: fc.nat(20), values: fc.oneof(...returnDefinitions.map((_, order) => anySheet(order))),
});

describe("the table finder", () => {
  target("table finder", 700, fc.array(head, { maxLength: 4 }), (heads) => {
    const search = findTable(heads, returnDefinitions);
    expect(findTable(structuredClone(heads), returnDefinitions)).toEqual(search);
    if (search.kind === "none") return;
    const { layout, doubled, otherSheets } = search;
    const sheet = heads.find(({ sheetId }) => sheetId === layout.sheetId);
    if (sheet === undefined) throw new Error("it stands on no sheet");
    expect([...layout.columns.keys(), ...layout.missing].sort()).toEqual(layout.definition.columns.map(({ key }) => key).sort());
    // Each column stands where a cell stands, and no two in one place.
    expect(new Set(layout.columns.values()).size).toBe(layout.columns.size);
    for (const [key, column] of layout.columns) {
      const rows = [layout.headingRow, layout.headingRow - 1, layout.headingRow + 1, layout.headingRow - 2].map((row) => sheet.values[row - sheet.firstRow]?.[column - sheet.firstColumn]);
      expect([key, rows.some((value) => typeof value === "string" && value !== "")]).toEqual([key, true]);
    }
    expect(layout.firstRow).toBeGreaterThan(layout.headingRow);
    for (const { row, columns } of doubled) expect([row >= sheet.firstRow, columns.length > 1]).toEqual([true, true]);
    for (const name of otherSheets) expect(heads.map(({ sheetName }) => sheetName)).toContain(name);
  });
});
