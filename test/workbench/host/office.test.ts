import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { strToU8 } from "fflate";
import { openLocalHost } from "../../../src/workbench/host";
import { installHost } from "../../../src/workbench/host/browser-realm";
import { installGlobals } from "../../../src/workbench/host/node-realm";
import { closePackage, openPackage, partText, relate } from "../../../src/workbook/package";
import { closeRealms, fillList, onSheet, openBytes, type OpenWorkbook, openWorkbook, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

test("Office says that it is ready, where it is, and what it supports", async () => {
  const { realm: { Office } } = await openWorkbook();
  expect(await Office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
  const { requirements } = Office.context;
  expect(["1.14", "1.15", "1.16"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([true, true, false]);
  expect([requirements.isSetSupported("DelayForCellEdit"), requirements.isSetSupported("Unknown")]).toEqual([true, false]);
  expect(Office.context.displayLanguage).toBe("en-GB");
});

describe("the whole file", () => {
  type Answer = Office.AsyncResult<Office.File>;

  function openFile({ realm: { Office } }: OpenWorkbook, sliceSize?: number, type = Office.FileType.Compressed): Promise<Answer> {
    return new Promise((resolve) => {
      Office.context.document.getFileAsync(type, sliceSize === undefined ? {} : { sliceSize }, resolve);
    });
  }

  async function bytesOf(file: Office.File): Promise<Uint8Array> {
    const slices: number[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await new Promise<Office.AsyncResult<Office.Slice>>((resolve) => { file.getSliceAsync(index, resolve); });
      slices.push(...(slice.value.data as number[]));
    }
    return Uint8Array.from(slices);
  }

  test("is read in slices, as it stands: with every edit so far, and what was in the file besides", async () => {
    const parts = openPackage(await workbookBytes((workbook) => {
      fillList(workbook).getCell("A3").note = "Ask about this one";
    }));
    parts.set("customXml/item1.xml", strToU8("<note xmlns='urn:test'>kept</note>"));
    relate(parts, "xl/workbook.xml", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml", "customXml/item1.xml");
    const open = await openBytes(closePackage(parts));
    await onSheet(open, async (sheet, context) => {
      sheet.getRange("A2").values = [["S-77"]];
      await context.sync();
    });
    open.host.person.type(open.sheetId, 2, 0, "S-78");
    const { value: file } = await openFile(open, 1_000);
    expect(file.sliceCount).toBe(Math.ceil(file.size / 1_000));
    const bytes = await bytesOf(file);
    expect(bytes.length).toBe(file.size);
    const again = await openBytes(bytes);
    expect([1, 2].map((row) => again.host.sheets[0]?.cell(row, 0).value)).toEqual(["S-77", "S-78"]);
    const written = openPackage(bytes);
    expect(partText(written, "xl/comments1.xml")).toContain("Ask about this one");
    expect(partText(written, "customXml/item1.xml")).toContain("kept");
  });

  test("has to be closed: no more than two are held", async () => {
    const open = await openWorkbook();
    const answers = [await openFile(open), await openFile(open), await openFile(open)];
    expect(answers.map(({ status }) => status)).toEqual(["succeeded", "succeeded", "failed"]);
    await new Promise<void>((resolve) => { answers[0]?.value.closeAsync(() => { resolve(); }); });
    expect((await openFile(open)).status).toBe("succeeded");
  });

  test("comes as a workbook only, in slices of 4 MB at most", async () => {
    const open = await openWorkbook();
    expect((await openFile(open, 4_194_305)).status).toBe("failed");
    expect((await openFile(open, undefined, open.realm.Office.FileType.Text)).status).toBe("failed");
    expect((await openFile(open, 4_194_304)).status).toBe("succeeded");
  });
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
