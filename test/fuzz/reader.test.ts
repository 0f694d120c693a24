import fc from "fast-check";
import { openReturn } from "../../src/excel/open-return";
import { trimAnswersAtOnce } from "../../src/excel/response-trim";
import { returnDefinitions } from "../../src/returns/definitions";
import type { CellValue } from "../../src/returns/layout";
import { contextOf } from "../../src/validation/context";
import { NO_PARTNERSHIP } from "../../src/validation/partnership";
import { Validator } from "../../src/validation/validator";
import { day } from "../validation/example-return";
import { type Cell, FIRST_ROW, openWorkbook, returnA, returnBytes, row } from "../excel/sheets";
import { hostileCell } from "./hostile-cells";
import { requireCleanPrototypes } from "./prototypes";
import { target } from "./rounds";

afterEach(requireCleanPrototypes);

const WIDTH = returnA().columns.length;
const FORMATS = ["General", "@", "dd/mm/yyyy", "0.00", "yyyy-mm-dd hh:mm", "[Red]-0;;;@", '"day" d', "0E+00", "[h]:mm", "[$-809]dddd"];
/** What a workbook's file can hold of a cell; characters that XML has not would make it no workbook. */
const fileCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: hostileCell.map((value) => (typeof value === "string" ? value.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD]/g, "").slice(0, 32_767) : value)) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>({ error: "#N/A" }, { formula: "1/0", result: "x" }, { formula: "A4", result: 12 }, { formula: "HYPERLINK(\"http://example.org\")", result: "x" }) },
  { weight: 1, arbitrary: fc.date({ min: new Date(Date.UTC(1900, 0, 1)), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true }) },
);
const anyRow = fc.array(fileCell, { minLength: WIDTH, maxLength: WIDTH });

describe("the reader, through office.js", () => {
  target(
    "reader",
    25,
    fc.record({ rows: fc.array(anyRow, { minLength: 1, maxLength: 4 }), formats: fc.array(fc.constantFrom(...FORMATS), { minLength: WIDTH, maxLength: WIDTH }), is1904: fc.boolean() }),
    async ({ rows, formats, is1904 }) => {
      const bytes = await returnBytes([row("A-1"), ...rows], (workbook, list) => {
        workbook.properties.date1904 = is1904;
        rows.forEach((cells, index) => {
          cells.forEach((value, column) => {
            if (value !== "" && !(value instanceof Date)) list.getCell(FIRST_ROW + 2 + index, column + 1).numFmt = formats[column] ?? "General";
          });
        });
      });
      const open = await openWorkbook(bytes);
      trimAnswersAtOnce();
      try {
        const opened = await openReturn(returnDefinitions);
        if (opened.kind === "none") throw new Error("the return was not found");
        const { reading } = opened;
        expect(reading.dateSystem).toBe(is1904 ? "1904" : "1900");
        expect(reading.layout.headingRow).toBe(FIRST_ROW - 1);
        for (const read of reading.rows) {
          expect(read.row).toBeGreaterThanOrEqual(FIRST_ROW);
          expect(read.cells).toHaveLength(WIDTH);
          expect(read.cells.every((value: CellValue) => ["string", "number", "boolean"].includes(typeof value) && !Number.isNaN(value))).toBe(true);
          // Only a number can be shown as a date.
          read.cells.forEach((value, index) => { if ((read.dateMask & (1 << index)) !== 0) expect(typeof value).toBe("number"); });
        }
        expect(await openReturn(returnDefinitions)).toEqual(opened);
        const context = contextOf(reading, { today: day("2026-09-01"), notificationDate: undefined, partnership: NO_PARTNERSHIP });
        const validator = new Validator(context, reading.rows);
        for (const { places } of validator.findings()) for (const place of places) expect(place.row).toBeGreaterThanOrEqual(0);
      } finally {
        open.close();
      }
    },
  );
});
