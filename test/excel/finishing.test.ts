import { clearProperties } from "../../src/excel/document-properties";
import { canOpenNewWorkbook, openNewWorkbook } from "../../src/excel/new-workbook";
import { canDownload, hostInWords } from "../../src/excel/platform";
import { saveWorkbook } from "../../src/excel/save";
import { CLEARABLE_PROPERTIES } from "../../src/returns/workbook-text";
import { type OpenWorkbook, openWorkbook, returnA, returnBytes, row } from "./sheets";
import { Tampering } from "./tampering";

let open: OpenWorkbook;
afterEach(() => { open.close(); });

async function openList(options: Parameters<typeof openWorkbook>[1] = {}): Promise<void> {
  open = await openWorkbook(await returnBytes([row("A-1")], (workbook) => {
    Object.assign(workbook, { title: "Return of Anytown", subject: "s", company: "c", manager: "m", keywords: "k", category: "g", description: "d", creator: "Somebody" });
    workbook.addWorksheet("Other");
  }), options);
}

function properties(): Promise<Record<string, unknown>> {
  return Excel.run(async (context) => {
    const held = context.workbook.properties;
    held.load(CLEARABLE_PROPERTIES.join(","));
    await context.sync();
    return Object.fromEntries(CLEARABLE_PROPERTIES.map((name) => [name, held[name]]));
  });
}

describe("clearProperties", () => {
  test("empties those that are named, in one round trip, and no other", async () => {
    await openList();
    const before = await properties();
    expect(before).toMatchObject({ title: "Return of Anytown", author: "Somebody", company: "c" });
    expect(await open.countTrips(() => clearProperties(["title", "author"]))).toBe(1);
    expect(await properties()).toEqual({ ...before, title: "", author: "" });
  });

  test("all of them, and they stay empty after saving", async () => {
    await openList();
    await clearProperties(CLEARABLE_PROPERTIES);
    const saved = await open.host.save();
    open.close();
    open = await openWorkbook(saved);
    expect(new Set(Object.values(await properties()))).toEqual(new Set([""]));
  });

  test("none asks nothing of Excel", async () => {
    await openList();
    expect(await open.countTrips(() => clearProperties([]))).toBe(0);
  });

  test("a workbook that takes no changes says so", async () => {
    await openList();
    open.host.failNext({ code: "AccessDenied" });
    await expect(clearProperties(["title"])).rejects.toMatchObject({
      kind: "protected",
      sentence: "The workbook is protected or open for reading only, so its properties were not cleared.",
    });
    expect(await properties()).toMatchObject({ title: "Return of Anytown" });
  });
});

test.each([["PC", true], ["OfficeOnline", true], ["Mac", false], ["iOS", false], ["Android", false]])("on %s a download works: %s", async (platform, works) => {
  await openList({ platform });
  expect(canDownload()).toBe(works);
});

test.each([
  [{ platform: "PC", version: "16.0.17328.20162" }, "Excel, Windows, 16.0.17328.20162"],
  [{ platform: "Mac", version: "16.89" }, "Excel, Mac, 16.89"],
  [{ platform: "OfficeOnline", version: " " }, "Excel, web"],
  [{ platform: "iOS", version: "2.89" }, "Excel, iPad, 2.89"],
  [{ platform: "Toaster", version: "1" }, "Excel, 1"],
])("where the pane runs, in words: %j", async (options, words) => {
  await openList(options);
  expect(hostInWords()).toBe(words);
});

test("where Office tells nothing of itself, it is Excel all the same", async () => {
  await openList();
  jest.replaceProperty(Office, "context", { ...Office.context, diagnostics: undefined, platform: undefined } as unknown as Office.Context);
  try {
    expect(hostInWords()).toBe("Excel");
  } finally {
    jest.restoreAllMocks();
  }
});

describe("a new workbook", () => {
  test("can be opened from ExcelApi 1.8 on", async () => {
    await openList({ excelApi: "1.7", platform: "PC" });
    expect(canOpenNewWorkbook()).toBe(false);
    open.close();
    await openList({ platform: "PC" });
    expect(canOpenNewWorkbook()).toBe(true);
  });

  test.each([["PC", true], ["Mac", true], ["OfficeOnline", false]])("on %s it stays unsaved until somebody saves it: %s", async (platform, stays) => {
    await openList({ platform });
    expect(canOpenNewWorkbook()).toBe(stays);
  });

  test("opens beside this one, which stays as it is", async () => {
    await openList();
    const created: Uint8Array[] = [];
    open.host.onWorkbookCreated((bytes) => created.push(bytes));
    const bytes = await returnBytes([row("A-2")]);
    await openNewWorkbook(Buffer.from(bytes).toString("base64"));
    expect(created).toEqual([bytes]);
    expect(open.host.sheets.map(({ name }) => name)).toEqual([returnA().sheetName, "Other"]);
  });

  test("trouble comes as an error with a sentence", async () => {
    await openList();
    open.host.failNext({ code: "ServiceNotAvailable" });
    await expect(openNewWorkbook("")).rejects.toMatchObject({ name: "HostError", kind: "busy" });
  });
});

describe("saveWorkbook", () => {
  test("leaves nothing unsaved", async () => {
    await openList();
    open.host.person.type(open.sheet("Other").id, 0, 0, "x");
    expect(open.host.isDirty).toBe(true);
    await saveWorkbook();
    expect([open.host.isDirty, open.host.savedCount]).toEqual([false, 1]);
  });

  test("takes one round trip, and asks for a name where there is none", async () => {
    await openList();
    expect(await open.countTrips(() => saveWorkbook())).toBe(1);
    expect(open.host.roundTrips.at(-1)?.calls).toContain("Workbook.Save");
  });

  test("a workbook without a name afterwards, because none was given, is told not to be saved", async () => {
    const tampering = new Tampering();
    tampering.rewriteAnswers((body) => body.replace('"PreviouslySaved":true', '"PreviouslySaved":false'));
    open = await openWorkbook(await returnBytes([row("A-1")]), {}, tampering.through);
    await expect(saveWorkbook()).rejects.toMatchObject({ code: "NotSaved", sentence: "The workbook has not been saved yet." });
  });

  test("a workbook that is open for reading only is not saved, and says so", async () => {
    await openList();
    open.host.failNext({ code: "AccessDenied" });
    await expect(saveWorkbook()).rejects.toMatchObject({
      kind: "protected",
      sentence: "The workbook is open for reading only, so it was not saved.",
    });
  });
});
