import { findFindingsSheet, removeFindingsSheet, writeFindingsSheet } from "../../src/excel/findings-sheet";
import { openReturn } from "../../src/excel/open-return";
import { returnDefinitions } from "../../src/returns/definitions";
import { type OpenWorkbook, openWorkbook, returnA, returnBytes, row, workbookBytes } from "./sheets";
import { hasMade, setsProperty, Tampering } from "./tampering";

let open: OpenWorkbook;
let tampering: Tampering;
afterEach(() => {
  open.close();
  tampering.verify();
});

async function openList(more?: Parameters<typeof returnBytes>[1]): Promise<void> {
  tampering = new Tampering();
  open = await openWorkbook(await returnBytes([row("A-1"), row("A-2")], more), {}, tampering.through);
}

const HEADINGS = ["Cell", "Column", "What to do"];
const LINES = [["A4", "ID Number", "=1+1"], ["B5", "Postcode", "Enter the first part of the postcode only, for example DD1."]];
const names = (): string[] => open.host.sheets.map(({ name }) => name);

describe("writeFindingsSheet", () => {
  test("a sheet after all others: text, a bold heading, widths, and the list stays in front", async () => {
    await openList();
    const trips = await open.countTrips(() => writeFindingsSheet(LINES, HEADINGS));
    expect(trips).toBe(3);
    expect(names()).toEqual([returnA().sheetName, "PIR findings"]);
    expect(open.host.activeSheetId).toBe(open.sheet(returnA().sheetName).id);
    const sheet = open.sheet("PIR findings");
    expect(sheet.cell(0, 2)).toMatchObject({ value: "What to do", bold: true });
    expect(sheet.cell(1, 2)).toMatchObject({ value: "=1+1", numberFormat: "@", bold: false, wrap: true });
    expect(sheet.cell(1, 2).formula).toBeUndefined();
    expect(sheet.columnWidth(2)).toBeGreaterThan(sheet.columnWidth(0));
    expect([sheet.lastRow, sheet.lastColumn, sheet.frozenRows]).toEqual([2, 2, 1]);
  });

  test("gives the id by which it is found again, after saving too", async () => {
    await openList();
    expect(await findFindingsSheet()).toBeUndefined();
    const id = await writeFindingsSheet(LINES, HEADINGS);
    expect(id).toBe(open.sheet("PIR findings").id);
    expect(await findFindingsSheet()).toBe(id);
    const saved = await open.host.save();
    open.close();
    open = await openWorkbook(saved);
    expect(await findFindingsSheet()).toBe(open.sheet("PIR findings").id);
  });

  test("takes the place of the one before, under the same name", async () => {
    await openList();
    await writeFindingsSheet(LINES, HEADINGS);
    const id = await writeFindingsSheet([["C4", "Age", "x"]], HEADINGS);
    expect(names()).toEqual([returnA().sheetName, "PIR findings"]);
    expect(open.sheet("PIR findings")).toMatchObject({ id, lastRow: 1 });
  });

  test("leaves a sheet of somebody else alone that is called the same", async () => {
    await openList((workbook) => {
      workbook.addWorksheet("pir FINDINGS").getCell("A1").value = "mine";
      workbook.addWorksheet("PIR findings (2)");
    });
    const id = await writeFindingsSheet(LINES, HEADINGS);
    expect(open.sheet("PIR findings (3)").id).toBe(id);
    await removeFindingsSheet();
    expect(names()).toEqual([returnA().sheetName, "pir FINDINGS", "PIR findings (2)"]);
    expect(open.sheet("pir FINDINGS").cell(0, 0).value).toBe("mine");
  });

  test("no finding gives a sheet with its headings alone", async () => {
    await openList();
    await writeFindingsSheet([], HEADINGS);
    expect(open.sheet("PIR findings")).toMatchObject({ lastRow: 0, lastColumn: 2 });
  });

  test("more than 5 MB goes in several requests", async () => {
    await openList();
    const long = "x".repeat(1000);
    await writeFindingsSheet(Array.from({ length: 6000 }, (_, index) => [`A${index}`, "ID Number", long]), HEADINGS);
    expect(open.sheet("PIR findings").lastRow).toBe(6000);
    expect(open.sheet("PIR findings").cell(6000, 2)).toMatchObject({ value: long, numberFormat: "@" });
    expect(Math.max(...open.host.roundTrips.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
  }, 60_000);

  test.each<[string, string, number]>([["the tag", "NumberFormat", 1], ["the formats", "Values", 1], ["the widths", "ColumnWidth", 2]])(
    "when Excel stops after %s, no sheet is left",
    async (_, property, time) => {
      await openList();
      tampering.stop(3, "GeneralException", setsProperty(property, time));
      await expect(writeFindingsSheet(LINES, HEADINGS)).rejects.toMatchObject({
        sentence: "Excel did not do what was asked. No sheet was added.",
      });
      expect(names()).toEqual([returnA().sheetName]);
    },
  );

  test("when Excel stops before the tag, no sheet is left either, and the one before stays", async () => {
    await openList();
    const id = await writeFindingsSheet(LINES, HEADINGS);
    tampering.stop(6, "GeneralException", hasMade("Add"));
    await expect(writeFindingsSheet([], HEADINGS)).rejects.toMatchObject({ kind: "unknown" });
    expect(open.host.sheets.map((sheet) => sheet.id)).toEqual([open.sheet(returnA().sheetName).id, id]);
  });

  test("when what is left cannot be removed, its name is said", async () => {
    await openList();
    tampering.stop(3, "GeneralException", setsProperty("Values"));
    tampering.before(4, () => { open.host.failNext({ code: "InvalidOrTimedOutSession" }); });
    await expect(writeFindingsSheet(LINES, HEADINGS)).rejects.toMatchObject({
      kind: "ended",
      sentence: "Excel stopped part-way. The sheet “PIR findings” may be incomplete.",
    });
  });

  test("a protected workbook takes no sheet", async () => {
    await openList();
    tampering.before(3, () => { open.host.failNext({ code: "AccessDenied" }); });
    await expect(writeFindingsSheet(LINES, HEADINGS)).rejects.toMatchObject({
      kind: "protected",
      sentence: "The workbook is protected, so no sheet was added.",
      whatToDo: "Take the protection off under Review, Protect Workbook, then try again.",
    });
    expect(names()).toEqual([returnA().sheetName]);
  });

  test("nor does it where Excel's code does not tell why", async () => {
    await openList();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    tampering.before(4, () => { open.host.failNext({ code: "GeneralException" }); });
    await expect(writeFindingsSheet(LINES, HEADINGS)).rejects.toMatchObject({
      kind: "protected",
      sentence: "The workbook is protected, so no sheet was added.",
    });
  });
});

describe("removeFindingsSheet", () => {
  test("nothing to remove is no error and no writing", async () => {
    await openList((workbook) => { workbook.addWorksheet("PIR findings"); });
    await removeFindingsSheet();
    expect(names()).toEqual([returnA().sheetName, "PIR findings"]);
  });

  test("one that was renamed and hidden is removed all the same", async () => {
    await openList();
    const id = await writeFindingsSheet(LINES, HEADINGS);
    open.host.person.renameSheet(id, "For Monday");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(id).visibility = Excel.SheetVisibility.veryHidden;
      await context.sync();
    });
    await removeFindingsSheet();
    expect(names()).toEqual([returnA().sheetName]);
  });

  test("the only visible sheet cannot go, and that is said", async () => {
    tampering = new Tampering();
    open = await openWorkbook(await workbookBytes((workbook) => { workbook.addWorksheet("A"); }));
    const id = await writeFindingsSheet(LINES, HEADINGS);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(open.sheet("A").id).visibility = Excel.SheetVisibility.hidden;
      await context.sync();
    });
    await expect(removeFindingsSheet()).rejects.toMatchObject({ code: "LastVisibleSheet" });
    expect(await findFindingsSheet()).toBe(id);
  });

  test("a protected workbook keeps it, and says so", async () => {
    await openList();
    await writeFindingsSheet(LINES, HEADINGS);
    tampering.before(6, () => { open.host.failNext({ code: "AccessDenied" }); });
    await expect(removeFindingsSheet()).rejects.toMatchObject({
      kind: "protected",
      sentence: "The workbook is protected, so the sheet of findings was not removed.",
    });
    expect(names()).toContain("PIR findings");
  });
});

test("the return is still found beside the sheet of findings, and no second list is named", async () => {
  await openList();
  await writeFindingsSheet(returnA().columns.map(({ heading }) => ["A4", heading, "x"]), ["Cell", "Column", "What to do"]);
  const found = await openReturn(returnDefinitions);
  expect(found).toMatchObject({ kind: "found", reading: { layout: { sheetName: returnA().sheetName }, otherSheets: [] } });
});
