import { clearHighlights, hasHighlights, HIGHLIGHTS, highlight } from "../../../src/excel/highlight";
import { clearDrawnMarks, DRAWN_MARKS, hasDrawnMarks, markDrawn } from "../../../src/excel/sample/drawn-marks";
import type { Look } from "../../../src/excel/tagged-formats";
import { FIRST_ROW, type OpenWorkbook, openWorkbook, returnA, returnBytes, row } from "../sheets";
import { setsProperty, Tampering } from "../tampering";

let open: OpenWorkbook;
let tampering: Tampering;
let target: { sheetId: string; sheetName: string };

beforeEach(async () => {
  tampering = new Tampering();
  const bytes = await returnBytes(Array.from({ length: 30 }, (_, index) => row(`A-${index}`)), (workbook) => { workbook.addWorksheet("Notes"); });
  open = await openWorkbook(bytes, {}, tampering.through);
  target = { sheetId: open.sheet(returnA().sheetName).id, sheetName: returnA().sheetName };
});
afterEach(() => {
  open.close();
  tampering.verify();
});

const at = (...rows: readonly number[]): { row: number; column: number }[] => rows.map((down) => ({ row: FIRST_ROW + down, column: 0 }));
const drawn = { sample: at(0, 1, 4), reserve: at(2) };

/** The conditional formats of a sheet, the first to count first: where, and how they look. */
function formatsOf(sheetId: string): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
    formats.load("items/id");
    await context.sync();
    const seen = formats.items.map((format) => {
      const areas = format.getRanges();
      areas.load("address");
      format.custom.rule.load("formula");
      format.custom.format.fill.load("color");
      format.custom.format.font.load("color,bold,italic,underline");
      return { custom: format.custom, areas };
    });
    await context.sync();
    return seen.map(({ custom: { rule, format }, areas }) =>
      [rule.formula, areas.address.replaceAll(/'?Sample of Records'?!/g, ""), format.fill.color, format.font.color, format.font.bold, format.font.italic, format.font.underline]);
  });
}

const SAMPLE = ['=N("pir-sample:sample")=0', "A4:A5,A8", "#D6E8FF", "#0B2A66", true, null, "Single"];
const RESERVE = ['=N("pir-sample:reserve")=0', "A6", "#E9DFF7", "#3B1466", null, true, "Single"];

test("the sample and the reserve look different, and the cells themselves stay as they were", async () => {
  const before = open.sheet(target.sheetName).cell(FIRST_ROW, 0);
  await markDrawn(target, drawn);
  expect(await formatsOf(target.sheetId)).toEqual([SAMPLE, RESERVE]);
  const { value, numberFormat } = open.sheet(target.sheetName).cell(FIRST_ROW, 0);
  expect({ value, numberFormat }).toEqual({ value: before.value, numberFormat: before.numberFormat });
  expect(await hasDrawnMarks()).toBe(true);
});

test("a second time replaces the first, wherever it was", async () => {
  const notes = open.sheet("Notes");
  await markDrawn({ sheetId: notes.id, sheetName: notes.name }, drawn);
  await markDrawn(target, { sample: at(7), reserve: [] });
  expect(await formatsOf(notes.id)).toEqual([]);
  expect(await formatsOf(target.sheetId)).toEqual([[SAMPLE[0], "A11", ...SAMPLE.slice(2)]]);
});

test("highlights and drawn marks are cleared each on their own", async () => {
  await highlight(target, { fix: at(0), check: at(3) });
  await markDrawn(target, drawn);
  expect(await clearHighlights()).toBe(2);
  expect([await hasHighlights(), await hasDrawnMarks()]).toEqual([false, true]);
  await highlight(target, { fix: at(0), check: [] });
  expect(await clearDrawnMarks()).toBe(2);
  expect([await hasHighlights(), await hasDrawnMarks()]).toEqual([true, false]);
});

test("they are found again after saving and opening, with their looks", async () => {
  await markDrawn(target, drawn);
  const saved = await open.host.save();
  open.close();
  open = await openWorkbook(saved);
  const seen = await formatsOf(open.sheet(returnA().sheetName).id);
  expect(seen).toHaveLength(2);
  expect(seen[0]).toEqual(expect.arrayContaining([SAMPLE[0], "A4:A5,A8", "#D6E8FF", "#0B2A66", true, "Single"]));
  expect(await clearDrawnMarks()).toBe(2);
});

test("a protected sheet takes none, and says so", async () => {
  open.host.person.protectSheet(target.sheetId, true);
  await expect(markDrawn(target, drawn)).rejects.toMatchObject({
    kind: "protected", sentence: "The sheet “Sample of Records” is protected, so nothing was changed.",
  });
});

test("when Excel stops half-way, no row stays marked, and highlights stay", async () => {
  await highlight(target, { fix: at(0), check: [] });
  const before = await formatsOf(target.sheetId);
  tampering.refuse("GeneralException", setsProperty("Underline", 2));
  await expect(markDrawn(target, drawn)).rejects.toMatchObject({ sentence: "Excel did not do what was asked. No row is marked in the list." });
  expect(await formatsOf(target.sheetId)).toEqual(before);
});

test("when what is left cannot be taken out either, it is said", async () => {
  tampering.stop(3, "GeneralException", setsProperty("Color", 4));
  tampering.before(4, () => { open.host.failNext({ code: "InvalidOrTimedOutSession" }); });
  await expect(markDrawn(target, drawn)).rejects.toMatchObject({
    kind: "ended", sentence: "Excel stopped part-way. Some rows may stay marked in the list.",
  });
});

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("letters carry on their ground with more than 7 to 1, and no two marks differ by colour alone", () => {
  const looks: Look[] = [...Object.values(HIGHLIGHTS.looks), ...Object.values(DRAWN_MARKS.looks)];
  for (const { fill, font } of looks) expect((luminance(fill) + 0.05) / (luminance(font) + 0.05)).toBeGreaterThan(7);
  const plain = looks.map(({ bold, italic, underlined }) => JSON.stringify([bold, italic, underlined]));
  expect(new Set(plain).size).toBe(4);
});
