import { lookForSample } from "../../../src/excel/sample/look";
import { writeSample } from "../../../src/excel/sample/write-sample";
import { type OpenWorkbook, openWorkbook, returnA, returnBytes, row } from "../sheets";
import { Tampering } from "../tampering";
import { AGE, ID, LINES, NOTE, planOf, recordOf, reserveOf, sampleOf, START, STAMP, STATUS } from "./plans";
import { snapshot } from "./snapshot";

let open: OpenWorkbook;
let tampering: Tampering;
afterEach(() => {
  open.close();
  tampering.verify();
});

const LIST = returnA().sheetName;

async function openList(more?: Parameters<typeof returnBytes>[1]): Promise<void> {
  tampering = new Tampering();
  open = await openWorkbook(await returnBytes([row("A-1"), row("A-2")], more), {}, tampering.through);
}

const names = (): string[] => open.host.sheets.map(({ name }) => name);
const cell = (name: string, at: number, column: number) => open.sheet(name).cell(at, column);

describe("a first sample", () => {
  test("its sheets after all others, the record very hidden, in three round trips", async () => {
    await openList((workbook) => { workbook.addWorksheet("Notes"); });
    const trips = await open.countTrips(() => writeSample(planOf({ sheets: [sampleOf(), reserveOf(), recordOf()] }), undefined));
    expect(trips).toBe(3);
    expect(names()).toEqual([LIST, "Notes", "PIR sample data", "Sample", "Reserve", "Sampling record"]);
    expect(open.sheet("PIR sample data").visibility).toBe("VeryHidden");
    expect(open.host.activeSheetId).toBe(open.sheet(LIST).id);
    const { stored, sheets } = await lookForSample();
    expect(stored).toMatchObject({ status: { kind: "ready" }, texts: planOf().texts });
    expect(sheets.map(({ own }) => own?.kind)).toEqual([undefined, undefined, "data", "sample", "reserve", "record"]);
    expect(sheets.at(-1)?.own?.stamp).toBe(STAMP);
  });

  test("texts are texts whatever they look like, numbers are numbers and days are days", async () => {
    await openList();
    await writeSample(planOf(), undefined);
    for (const [index, { id, note }] of LINES.entries()) {
      expect(cell("Sample", index + 1, ID)).toMatchObject({ value: id, numberFormat: "@" });
      expect(cell("Sample", index + 1, NOTE)).toMatchObject({ value: note, numberFormat: "@" });
      expect(cell("Sample", index + 1, NOTE).formula).toBeUndefined();
      expect(cell("Sample", index + 1, AGE)).toMatchObject({ value: 12, numberFormat: "General" });
      expect(cell("Sample", index + 1, START)).toMatchObject({ value: 45717, text: "01/03/2025" });
    }
  });

  test("days count from 1904 where the workbook does", async () => {
    await openList((workbook) => { workbook.properties.date1904 = true; });
    await writeSample(planOf({ dateSystem: "1904" }), undefined);
    expect(cell("Sample", 1, START)).toMatchObject({ value: 45717 - 1462, text: "01/03/2025" });
  });

  test("bold headings that stay in sight, and widths", async () => {
    await openList();
    await writeSample(planOf({ sheets: [sampleOf(), reserveOf(), recordOf()] }), undefined);
    expect([open.sheet("Sample").frozenRows, open.sheet("Reserve").frozenRows, open.sheet("Sampling record").frozenRows]).toEqual([1, 3, 0]);
    expect(cell("Sample", 0, ID)).toMatchObject({ bold: true, wrap: true });
    expect(cell("Sample", 1, ID)).toMatchObject({ bold: false, wrap: true });
    expect(cell("Sampling record", 0, 0).bold).toBe(true);
    expect(open.sheet("Sample").columnWidth(STATUS)).toBeGreaterThan(open.sheet("Sample").columnWidth(AGE));
  });

  test("to be printed across or upright, one page wide, with the headings on every page", async () => {
    await openList();
    await writeSample(planOf({ sheets: [sampleOf(), reserveOf(), recordOf()] }), undefined);
    const pages = await Excel.run(async (context) => {
      const layouts = ["Sample", "Reserve", "Sampling record"].map((name) => {
        const { pageLayout } = context.workbook.worksheets.getItem(name);
        pageLayout.load("orientation,zoom");
        const titles = pageLayout.getPrintTitleRowsOrNullObject();
        titles.load("address");
        return { pageLayout, titles };
      });
      await context.sync();
      return layouts.map(({ pageLayout, titles }) => [pageLayout.orientation, pageLayout.zoom.horizontalFitToPages, titles.isNullObject ? undefined : titles.address]);
    });
    expect(pages).toEqual([["Landscape", 1, "Sample!1:1"], ["Portrait", 1, "Reserve!3:3"], ["Portrait", 1, undefined]]);
  });

  test("sheets of others that are called the same stay as they are", async () => {
    await openList((workbook) => {
      workbook.addWorksheet("SAMPLE").getCell("A1").value = "mine";
      workbook.addWorksheet("Sample (2)");
    });
    await writeSample(planOf(), undefined);
    expect(names()).toEqual([LIST, "SAMPLE", "Sample (2)", "PIR sample data", "Sample (3)", "Sampling record"]);
    expect(cell("SAMPLE", 0, 0).value).toBe("mine");
  });

  test("a sheet of somebody else with the name of the hidden one is said, and left", async () => {
    await openList((workbook) => { workbook.addWorksheet("pir sample DATA"); });
    await expect(writeSample(planOf(), undefined)).rejects.toMatchObject({ code: "DataNameTaken" });
    expect(names()).toEqual([LIST, "pir sample DATA"]);
    expect((await lookForSample()).stored).toBeUndefined();
  });

  test("another sample that is there already is not written over", async () => {
    await openList();
    await writeSample(planOf(), undefined);
    const before = await snapshot(open);
    await expect(writeSample(planOf({ doc: "other" }), undefined)).rejects.toMatchObject({
      kind: "changed",
      code: "SampleChanged",
      sentence: "The sample was changed meanwhile, in another pane or by a colleague. Nothing was written.",
    });
    expect(await snapshot(open)).toEqual(before);
  });
});
