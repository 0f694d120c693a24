import { openPackage, partText, setPartText, closePackage } from "../../../src/workbook/package";
import { closeRealms, errorCode, fillList, onSheet, openBytes, type OpenWorkbook, openWorkbook, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

/** Runs something on the first sheet in a batch of its own. @returns the code of its error. */
function attempt(open: OpenWorkbook, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string> {
  return errorCode(onSheet(open, async (sheet, context) => {
    work(sheet, context);
    await context.sync();
  }));
}

async function protectionOf(open: OpenWorkbook): Promise<unknown> {
  return onSheet(open, async (sheet, context) => {
    sheet.protection.load("protected,options");
    await context.sync();
    return [sheet.protection.protected, sheet.protection.options];
  });
}

describe("a protected sheet", () => {
  test("says what it allows, and says so again from the file", async () => {
    const open = await openWorkbook();
    expect(await protectionOf(open)).toEqual([false, null]);
    expect(await attempt(open, (sheet) => { sheet.protection.protect({ allowFormatCells: true, allowSort: true, selectionMode: "Unlocked" }); })).toBe("no error");
    const allowed = expect.objectContaining({
      allowFormatCells: true, allowSort: true, allowFormatColumns: false, allowEditObjects: false, allowInsertRows: false, selectionMode: "Unlocked",
    }) as unknown;
    expect(await protectionOf(open)).toEqual([true, allowed]);
    const saved = await open.host.save();
    expect(partText(openPackage(saved), "xl/worksheets/sheet1.xml")).toMatch(/<\/sheetData><sheetProtection sheet="1"[^>]*formatCells="0"[^>]*\/>/);
    const again = await openBytes(saved);
    expect(await protectionOf(again)).toEqual([true, allowed]);
    expect(await attempt(again, (sheet) => { sheet.protection.protect(); })).toBe("AccessDenied");
    expect(await attempt(again, (sheet) => { sheet.protection.unprotect(); })).toBe("no error");
    expect(partText(openPackage(await again.host.save()), "xl/worksheets/sheet1.xml")).not.toContain("sheetProtection");
  });

  test("lets unlocked cells be written, but not formatted unless it allows that", async () => {
    const open = await openWorkbook();
    await attempt(open, (sheet) => {
      sheet.getRange("B2:B4").format.protection.locked = false;
      sheet.protection.protect();
    });
    expect(await attempt(open, (sheet) => { sheet.getRange("B2:B4").values = [[1], [2], [3]]; })).toBe("no error");
    expect(await attempt(open, (sheet) => { sheet.getRange("A2:B2").values = [["S-9", 4]]; })).toBe("AccessDenied");
    expect(await attempt(open, (sheet) => { sheet.getRange("B2").numberFormat = [["@"]]; })).toBe("AccessDenied");
    expect(await attempt(open, (sheet) => { sheet.getRange("B2").format.fill.color = "#FFEE00"; })).toBe("AccessDenied");
    expect(await attempt(open, (sheet) => { sheet.getRange("B2").format.columnWidth = 80; })).toBe("AccessDenied");
    expect(await attempt(open, (sheet) => { sheet.comments.add("B2", "here"); })).toBe("AccessDenied");
    await attempt(open, (sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowFormatCells: true });
    });
    expect(await attempt(open, (sheet) => { sheet.getRange("A2").format.fill.color = "#FFEE00"; })).toBe("no error");
    const again = await openBytes(await open.host.save());
    expect(await attempt(again, (sheet) => { sheet.getRange("B3").values = [[12]]; })).toBe("no error");
    expect(await attempt(again, (sheet) => { sheet.getRange("A3").values = [["S-9"]]; })).toBe("AccessDenied");
  });

  test("with a password keeps it in the file, and cannot be opened without it", async () => {
    const parts = openPackage(await workbookBytes(fillList));
    const path = "xl/worksheets/sheet1.xml";
    setPartText(parts, path, (partText(parts, path) ?? "").replace("</sheetData>", '</sheetData><sheetProtection password="CC1A" sheet="1"/>'));
    const open = await openBytes(closePackage(parts));
    expect(await attempt(open, (sheet) => { sheet.protection.unprotect(); })).toBe("AccessDenied");
    expect(await attempt(open, (sheet) => { sheet.protection.unprotect("secret"); })).toBe("ApiNotFound");
    expect(partText(openPackage(await open.host.save()), path)).toContain('password="CC1A"');
  });
});

test("the structure of a protected workbook stays as it is; its cells do not", async () => {
  const open = await openWorkbook();
  await attempt(open, (_, context) => { context.workbook.protection.protect(); });
  const again = await openBytes(await open.host.save());
  await onSheet(again, async (_, context) => {
    context.workbook.protection.load("protected");
    await context.sync();
    expect(context.workbook.protection.protected).toBe(true);
  });
  expect(await attempt(again, (_, context) => { context.workbook.worksheets.add("Draw"); })).toBe("AccessDenied");
  expect(await attempt(again, (sheet) => { sheet.name = "Other"; })).toBe("AccessDenied");
  expect(await attempt(again, (sheet) => { sheet.visibility = "Hidden"; })).toBe("AccessDenied");
  expect(await attempt(again, (sheet) => { sheet.getRange("A2").values = [["S-9"]]; })).toBe("no error");
  expect(() => again.host.person.addSheet("Draw")).toThrow("protected");
  await attempt(again, (_, context) => { context.workbook.protection.unprotect(); });
  expect(await attempt(again, (_, context) => { context.workbook.worksheets.add("Draw"); })).toBe("no error");
  expect(partText(openPackage(await again.host.save()), "xl/workbook.xml")).not.toContain("workbookProtection");
});
