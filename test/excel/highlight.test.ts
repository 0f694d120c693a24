import { clearHighlights, hasHighlights, highlight } from "../../src/excel/highlight";
import { markAddresses } from "../../src/excel/mark-addresses";
import { FIRST_ROW, type OpenWorkbook, openWorkbook, returnA, returnBytes, row } from "./sheets";
import { setsProperty, takesItem, Tampering } from "./tampering";

let open: OpenWorkbook;
let tampering: Tampering;
let target: { sheetId: string; sheetName: string };

async function openList(more?: Parameters<typeof returnBytes>[1]): Promise<void> {
  tampering = new Tampering();
  const bytes = await returnBytes(Array.from({ length: 30 }, (_, index) => row(`A-${index}`)), more);
  open = await openWorkbook(bytes, {}, tampering.through);
  target = { sheetId: open.sheet(returnA().sheetName).id, sheetName: returnA().sheetName };
}

interface FormatSeen {
  readonly formula: string;
  readonly address: string;
  readonly fill: string;
  readonly font: string;
}

/** The conditional formats of a sheet, the first to count first. */
function formatsOf(sheetId: string): Promise<FormatSeen[]> {
  return Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
    formats.load("items/id");
    await context.sync();
    const seen = formats.items.map((format) => {
      const areas = format.getRanges();
      areas.load("address");
      format.custom.rule.load("formula");
      format.custom.format.fill.load("color");
      format.custom.format.font.load("color");
      return { format, areas };
    });
    await context.sync();
    return seen.map(({ format, areas }) => ({
      formula: format.custom.rule.formula,
      address: areas.address.replaceAll(/'?Sample of Records'?!/g, ""),
      fill: format.custom.format.fill.color,
      font: format.custom.format.font.color,
    }));
  });
}

describe("markAddresses", () => {
  test("rows that follow each other or overlap are drawn together, in each column", () => {
    expect(markAddresses([
      { row: 4, column: 0 }, { row: 3, column: 0 }, { row: 7, column: 0 }, { row: 3, column: 27, rowCount: 5 }, { row: 6, column: 27, rowCount: 4 }, { row: 4, column: 27 },
    ])).toEqual(["A4:A5,A8,AB4:AB10"]);
    expect(markAddresses([])).toEqual([]);
  });

  test("no list is longer than Excel takes, and every mark is in one", () => {
    const lists = markAddresses(Array.from({ length: 5000 }, (_, index) => ({ row: index * 2, column: 3 })));
    expect(lists.length).toBeGreaterThan(1);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8192);
    expect(lists.flatMap((list) => list.split(","))).toHaveLength(5000);
  });
});

describe("on a sheet", () => {
  afterEach(() => {
    open.close();
    tampering.verify();
  });

  const marks = {
    fix: [{ row: FIRST_ROW, column: 0 }, { row: FIRST_ROW + 1, column: 0 }],
    check: [{ row: FIRST_ROW + 5, column: 2 }],
  };

  test("one format a severity, what is to be fixed first, and the cells themselves stay as they were", async () => {
    await openList();
    const before = open.sheet(returnA().sheetName).cell(FIRST_ROW, 0);
    await highlight(target, marks);
    expect(await formatsOf(target.sheetId)).toEqual([
      { formula: '=N("pir-add-in:fix")=0', address: "A4:A5", fill: "#FFD6D6", font: "#8B0000" },
      { formula: '=N("pir-add-in:check")=0', address: "C9", fill: "#FFF2CC", font: "#5C4200" },
    ]);
    const after = open.sheet(returnA().sheetName).cell(FIRST_ROW, 0);
    expect(after).toMatchObject({ value: before.value, numberFormat: before.numberFormat, bold: before.bold, fill: "#FFD6D6" });
    expect(await hasHighlights()).toBe(true);
  });

  test("a second time replaces the first", async () => {
    await openList();
    await highlight(target, marks);
    await highlight(target, { fix: [], check: [{ row: FIRST_ROW + 9, column: 1 }] });
    expect((await formatsOf(target.sheetId)).map(({ address }) => address)).toEqual(["B13"]);
  });

  test("thousands of scattered cells go in blocks", async () => {
    await openList();
    await highlight(target, { fix: Array.from({ length: 3000 }, (_, index) => ({ row: FIRST_ROW + index * 2, column: 0 })), check: [] });
    const formats = await formatsOf(target.sheetId);
    expect(formats.length).toBeGreaterThan(1);
    expect(formats.flatMap(({ address }) => address.split(","))).toHaveLength(3000);
    expect(await clearHighlights()).toBe(formats.length);
  }, 30_000);

  test("they are removed from every sheet in one undo step, and the user's own formats stay", async () => {
    await openList((workbook, list) => {
      list.addConditionalFormatting({ ref: "A4:A10", rules: [{ type: "expression", priority: 1, formulae: ["A4>1"], style: { font: { bold: true } } }] });
      workbook.addWorksheet("Last year");
    });
    const other = open.sheet("Last year");
    await highlight({ sheetId: other.id, sheetName: other.name }, marks);
    await highlight(target, marks);
    expect(await formatsOf(other.id)).toEqual([]);
    expect(await formatsOf(target.sheetId)).toHaveLength(3);
    expect(await clearHighlights()).toBe(2);
    expect((await formatsOf(target.sheetId)).map(({ formula }) => formula)).toEqual(["=A4>1"]);
    expect(await hasHighlights()).toBe(false);
    open.host.person.undo();
    expect(await formatsOf(target.sheetId)).toHaveLength(3);
  });

  test("nothing to remove is no error and no writing", async () => {
    await openList();
    expect(await clearHighlights()).toBe(0);
    expect(open.host.canUndo).toBe(false);
  });

  test("they are found again after saving and opening", async () => {
    await openList();
    await highlight(target, marks);
    const saved = await open.host.save();
    open.close();
    open = await openWorkbook(saved);
    expect(await hasHighlights()).toBe(true);
    expect(await clearHighlights()).toBe(2);
  });

  test("a chart sheet among the sheets is left out", async () => {
    await openList((workbook) => { workbook.addWorksheet("Chart"); });
    await highlight(target, marks);
    tampering.before(5, () => { open.host.failNext({ code: "UnsupportedSheet" }); });
    expect(await hasHighlights()).toBe(true);
  });

  test("formats of the user's that Excel does not read stand in nobody's way", async () => {
    await openList((_, list) => {
      for (const ref of ["A4:A10", "B4:B10"]) {
        list.addConditionalFormatting({ ref, rules: [{ type: "expression", priority: 1, formulae: ["A4>1"], style: { font: { bold: true } } }] });
      }
    });
    const [unreadable = ""] = await Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem(target.sheetId).getRange();
      conditionalFormats.load("items/id");
      await context.sync();
      return conditionalFormats.items.map(({ id }) => id);
    });
    tampering.refuse("ItemNotFound", takesItem(unreadable));
    await highlight(target, marks);
    expect(await hasHighlights()).toBe(true);
    await highlight(target, marks);
    expect(await clearHighlights()).toBe(2);
    expect(await hasHighlights()).toBe(false);
  });

  test("a protected sheet takes none, and says so", async () => {
    await openList();
    open.host.person.protectSheet(target.sheetId, true);
    await expect(highlight(target, marks)).rejects.toMatchObject({
      kind: "protected",
      sentence: "The sheet “Sample of Records” is protected, so nothing was changed.",
    });
    expect(await formatsOf(target.sheetId)).toEqual([]);
  });

  test("a protected sheet keeps the highlights that it has", async () => {
    await openList();
    await highlight(target, marks);
    open.host.person.protectSheet(target.sheetId, true);
    await expect(highlight(target, { fix: [], check: [] })).rejects.toMatchObject({ kind: "protected" });
    await expect(clearHighlights()).rejects.toMatchObject({ kind: "protected" });
    expect(await formatsOf(target.sheetId)).toHaveLength(2);
  });

  test("a deleted sheet is said to be gone", async () => {
    await openList((workbook) => { workbook.addWorksheet("Other"); });
    open.host.person.deleteSheet(target.sheetId);
    await expect(highlight(target, marks)).rejects.toMatchObject({ kind: "gone" });
  });

  test("when Excel stops half-way, no cell stays highlighted", async () => {
    await openList();
    tampering.stop(3, "GeneralException", setsProperty("Formula", 2));
    await expect(highlight(target, marks)).rejects.toMatchObject({ sentence: "Excel did not do what was asked. No cell is highlighted." });
    expect(await formatsOf(target.sheetId)).toEqual([]);
  });

  test("when what is left cannot be taken out either, it is said", async () => {
    await openList();
    tampering.stop(3, "GeneralException", setsProperty("Color", 4));
    tampering.before(4, () => { open.host.failNext({ code: "InvalidOrTimedOutSession" }); });
    await expect(highlight(target, marks)).rejects.toMatchObject({
      kind: "ended",
      sentence: "Excel stopped part-way. Some cells may stay highlighted.",
    });
    expect(await clearHighlights()).toBe(2);
  });
});
