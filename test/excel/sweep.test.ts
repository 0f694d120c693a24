import { openReturn } from "../../src/excel/open-return";
import { readWorkbookTexts } from "../../src/excel/sweep/read-workbook-texts";
import type { ReturnDefinition } from "../../src/returns/definition";
import { returnDefinitions } from "../../src/returns/definitions";
import { openLocalHost } from "../../src/workbench/host";
import { installGlobals, loadOfficeJs } from "../../src/workbench/host/node-realm";
import type { OfficeShimOptions } from "../../src/workbench/host/office-shim";
import { describeFind, sweep, type SweepResult } from "../../src/validation/sweep";
import { buildDemonstrationWorkbook } from "../../src/workbook/demonstration";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";
import { fileWith, relationships } from "./sweep-files";
import { fill, openWorkbook, returnBytes, row } from "./sheets";
import { Tampering } from "./tampering";

const CHI = "0101011237";

interface Swept extends SweepResult {
  /** Round trips of the sweep alone. */
  readonly trips: number;
}

/** Opens a workbook on the local host, finds the return in it and sweeps it, all through Microsoft's own office.js. */
async function swept(bytes: Uint8Array, options: OfficeShimOptions = {}, prepare?: () => Promise<unknown>): Promise<Swept> {
  const host = await openLocalHost(bytes);
  const realm = loadOfficeJs(host, options);
  const uninstall = installGlobals(realm);
  try {
    await prepare?.();
    const found = await openReturn(returnDefinitions);
    if (found.kind !== "found") throw new Error("no return in the workbook");
    const before = host.roundTrips.length;
    const reading = await readWorkbookTexts();
    return { ...sweep(reading, { layout: found.reading.layout, patterns: [] }), trips: host.roundTrips.length - before };
  } finally {
    uninstall();
    realm.close();
  }
}

/** Without the properties that every file of the .xlsx library has. */
const sentencesOf = ({ finds }: SweepResult) => finds.filter(({ place }) => place.kind !== "property").map(({ code, sentence }) => `${code} ${sentence}`);

describe.each(returnDefinitions.map((definition): [string, ReturnDefinition] => [definition.shortTitle, definition]))(
  "nothing is found in the add-in's own workbooks: %s",
  (_, definition) => {
    test.each([
      ["blank return", buildReturnWorkbook],
      ["demonstration", buildDemonstrationWorkbook],
    ])("%s", async (__, build) => {
      const { finds, notLookedAt, lookedAt } = await swept(await build(definition));
      expect(finds).toEqual([]);
      expect(notLookedAt).toEqual([]);
      expect(lookedAt).toMatch(/^\d sheets, [\d,]+ cells, \d headers and footers, \d defined names, 1 document property/);
    });
  },
);

test("hidden sheets, formulas, notes, headers and names", async () => {
  const bytes = await returnBytes([row("A-1", { 4: CHI })], (workbook, list) => {
    list.getCell(4, 2).note = `Seen ${CHI}`;
    const old = workbook.addWorksheet("Old", { state: "veryHidden", headerFooter: { oddHeader: `&L&9CHI ${CHI}&R&P` } });
    fill(old, [["x"], [`CHI ${CHI}`], ["y", { formula: 'LEN("mail jane@example.org")', result: 21 }]]);
    workbook.addWorksheet(`Case ${CHI}`, { state: "hidden" });
    workbook.definedNames.add("Old!$A$1", `_${CHI}`);
  });
  const result = await swept(bytes);
  expect(sentencesOf(result).sort()).toEqual([
    "PV1 Cell A2 of the hidden sheet “Old” holds a CHI number (01•••••••7). Delete it.",
    "PV1 Cell E4 of the sheet “Sample of Records” holds a CHI number (01•••••••7). Delete it.",
    "PV1 The defined name “_01•••••••7” holds a CHI number (01•••••••7). Delete or rename it under Formulas, Name Manager.",
    "PV1 The formula in cell B3 of the hidden sheet “Old” holds an e-mail address (ja•••••••••••••g). Delete it.",
    "PV1 The header or footer of the hidden sheet “Old” holds a CHI number (01•••••••7). Take it out under Page Layout, Print Titles, Header/Footer.",
    "PV1 The name of the hidden sheet “Case 01•••••••7” holds a CHI number (01•••••••7). Rename the sheet.",
    "PV1 The note on cell B4 of the sheet “Sample of Records” holds a CHI number (01•••••••7). Delete it.",
    "PV2 The sheet “Old” is hidden so that Excel’s menu does not list it, and holds text. Remove it with File, Info, Check for Issues, Inspect Document, if the return does not need it.",
    "PV2 There is a note on cell B4 of the sheet “Sample of Records”. Delete it if the inspectorate does not need it.",
  ]);
  expect(result.lookedAt).toContain("3 sheets");
  expect(result.lookedAt).toContain("1 note");
  expect(result.trips).toBeLessThanOrEqual(5);
});

test("comments with their replies, custom XML, properties of the document and of sheets", async () => {
  const result = await swept(await returnBytes([row("A-1")]), {}, () =>
    Excel.run(async (context) => {
      const { workbook } = context;
      workbook.comments.add("'Sample of Records'!B4", "Please look").replies.add(`Seen ${CHI}`);
      workbook.customXmlParts.add(`<case xmlns="urn:x"><n>${CHI}</n></case>`);
      workbook.properties.custom.add("Case", CHI);
      workbook.properties.title = `Return ${CHI}`;
      const sheet = workbook.worksheets.add("PIR findings");
      sheet.customProperties.add("pir.findingsSheet", "1");
      const kept = workbook.worksheets.add("PIR sample data");
      kept.visibility = "VeryHidden";
      kept.customProperties.add("pir.sampleSheet", "data");
      kept.getRange("A1").values = [["what the add-in keeps"]];
      await context.sync();
    }),
  );
  expect(result.finds.filter(({ place }) => place.kind !== "property" || place.property !== "author").map(({ code, sentence }) => `${code} ${sentence}`)).toEqual([
    "PV1 The comment on cell B4 of the sheet “Sample of Records” holds a CHI number (01•••••••7). Delete it.",
    "PV1 The document property Title holds a CHI number (01•••••••7). Clear it.",
    "PV1 The document property “Case” holds a CHI number (01•••••••7). Remove it with File, Info, Check for Issues, Inspect Document.",
    "PV1 Data that another program keeps in the file (custom XML) holds a CHI number (01•••••••7). Remove it with File, Info, Check for Issues, Inspect Document.",
    "PV2 The sheet “PIR findings” was written by this add-in. Remove it before the return is sent.",
    "PV2 There is a comment on cell B4 of the sheet “Sample of Records”. Delete it if the inspectorate does not need it.",
    "PV2 The document property Title holds text. Clear it if the inspectorate does not need it.",
    "PV2 The document property “Case” was added to the workbook. Remove it with File, Info, Check for Issues, Inspect Document, if the inspectorate does not need it.",
  ]);
  expect(result.finds.map(describeFind)[0]).toEqual(expect.objectContaining({ place: "Sheet “Sample of Records”, B4", canJump: true }));
});

test("a text box in the file that Excel hands over", async () => {
  const drawing = `<xdr:wsDr><a:p><a:r><a:t>${CHI}</a:t></a:r></a:p></xdr:wsDr>`;
  const file = fileWith({ "xl/drawings/drawing1.xml": drawing, "xl/drawings/_rels/drawing1.xml.rels": relationships([]) }, [["drawing", "../drawings/drawing1.xml"]]);
  const result = await swept(await returnBytes([row("A-1")]), { file: () => Promise.resolve(file) });
  expect(sentencesOf(result)).toEqual([
    "PV1 A text box or picture of the sheet “Notes” holds a CHI number (01•••••••7). Delete or change it.",
  ]);
});

test("a host that does not hand over the file, or hands over something else: said, with the way to Excel's own tool", async () => {
  const what = "notes, text boxes, charts, stored data of pivot tables and links to other workbooks";
  const tool = "Look for them with File, Info, Check for Issues, Inspect Document.";
  const bytes = await returnBytes([row("A-1", { 4: CHI })]);
  const refused = await swept(bytes, { file: () => Promise.reject(new Error("not saved")) });
  expect(refused.notLookedAt).toEqual([`${what}: Excel did not hand over the file. ${tool}`]);
  expect(sentencesOf(refused)).toHaveLength(1);
  const other = await swept(bytes, { file: () => Promise.resolve(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])) });
  expect(other.notLookedAt).toEqual([`${what}: The file that Excel handed over could not be read. ${tool}`]);
});

test("an older Excel: what it does not give is taken from the file, or named", async () => {
  const bytes = await returnBytes([row("A-1")], (workbook) => {
    workbook.addWorksheet("More", { headerFooter: { oddFooter: CHI } });
  });
  const withoutHeaders = () => {
    Object.defineProperty(Excel.Worksheet.prototype, "pageLayout", { get: () => { throw new Error("not known here"); } });
    return Promise.resolve();
  };
  const withFile = await swept(bytes, {}, withoutHeaders);
  expect(sentencesOf(withFile)).toEqual([
    "PV1 The header or footer of the sheet “More” holds a CHI number (01•••••••7). Take it out under Page Layout, Print Titles, Header/Footer.",
  ]);
  expect(withFile.notLookedAt).toEqual([]);
  const without = await swept(bytes, { file: () => Promise.reject(new Error("not saved")) }, withoutHeaders);
  expect(without.notLookedAt.join("\n")).toContain("headers and footers, which Excel did not give");
});

test("values far apart do not have the empty rows between them read", async () => {
  const bytes = await returnBytes([row("A-1")], (workbook) => {
    const far = workbook.addWorksheet("Far");
    far.getCell(1, 1).value = "x";
    far.getCell(900_000, 60).value = CHI;
  });
  const result = await swept(bytes);
  expect(sentencesOf(result)).toEqual(["PV1 Cell BH900000 of the sheet “Far” holds a CHI number (01•••••••7). Delete it."]);
  expect(result.trips).toBeLessThan(20);
});

test("long texts: an answer above 5 MB is asked for in halves", async () => {
  const bytes = await returnBytes([row("A-1")], (workbook) => {
    const long = workbook.addWorksheet("Long");
    fill(long, Array.from({ length: 120 }, (_, index) => [`${"word ".repeat(5_000)}${index === 119 ? CHI : ""}`]));
  });
  expect(sentencesOf(await swept(bytes))).toEqual(["PV1 Cell A120 of the sheet “Long” holds a CHI number (01•••••••7). Delete it."]);
});

test("a sheet of which Excel gives no cells is named, and the rest is read", async () => {
  const tampering = new Tampering();
  const open = await openWorkbook(await returnBytes([row("A-1")]), {}, tampering.through);
  try {
    // The sheets are listed first, then asked how far their cells reach.
    tampering.before(2, () => { open.host.failNext({ code: "UnsupportedSheet" }); });
    const reading = await readWorkbookTexts();
    tampering.verify();
    expect(reading.withoutCells.map(({ name }) => name)).toEqual(["Sample of Records"]);
    expect(reading.cells).toEqual([]);
    expect(reading.texts.length).toBeGreaterThan(0);
  } finally {
    open.close();
  }
});

test("cells that cannot be read for another reason end the sweep", async () => {
  const open = await openWorkbook(await returnBytes([row("A-1")]));
  try {
    open.host.failNext({ code: "InvalidOrTimedOutSession" });
    await expect(readWorkbookTexts()).rejects.toMatchObject({ kind: "ended" });
  } finally {
    open.close();
  }
});
