import { openReturn } from "../../src/excel/open-return";
import { readRows } from "../../src/excel/read-rows";
import { selectCells } from "../../src/excel/select";
import { storeNotificationDate } from "../../src/excel/settings";
import { insertBlankReturn, writeAgreedDate } from "../../src/excel/write";
import { dateFromParts, type CalendarDate } from "../../src/returns/calendar-date";
import { returnDefinitions } from "../../src/returns/definitions";
import type { TableLayout } from "../../src/returns/layout";
import { openLocalHost } from "../../src/workbench/host";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";
import { FIRST_ROW, type OpenWorkbook, openWorkbook, returnA, returnBytes, row, workbookBytes } from "./sheets";

let open: OpenWorkbook;
afterEach(() => { open.close(); });

async function openList(more?: Parameters<typeof returnBytes>[1]): Promise<TableLayout> {
  open = await openWorkbook(await returnBytes([row("A-1"), row("A-2")], more));
  const found = await openReturn(returnDefinitions);
  if (found.kind !== "found") throw new Error("no return");
  return found.reading.layout;
}

function day(year: number, month: number, dayOfMonth: number): CalendarDate {
  const date = dateFromParts(year, month, dayOfMonth);
  if (date === undefined) throw new Error("no such day");
  return date;
}

describe("selectCells", () => {
  test("brings the sheet to the front and selects, in one round trip", async () => {
    const { sheetId } = await openList((workbook) => { workbook.addWorksheet("Other"); });
    open.host.person.activateSheet(open.sheet("Other").id);
    expect(await open.countTrips(() => selectCells(sheetId, "C5"))).toBe(1);
    expect(open.host.activeSheetId).toBe(sheetId);
    expect(open.host.selection).toMatchObject({ row: 4, column: 2 });
  });

  test("a hidden sheet is named, and stays hidden", async () => {
    const { sheetId } = await openList((workbook, list) => {
      workbook.addWorksheet("Other");
      list.state = "hidden";
    });
    await expect(selectCells(sheetId, "C5")).rejects.toMatchObject({ code: "HiddenSheet", sentence: "The sheet with the list is hidden." });
    expect(open.sheet(returnA().sheetName).visibility).toBe("Hidden");
  });

  test("a deleted sheet is said to be gone", async () => {
    const { sheetId } = await openList((workbook) => { workbook.addWorksheet("Other"); });
    open.host.person.deleteSheet(sheetId);
    await expect(selectCells(sheetId, "C5")).rejects.toMatchObject({ kind: "gone" });
  });
});

describe("readRows", () => {
  test("reads rows as they stand, and the agreed date, in one round trip", async () => {
    const layout = await openList();
    open.host.person.paste(layout.sheetId, FIRST_ROW + 1, 2, [["12 yrs"]]);
    let cells: readonly unknown[] | undefined;
    const trips = await open.countTrips(async () => {
      const reading = await readRows(layout, [{ row: FIRST_ROW + 1, count: 1 }], "1900");
      cells = reading.rows[0]?.cells;
      expect(reading.agreedDate).toEqual({ kind: "date", date: day(2026, 8, 14) });
    });
    expect(trips).toBe(1);
    expect(cells?.[2]).toBe("12 yrs");
  });

  test("waits while a cell is being edited", async () => {
    const layout = await openList();
    open.host.person.beginCellEdit();
    let isDone = false;
    const pending = readRows(layout, [{ row: FIRST_ROW, count: 1 }], "1900").then(() => { isDone = true; });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isDone).toBe(false);
    open.host.person.endCellEdit();
    await pending;
    expect(isDone).toBe(true);
  });
});

describe("writeAgreedDate", () => {
  test("writes a real date, in one round trip, and undo takes it back", async () => {
    const layout = await openList();
    const place = layout.agreedDate;
    if (place === undefined) throw new Error("no place");
    expect(await open.countTrips(() => writeAgreedDate(layout, day(2026, 8, 20), "1900"))).toBe(1);
    const cell = () => open.sheet(returnA().sheetName).cell(place.row, place.column);
    expect(cell()).toMatchObject({ value: 46254, text: "20/08/2026" });
    while (open.host.person.undo());
    expect(cell().value).toBe(46248);
  });

  test("a protected sheet stays as it was, and says so", async () => {
    const layout = await openList();
    open.host.person.protectSheet(layout.sheetId, true);
    await expect(writeAgreedDate(layout, day(2026, 8, 20), "1900")).rejects.toMatchObject({ kind: "protected" });
    expect(open.sheet(returnA().sheetName).cell(1, 3).text).toBe("14/08/2026");
  });
});

describe("storeNotificationDate", () => {
  test("says so where the workbook takes no date", async () => {
    await openList();
    open.host.failNext({ code: "AccessDenied" });
    await expect(storeNotificationDate(day(2026, 8, 24))).rejects.toMatchObject({
      sentence: "The date of notification was not kept in the workbook. It counts until the pane is closed.",
    });
  });

  test("is there after saving and opening again, and can be taken away", async () => {
    await openList();
    await storeNotificationDate(day(2026, 8, 24));
    const saved = await open.host.save();
    const again = await openLocalHost(saved);
    expect(again.settings.get("pir.notificationDate")).toBe("2026-08-24");
    await storeNotificationDate(undefined);
    expect(open.host.settings.get("pir.notificationDate")).toBeUndefined();
  });
});

describe("insertBlankReturn", () => {
  test("a workbook that takes no sheets is said to be protected", async () => {
    open = await openWorkbook(await workbookBytes((workbook) => { workbook.addWorksheet("Sheet1"); }));
    open.host.failNext({ code: "AccessDenied" });
    await expect(insertBlankReturn("", returnA().sheetName)).rejects.toMatchObject({
      kind: "protected",
      sentence: "The workbook is protected, so no sheet was added.",
    });
  });

  test("adds the sheets of a blank return beside what is there, and shows the list", async () => {
    open = await openWorkbook(await workbookBytes((workbook) => { workbook.addWorksheet("Sheet1").getCell("A1").value = "mine"; }));
    const blank = Buffer.from(await buildReturnWorkbook(returnA())).toString("base64");
    await insertBlankReturn(blank, returnA().sheetName);
    expect(open.host.sheets.map(({ name }) => name)).toContain("Sample of Records");
    expect(open.sheet("Sheet1").cell(0, 0).value).toBe("mine");
    expect(open.host.activeSheetId).toBe(open.sheet("Sample of Records").id);
    const found = await openReturn(returnDefinitions);
    expect(found.kind).toBe("found");
    if (found.kind !== "found") return;
    expect([...found.reading.vocabularies.values()].map(({ source }) => source)).toEqual(["rule", "rule", "rule", "rule"]);
  });
});
