import { Workbook } from "@cj-tech-master/excelts";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { openLocalHost } from "../../../src/workbench/host";
import { closePackage, openPackage, partText, relate, setContentType } from "../../../src/workbook/package";
import { embedWebExtension, readWebExtension } from "../../../src/workbook/web-extension";
import { closeRealms, fillList, openBytes, openWorkbook, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

const manifestId = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

/** A workbook with something of everything that must outlive opening and saving. */
async function richBytes(): Promise<Uint8Array> {
  const bytes = await workbookBytes((workbook) => {
    const sheet = fillList(workbook);
    sheet.getColumn(1).width = 22;
    sheet.getColumn(5).hidden = true;
    sheet.getColumn(6).numFmt = "@";
    sheet.getRow(3).hidden = true;
    sheet.getRow(1).height = 40;
    sheet.getCell("A1").font = { bold: true, name: "Arial", size: 14, color: { argb: "FF112233" } };
    sheet.getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFEE00" } };
    sheet.getCell("A1").border = { bottom: { style: "thin" } };
    sheet.getCell("A1").alignment = { wrapText: true, horizontal: "center" };
    sheet.getCell("A2").note = "From the partnership";
    sheet.getCell("A8").value = { richText: [{ text: "plain " }, { text: "bold", font: { bold: true } }] };
    sheet.getCell("A9").value = { text: "guidance", hyperlink: "https://example.com/guidance" };
    sheet.getCell("B8").value = { error: "#N/A" };
    sheet.getCell("B9").value = { formula: "VLOOKUP(A2,A:B,2,FALSE)", result: 3 };
    sheet.mergeCells("D1:E2");
    sheet.getCell("D3").dataValidation = { type: "list", allowBlank: true, formulae: ["Lists!$A$1:$A$2"], showErrorMessage: true, error: "Choose one." };
    sheet.dataValidations.add("range:G2:G1048576", { type: "date", operator: "greaterThan", formulae: [new Date(Date.UTC(2020, 0, 1))], allowBlank: true });
    sheet.views = [{ state: "frozen", ySplit: 1, xSplit: 0 }];
    sheet.autoFilter = "A1:C4";
    sheet.pageSetup.orientation = "landscape";
    sheet.pageSetup.fitToPage = true;
    sheet.pageSetup.printArea = "A1:C4";
    sheet.headerFooter.oddFooter = "&CPage &P";
    sheet.properties.tabColor = { argb: "FF00AA55" };
    sheet.addConditionalFormatting({ ref: "B2:B4", rules: [{ type: "expression", priority: 1, formulae: ["B2>5"], style: { font: { bold: true } } }] });
    const lists = workbook.addWorksheet("Lists", { state: "veryHidden" });
    lists.addRows([["yes"], ["no"]]);
    workbook.addWorksheet("Hidden", { state: "hidden" }).getCell("A1").value = "here";
    const table = workbook.addWorksheet("Table");
    table.addTable({ name: "Children", ref: "A1", headerRow: true, columns: [{ name: "ID" }, { name: "Age" }], rows: [["S-1", 3]] });
    const image = workbook.addImage({ extension: "png", base64: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" });
    table.addImage(image, "D1:E3");
    workbook.definedNames.add("Lists!$A$1:$A$2", "YesNo");
    workbook.title = "Return";
  });
  const parts = openPackage(embedWebExtension(bytes, { manifestId, version: "1.0.0.0", store: "central", properties: { kept: { a: [1, "two"] } } }));
  parts.set("customXml/item1.xml", strToU8("<note xmlns='urn:test'>kept</note>"));
  relate(parts, "xl/workbook.xml", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml", "customXml/item1.xml");
  parts.set("docProps/custom.xml", strToU8("<Properties/>"));
  setContentType(parts, "docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  relate(parts, "", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties", "docProps/custom.xml");
  return closePackage(parts);
}

async function loaded(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

describe("a rich workbook, opened and saved", () => {
  let saved: Uint8Array;
  beforeAll(async () => {
    saved = await (await openLocalHost(await richBytes())).save();
  });

  test("keeps values, styles, sizes and hidden marks", async () => {
    const sheet = (await loaded(saved)).getWorksheet("Sample of Records");
    expect(sheet?.getCell("A2").value).toBe("S-1");
    expect(sheet?.getCell("C2").value).toEqual(new Date(Date.UTC(2024, 2, 12)));
    expect(sheet?.getCell("A1").font).toMatchObject({ bold: true, name: "Arial", size: 14, color: { argb: "FF112233" } });
    expect(sheet?.getCell("A1").fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFFEE00" } });
    expect(sheet?.getCell("A1").border).toMatchObject({ bottom: { style: "thin" } });
    expect(sheet?.getCell("A1").alignment).toMatchObject({ wrapText: true, horizontal: "center" });
    expect(sheet?.getCell("A2").note).toBe("From the partnership");
    expect(sheet?.getCell("A8").value).toMatchObject({ richText: [{ text: "plain " }, { text: "bold", font: { bold: true } }] });
    expect(sheet?.getCell("A9").value).toMatchObject({ text: "guidance", hyperlink: "https://example.com/guidance" });
    expect(sheet?.getCell("B8").value).toEqual({ error: "#N/A" });
    expect(sheet?.getCell("B9").value).toMatchObject({ formula: "VLOOKUP(A2,A:B,2,FALSE)", result: 3 });
    expect([sheet?.getColumn(1).width, sheet?.getColumn(5).hidden, sheet?.getColumn(6).numFmt]).toEqual([22, true, "@"]);
    expect([sheet?.getRow(3).hidden, sheet?.getRow(1).height]).toEqual([true, 40]);
  });

  test("keeps merged cells, list rules, names, panes, filter, print set-up, conditional formats, tables", async () => {
    const workbook = await loaded(saved);
    const sheet = workbook.getWorksheet("Sample of Records");
    expect(sheet?.getCell("E2").master.address).toBe("D1");
    expect(sheet?.getCell("D3").dataValidation).toMatchObject({ type: "list", formulae: ["Lists!$A$1:$A$2"], error: "Choose one." });
    expect(sheet?.dataValidations.find("G77")).toMatchObject({ type: "date", operator: "greaterThan" });
    expect(workbook.definedNames.model).toEqual([{ name: "YesNo", ranges: ["Lists!$A$1:$A$2"] }]);
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet?.autoFilter).toBe("A1:C4");
    expect(sheet?.pageSetup).toMatchObject({ orientation: "landscape", fitToPage: true, printArea: "A1:C4" });
    expect(sheet?.headerFooter.oddFooter).toBe("&CPage &P");
    expect(sheet?.properties.tabColor).toMatchObject({ argb: "FF00AA55" });
    expect(sheet?.conditionalFormattings).toMatchObject([{ ref: "B2:B4", rules: [{ type: "expression", formulae: ["B2>5"] }] }]);
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Sample of Records", "visible"], ["Lists", "veryHidden"], ["Hidden", "hidden"], ["Table", "visible"],
    ]);
    expect(workbook.getWorksheet("Table")?.getTables().map(({ name }) => name)).toEqual(["Children"]);
    expect(workbook.getWorksheet("Table")?.getImages()).toHaveLength(1);
    expect(workbook.title).toBe("Return");
  });

  test("keeps the embedded add-in, its settings, custom XML and custom properties", () => {
    expect(readWebExtension(saved)).toEqual({
      manifestId, version: "1.0.0.0", store: "central", properties: { kept: { a: [1, "two"] } }, opensWithDocument: true,
    });
    const parts = openPackage(saved);
    expect(partText(parts, "customXml/item1.xml")).toContain("kept");
    expect(partText(parts, "xl/_rels/workbook.xml.rels")).toContain("customXml/item1.xml");
    expect(partText(parts, "_rels/.rels")).toContain("docProps/custom.xml");
    expect(partText(parts, "[Content_Types].xml")).toContain("custom-properties+xml");
  });

  test("can be saved again and again, to the same contents", async () => {
    const again = await (await openLocalHost(saved)).save();
    const [first, second] = [openPackage(saved), openPackage(again)];
    expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
    for (const path of ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/webextensions/webextension.xml"]) {
      expect([path, partText(second, path)]).toEqual([path, partText(first, path)]);
    }
  });
});

test("links to other workbooks keep their number", async () => {
  const parts = openPackage(await workbookBytes((workbook) => {
    fillList(workbook).getCell("D2").value = { formula: "[1]Other!A1", result: 7 };
  }));
  const path = "xl/externalLinks/externalLink1.xml";
  parts.set(path, strToU8("<externalLink/>"));
  setContentType(parts, path, "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml");
  const id = relate(parts, "xl/workbook.xml", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink", path);
  const xml = partText(parts, "xl/workbook.xml") ?? "";
  parts.set("xl/workbook.xml", strToU8(xml.replace("</sheets>", `</sheets><externalReferences><externalReference r:id="${id}"/></externalReferences>`)));
  const saved = openPackage(await (await openLocalHost(closePackage(parts))).save());
  expect(partText(saved, path)).toBe("<externalLink/>");
  expect(partText(saved, "xl/workbook.xml")).toMatch(/<\/sheets><externalReferences><externalReference r:id="rId\d+"\/>/);
  expect(partText(saved, "xl/worksheets/sheet1.xml")).toContain("[1]Other!A1");
});

describe("settings", () => {
  async function setSetting(open: Awaited<ReturnType<typeof openBytes>>, key: string, value: unknown): Promise<void> {
    await open.realm.Excel.run(async (context) => {
      context.workbook.settings.add(key, value);
      await context.sync();
    });
  }

  test("outlive saving, in a workbook that had none and in one that had some", async () => {
    const plain = await openWorkbook();
    await setSetting(plain, "confirmed", [{ row: 3, reason: "It's <right> & \"fine\"" }]);
    const saved = await plain.host.save();
    expect(readWebExtension(saved)?.properties).toEqual({ confirmed: [{ row: 3, reason: "It's <right> & \"fine\"" }] });
    const rich = await openBytes(await richBytes());
    await setSetting(rich, "more", 12);
    await rich.realm.Excel.run(async (context) => {
      const settings = context.workbook.settings;
      settings.load("items/key,items/value");
      const kept = settings.getItem("kept");
      kept.load("value");
      await context.sync();
      expect(settings.items.map(({ key }) => key)).toEqual(["Office.AutoShowTaskpaneWithDocument", "kept", "more"]);
      expect(kept.value).toEqual({ a: [1, "two"] });
      kept.delete();
      await context.sync();
    });
    const again = readWebExtension(await rich.host.save());
    expect(again?.properties).toEqual({ more: 12 });
    expect(again?.opensWithDocument).toBe(true);
  });

  test("Office.context.document.settings is the same place, kept when saved", async () => {
    const { host, realm } = await openWorkbook();
    realm.Office.context.document.settings.set("one", 1);
    expect(host.settings.get("one")).toBeUndefined();
    await new Promise<void>((resolve) => {
      realm.Office.context.document.settings.saveAsync(() => {
        resolve();
      });
    });
    expect(host.settings.get("one")).toBe(1);
  });
});

describe("changes are saved", () => {
  test("cells, rows, sheets, names and rules as they stand", async () => {
    const open = await openBytes(await richBytes());
    const { person } = open.host;
    person.insertRows(open.sheetId, 1, 1);
    person.type(open.sheetId, 1, 0, "S-0");
    person.renameSheet(open.sheetId, "Records");
    person.deleteSheet(open.host.sheets[2]?.id ?? "");
    const added = person.addSheet("Draw");
    person.paste(added, 0, 0, [["a", 1, true], ["b", 2, "#N/A"]]);
    person.hideColumns(added, 1, 1, true);
    const workbook = await loaded(await open.host.save());
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Records", "Lists", "Table", "Draw"]);
    const sheet = workbook.getWorksheet("Records");
    expect([sheet?.getCell("A2").value, sheet?.getCell("A3").value]).toEqual(["S-0", "S-1"]);
    expect(sheet?.getCell("A3").note).toBe("From the partnership");
    expect(sheet?.getCell("E3").master.address).toBe("D1");
    expect(sheet?.getCell("D4").dataValidation).toMatchObject({ type: "list" });
    expect(sheet?.pageSetup.printArea).toBe("A1:C5");
    expect(sheet?.autoFilter).toBe("A1:C5");
    expect(sheet?.conditionalFormattings[0]?.ref).toBe("B3:B5");
    expect(sheet?.getRow(4).hidden).toBe(true);
    expect(workbook.getWorksheet("Draw")?.getCell("B2").value).toBe(2);
    expect(workbook.getWorksheet("Draw")?.getColumn(2).hidden).toBe(true);
  });

  test("whatever is pasted comes back from the file as it was", async () => {
    const bytes = await workbookBytes(fillList);
    const value = fc.oneof(
      fc.string({ maxLength: 12 }).filter((text) => !/^['=\s]/.test(text)).map((text) => `x${text}`),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((number) => Number(number.toPrecision(15)) + 0),
      fc.boolean(),
    );
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 6 }), async (block) => {
      const { host, sheetId } = await openBytes(bytes);
      host.person.paste(sheetId, 10, 2, block);
      const again = await openLocalHost(await host.save());
      const read = block.map((line, row) => line.map((_, column) => again.sheets[0]?.cell(10 + row, 2 + column).value));
      expect(read).toEqual(block);
      closeRealms();
    }), { numRuns: 25 });
  });
});

describe("insertWorksheetsFromBase64", () => {
  test("puts the sheets of another workbook in, under free names", async () => {
    const open = await openWorkbook();
    const base64 = Buffer.from(await richBytes()).toString("base64");
    const ids = await open.realm.Excel.run(async (context) => {
      const inserted = context.workbook.insertWorksheetsFromBase64(base64, { sheetNamesToInsert: ["Sample of Records", "Lists"], positionType: "Beginning" });
      await context.sync();
      return inserted.value;
    });
    expect(open.host.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Sample of Records (2)", "Visible"], ["Lists", "VeryHidden"], ["Sample of Records", "Visible"],
    ]);
    expect(open.host.sheets.slice(0, 2).map(({ id }) => id)).toEqual(ids);
    expect(open.host.sheets[0]?.listEntries(2, 3)).toEqual(["yes", "no"]);
    const workbook = await loaded(await open.host.save());
    expect(workbook.getWorksheet("Sample of Records (2)")?.getCell("A1").font).toMatchObject({ bold: true, size: 14 });
    const wrong = open.realm.Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(Buffer.from("no workbook").toString("base64"));
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
