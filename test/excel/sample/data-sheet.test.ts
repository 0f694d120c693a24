import { lookForSample } from "../../../src/excel/sample/look";
import { writeSample } from "../../../src/excel/sample/write-sample";
import { SAMPLE_DATA_SHEET } from "../../../src/returns/stored-settings";
import { type OpenWorkbook, openWorkbook, returnA, returnBytes, row } from "../sheets";
import { Tampering } from "../tampering";
import { planOf } from "./plans";

let open: OpenWorkbook;
let tampering: Tampering;
afterEach(() => {
  open.close();
  tampering.verify();
});

async function openList(more?: Parameters<typeof returnBytes>[1]): Promise<void> {
  tampering = new Tampering();
  open = await openWorkbook(await returnBytes([row("A-1")], more), {}, tampering.through);
}

const data = () => open.sheet(SAMPLE_DATA_SHEET);
const texts = async () => (await lookForSample()).stored?.texts;

describe("lookForSample", () => {
  test("two round trips, none of which spoils the undo list", async () => {
    await openList((workbook) => { workbook.addWorksheet("Notes"); });
    expect(await open.countTrips(lookForSample)).toBe(2);
    await writeSample(planOf(), undefined);
    const from = open.host.roundTrips.length;
    expect(await open.countTrips(lookForSample)).toBe(2);
    expect(open.host.roundTrips.slice(from).map(({ isWrite }) => isWrite)).toEqual([false, false]);
    expect(open.host.roundTrips.slice(0, 2).map(({ isWrite }) => isWrite)).toEqual([false, false]);
  });

  test("a workbook without a sample", async () => {
    await openList();
    expect(await lookForSample()).toEqual({
      sheets: [{ id: open.sheet(returnA().sheetName).id, name: returnA().sheetName, isVisible: true, own: undefined }],
      stored: undefined,
    });
  });

  test("finds the hidden sheet by its tag, whatever it is called, after saving too", async () => {
    await openList();
    await writeSample(planOf(), undefined);
    open.host.person.renameSheet(data().id, "Old data");
    expect(await texts()).toEqual(planOf().texts);
    const saved = await open.host.save();
    open.close();
    open = await openWorkbook(saved);
    expect(await lookForSample()).toMatchObject({ stored: { status: { kind: "ready" }, texts: planOf().texts } });
    expect(await open.countTrips(() => writeSample(planOf({ doc: "next" }), planOf()))).toBe(5);
  });

  test("a sheet of somebody else with its name and 6 MB on it is not the add-in's", async () => {
    await openList((workbook) => {
      const sheet = workbook.addWorksheet(SAMPLE_DATA_SHEET);
      for (let at = 1; at <= 200; at++) sheet.getCell(at, 1).value = "x".repeat(30_000);
    });
    expect((await lookForSample()).stored).toBeUndefined();
  });
});

describe("the hidden sheet", () => {
  test.each<[string, string]>([
    ["nothing", ""],
    ["quotes and backslashes", `{"a":"\\"=1+1\\""}`],
    ["other alphabets, and what is no character", "Seòras 李 😀 \ud800 \u2028"],
    ["marks of cells", "|'=+-@\t\r\n\u0000_x000D_"],
    ["three cells", "é\"\\".repeat(6000)],
  ])("keeps texts of %s", async (_, doc) => {
    await openList();
    await writeSample(planOf({ doc, frames: doc }), undefined);
    expect(await texts()).toEqual({ doc, frames: doc });
    for (let at = 1; at <= data().lastRow; at++) expect(String(data().cell(at, 0).value)).toMatch(/^(?:\|[\x20-\x7e]{1,30000})?$/);
    expect(data().cell(1, 0)).toMatchObject({ numberFormat: "@" });
  });

  test("keeps more than 5 MB, in several requests", async () => {
    await openList();
    const frames = `${"0123456789".repeat(600_000)} end`;
    await writeSample(planOf({ frames }), undefined);
    expect((await texts())?.frames === frames).toBe(true);
    expect(Math.max(...open.host.roundTrips.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
  }, 60_000);

  test("a shorter text leaves nothing of a longer one", async () => {
    await openList();
    const long = planOf({ doc: "x".repeat(100_000) });
    await writeSample(long, undefined);
    await writeSample(planOf({ doc: "short" }), long);
    expect(await texts()).toEqual({ doc: "short", frames: "frames 1" });
    await writeSample(planOf({ doc: "third" }), planOf({ doc: "short" }));
    expect(await texts()).toEqual({ doc: "third", frames: "frames 1" });
    expect(data().lastRow).toBe(1);
  });

  test("frames that stay the same are not written again", async () => {
    await openList();
    const first = planOf({ frames: "y".repeat(500_000) });
    await writeSample(first, undefined);
    await writeSample({ ...first, texts: { ...first.texts, doc: "next" } }, first);
    expect(open.host.roundTrips.at(-1)?.requestBytes).toBeLessThan(50_000);
    expect(await texts()).toEqual({ doc: "next", frames: first.texts.frames });
  });

  test("changed by hand, it gives what stands there, for its reader to refuse", async () => {
    await openList();
    await writeSample(planOf(), undefined);
    open.host.person.type(data().id, 1, 0, "mine");
    const { stored } = await lookForSample();
    expect(stored?.status).toEqual({ kind: "ready" });
    expect(stored?.texts?.doc).toContain("mine");
    await expect(writeSample(planOf({ doc: "new" }), planOf())).rejects.toMatchObject({ code: "SampleChanged" });
  });

  test("that another sheet took its place meanwhile is no writing over it", async () => {
    await openList();
    tampering.before(3, () => { open.host.person.addSheet(SAMPLE_DATA_SHEET); });
    await expect(writeSample(planOf(), undefined)).rejects.toMatchObject({ sentence: "Excel did not do what was asked. Nothing was changed." });
    expect(open.host.sheets.map(({ name }) => name)).toEqual([returnA().sheetName, SAMPLE_DATA_SHEET]);
  });
});
