import { Workbook } from "@cj-tech-master/excelts";
import { openPackage, partText } from "../../../src/workbook/package";
import { openLocalHost } from "../../../src/workbench/host";
import { loadOfficeJs } from "../../../src/workbench/host/node-realm";
import { closeRealms, errorCode, fillList, onSheet, openBytes, openWorkbook, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

describe("a new workbook", () => {
  // Elsewhere than on the web office.js asks in other words.
  test.each(["OfficeOnline", "PC"])("is handed to whoever holds the host, as it was given (%s)", async (platform) => {
    const { host } = await openWorkbook();
    const realm = loadOfficeJs(host, { platform });
    const made: Uint8Array[] = [];
    const stop = host.onWorkbookCreated((bytes) => made.push(bytes));
    const bytes = await workbookBytes((workbook) => { workbook.addWorksheet("Key").getCell("A1").value = "S-1"; });
    await realm.Excel.createWorkbook(Buffer.from(bytes).toString("base64"));
    expect(made).toHaveLength(1);
    expect((await openLocalHost(made[0] ?? new Uint8Array())).sheets[0]?.cell(0, 0).value).toBe("S-1");
    expect(host.sheets).toHaveLength(1);
    stop();
    await realm.Excel.createWorkbook(Buffer.from(bytes).toString("base64"));
    expect(made).toHaveLength(1);
    realm.close();
  });

  test("that is no workbook is InvalidArgument, and without a file the host has none to offer", async () => {
    const { realm } = await openWorkbook();
    expect(await errorCode(realm.Excel.createWorkbook(Buffer.from("no workbook").toString("base64")))).toBe("InvalidArgument");
    expect(await errorCode(realm.Excel.createWorkbook("%"))).toBe("InvalidArgument");
    expect(await errorCode(realm.Excel.createWorkbook())).toBe("ApiNotFound");
  });
});

test("saving is told, and the workbook is as saved until something changes", async () => {
  const open = await openWorkbook();
  let told = 0;
  open.host.onSaved(() => { told += 1; });
  await onSheet(open, async (sheet, context) => {
    const dirty = async (): Promise<boolean> => {
      context.workbook.load("isDirty");
      await context.sync();
      return context.workbook.isDirty;
    };
    expect(await dirty()).toBe(false);
    sheet.getRange("A2").select();
    await context.sync();
    expect(await dirty()).toBe(false);
    sheet.getRange("A2").values = [["S-9"]];
    await context.sync();
    expect(await dirty()).toBe(true);
    context.workbook.save("Save");
    await context.sync();
    expect([await dirty(), open.host.isDirty, open.host.savedCount, told]).toEqual([false, false, 1, 1]);
  });
});

describe("properties of a sheet", () => {
  test("are added, changed, listed and deleted, and travel in the file", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      sheet.customProperties.add("pir.made", "findings ☂");
      sheet.customProperties.add("pir.other", "1");
      sheet.customProperties.add("PIR.OTHER", "2");
      const missing = sheet.customProperties.getItemOrNullObject("none");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
    const saved = await open.host.save();
    expect(partText(openPackage(saved), "xl/worksheets/sheet1.xml")).toMatch(/<customProperties><customPr name="pir.made" r:id="rId\d+"\/>/);
    const again = await openBytes(saved);
    await onSheet(again, async (sheet, context) => {
      const { customProperties } = sheet;
      customProperties.load("items/key,items/value");
      const other = customProperties.getItem("Pir.Other");
      other.load("value");
      await context.sync();
      expect(customProperties.items.map(({ key, value }) => [key, value])).toEqual([["pir.made", "findings ☂"], ["pir.other", "2"]]);
      expect(other.value).toBe("2");
      other.delete();
      customProperties.getItem("pir.made").delete();
      await context.sync();
      customProperties.getItem("pir.made").delete();
      expect(await errorCode(context.sync())).toBe("ItemNotFound");
    });
    expect([...openPackage(await again.host.save()).keys()].filter((path) => path.includes("customProperty"))).toEqual([]);
  });

  test("a file with them can be read by others", async () => {
    const open = await openWorkbook((workbook) => { fillList(workbook).headerFooter.oddFooter = "&CPage"; });
    await onSheet(open, async (sheet, context) => {
      sheet.customProperties.add("key", "value");
      await context.sync();
    });
    const workbook = new Workbook();
    await workbook.xlsx.load(await open.host.save());
    expect(workbook.worksheets[0]?.getCell("A2").value).toBe("S-1");
  });
});
