import { partText, openPackage } from "../../../src/workbook/package";
import { closeRealms, errorCode, fillList, onSheet, openBytes, openWorkbook } from "./open-workbook";

afterEach(closeRealms);

function highlight(sheet: Excel.Worksheet, addresses: string, colour: string, formula = '=N("pir")=0'): Excel.ConditionalFormat {
  const format = sheet.getRanges(addresses).conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = colour;
  return format;
}

describe("conditional formats on several ranges", () => {
  test("are added in one batch, show in the grid, and come back from the file", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      const format = highlight(sheet, "A2:A3,C4", "#FFD7D7");
      format.custom.format.font.color = "#942514";
      format.stopIfTrue = true;
      await context.sync();
    });
    const look = (host = open.host): unknown[] => [[1, 0], [2, 0], [3, 2], [3, 0]].map(([row = 0, column = 0]) => host.sheets[0]?.cell(row, column).fill);
    expect(look()).toEqual(["#FFD7D7", "#FFD7D7", "#FFD7D7", undefined]);
    const saved = await open.host.save();
    expect(partText(openPackage(saved), "xl/worksheets/sheet1.xml")).toMatch(/<conditionalFormatting sqref="A2:A3 C4">/);
    const again = await openBytes(saved);
    expect(look(again.host)).toEqual(["#FFD7D7", "#FFD7D7", "#FFD7D7", undefined]);
    await onSheet(again, async (sheet, context) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/id,items/type,items/priority,items/stopIfTrue,items/custom/rule/formula");
      await context.sync();
      const [format] = formats.items;
      if (format === undefined) throw new Error("There is no format.");
      const { fill, font } = format.custom.format;
      fill.load("color");
      font.load("color");
      const [ranges, range] = [format.getRanges(), format.getRangeOrNullObject()];
      ranges.load("address");
      await context.sync();
      expect([format.type, format.priority, format.stopIfTrue, format.custom.rule.formula]).toEqual(["Custom", 0, true, '=N("pir")=0']);
      expect([fill.color, font.color, range.isNullObject]).toEqual(["#FFD7D7", "#942514", true]);
      expect(ranges.address).toBe("'Sample of Records'!A2:A3,'Sample of Records'!C4");
      format.getRange();
      expect(await errorCode(context.sync())).toBe("InvalidOperation");
      format.delete();
      formats.load("items/id");
      await context.sync();
      expect(formats.items).toEqual([]);
    });
    expect(look(again.host)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("a new one comes first; priorities have no gaps and can be changed", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      const first = highlight(sheet, "A2", "#111111");
      await context.sync();
      const second = highlight(sheet, "A2,B2", "#222222");
      await context.sync();
      expect(open.host.sheets[0]?.cell(1, 0).fill).toBe("#222222");
      [first, second].forEach((format) => format.load("id,priority"));
      await context.sync();
      expect([first.priority, second.priority]).toEqual([1, 0]);
      second.priority = -1;
      const formats = sheet.getRange("A2").conditionalFormats;
      formats.load("items/id,items/priority");
      await context.sync();
      expect(formats.items.map(({ id, priority }) => [id, priority])).toEqual([[first.id, 0], [second.id, 1]]);
      expect(open.host.sheets[0]?.cell(1, 0).fill).toBe("#111111");
      formats.clearAll();
      await context.sync();
    });
    expect(open.host.sheets[0]?.cell(1, 0).fill).toBeUndefined();
  });

  test("a formula that looks at cells, or is false, colours nothing in the grid", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      highlight(sheet, "A2", "#111111", "=B2>1");
      highlight(sheet, "A3", "#111111", "=FALSE");
      highlight(sheet, "A4", "#333333", "=TRUE");
      await context.sync();
    });
    expect([1, 2, 3].map((row) => open.host.sheets[0]?.cell(row, 0).fill)).toEqual([undefined, undefined, "#333333"]);
  });

  test("move along with rows, and are undone in one step", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      highlight(sheet, "A2,A4", "#123456");
      await context.sync();
    });
    open.host.person.insertRows(open.sheetId, 1, 1);
    expect([1, 2, 4].map((row) => open.host.sheets[0]?.cell(row, 0).fill)).toEqual([undefined, "#123456", "#123456"]);
    open.host.person.undo();
    open.host.person.undo();
    expect(open.host.sheets[0]?.cell(1, 0).fill).toBeUndefined();
  });

  test("a list of addresses ends at 8,192 characters; a protected sheet takes none", async () => {
    const open = await openWorkbook((workbook) => {
      fillList(workbook);
      workbook.addWorksheet("Locked").sheetProtection = { sheet: true };
    });
    const addresses = (count: number): string => Array.from({ length: count }, (_, index) => `A${1000 + index}`).join(",");
    const add = (sheet: number, list: string): Promise<string> => errorCode(open.realm.Excel.run(async (context) => {
      highlight(context.workbook.worksheets.getItem(open.host.sheets[sheet]?.id ?? ""), list, "#111111");
      await context.sync();
    }));
    expect(await add(0, addresses(1_365))).toBe("no error");
    expect(await add(0, addresses(1_366))).toBe("InvalidArgument");
    expect(await add(1, "A1")).toBe("AccessDenied");
  });
});
