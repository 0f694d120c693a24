import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { type CalendarDate, fromIsoDate } from "../../src/returns/calendar-date";
import type { PlannedSheet } from "../../src/returns/planned-sheet";
import { sheetWorkbook, sheetWorkbookBytes } from "../../src/taskpane/sheet-workbook";
import { openPackage, partText } from "../../src/workbook/package";

function day(iso: string): { readonly day: CalendarDate } {
  const date = fromIsoDate(iso);
  if (date === undefined) throw new Error(iso);
  return { day: date };
}

const planned: PlannedSheet = {
  kind: "release",
  name: "Release list",
  rows: [
    { look: "title", cells: ["Records for the inspection"] },
    { look: "text", cells: ["=1+1 is a text", ""] },
    { look: "headings", cells: ["Record ID", "Order", "Agreed"] },
    { look: "row", cells: ["007", 1, day("2026-03-12")] },
    { look: "row", cells: ["1E5", 2.5, day("1899-03-12")] },
    { look: "row", cells: ["+44", "", ""] },
  ],
  widths: [20, 8, 14],
  keyColumn: 0,
  isLandscape: true,
};

async function sheetOf(bytes: Uint8Array): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  expect(workbook.worksheets).toHaveLength(1);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

it("holds texts as texts, numbers as numbers and days as days", async () => {
  const sheet = await sheetOf(await sheetWorkbookBytes(planned));
  const cells = (row: number): unknown[][] => [1, 2, 3].map((column) => {
    const { value, numFmt } = sheet.getCell(row, column);
    return [value, numFmt];
  });
  expect(sheet.name).toBe("Release list");
  expect(cells(2)[0]).toEqual(["=1+1 is a text", "@"]);
  expect(cells(4)).toEqual([["007", "@"], [1, undefined], [new Date(Date.UTC(2026, 2, 12)), "dd/mm/yyyy"]]);
  expect(cells(5)).toEqual([["1E5", "@"], [2.5, undefined], ["12 March 1899", "@"]]);
  expect(cells(6)).toEqual([["+44", "@"], [null, "@"], [null, "@"]]);
});

it("has widths and bold headings, which stay in sight and are printed on every page", async () => {
  const sheet = await sheetOf(await sheetWorkbookBytes(planned));
  expect([1, 2, 3].map((column) => sheet.getColumn(column).width)).toEqual([20, 8, 14]);
  expect([1, 2, 3, 4].map((row) => sheet.getCell(row, 1).font?.bold === true)).toEqual([true, false, true, false]);
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
  expect(sheet.pageSetup).toMatchObject({
    orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "3:3",
  });
});

it("stands upright where it is planned so, and repeats nothing where there are several tables or none", async () => {
  const rows = [...planned.rows, ...planned.rows];
  const several = await sheetOf(await sheetWorkbookBytes({ ...planned, rows, isLandscape: false }));
  expect(several.pageSetup.orientation).toBe("portrait");
  expect(several.pageSetup.printTitlesRow).toBeUndefined();
  const none = openPackage(await sheetWorkbookBytes({ ...planned, rows: planned.rows.slice(0, 2) }));
  expect(partText(none, "xl/worksheets/sheet1.xml")).not.toContain("<pane");
  expect(partText(none, "xl/workbook.xml")).not.toContain("Print_Titles");
});

it("names nobody, and is the same in base64", async () => {
  const parts = openPackage(await sheetWorkbookBytes(planned));
  const core = partText(parts, "docProps/core.xml") ?? "";
  for (const name of ["dc:creator", "cp:lastModifiedBy"]) expect(core).not.toMatch(new RegExp(`<${name}>[^<]+`));
  const base64 = await sheetWorkbook(planned);
  expect((await sheetOf(Buffer.from(base64, "base64"))).getCell(4, 1).value).toBe("007");
});
