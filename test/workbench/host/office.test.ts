import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { openLocalHost } from "../../../src/workbench/host";
import { installHost } from "../../../src/workbench/host/browser-realm";
import { installGlobals } from "../../../src/workbench/host/node-realm";
import { closeRealms, fillList, openWorkbook, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

test("Office says that it is ready, where it is, and what it supports", async () => {
  const { realm: { Office } } = await openWorkbook();
  expect(await Office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
  const { requirements } = Office.context;
  expect(["1.14", "1.15", "1.16"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([true, true, false]);
  expect([requirements.isSetSupported("DelayForCellEdit"), requirements.isSetSupported("Unknown")]).toEqual([true, false]);
  expect(Office.context.displayLanguage).toBe("en-GB");
});

test("the whole file can be read in slices", async () => {
  const { realm: { Office } } = await openWorkbook();
  const size = await new Promise<number>((resolve) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 65_536 }, ({ value: file }) => {
      file.getSliceAsync(0, ({ value: slice }) => {
        expect((slice.data as number[]).slice(0, 2)).toEqual([0x50, 0x4b]);
        file.closeAsync();
        resolve(file.size);
      });
    });
  });
  expect(size).toBeGreaterThan(1_000);
});

test("code that names Excel and Office finds them on globalThis, until they are taken away", async () => {
  const { realm } = await openWorkbook();
  const remove = installGlobals(realm);
  try {
    expect(Excel).toBe(realm.Excel);
    await Excel.run({ delayForCellEdit: true }, (context) => context.sync());
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  } finally {
    remove();
  }
  expect("Excel" in globalThis).toBe(false);
});

test("a window is made ready before office.js loads in it", async () => {
  const host = await openLocalHost(await workbookBytes(fillList));
  const frame: Record<string, unknown> = { navigator: { userAgent: "test" }, document: {}, location: { href: "https://localhost/" }, setTimeout, clearTimeout };
  frame["window"] = frame["self"] = frame["globalThis"] = frame;
  const disconnect = installHost(frame as unknown as Window, host);
  runInContext(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"), createContext(frame));
  const [frameExcel, frameOffice] = [frame["Excel"] as typeof Excel, frame["Office"] as typeof Office];
  const name = await frameExcel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe("Sample of Records");
  expect((await frameOffice.onReady()).host).toBe("Excel");
  disconnect();
});
