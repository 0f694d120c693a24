import { createHash } from "node:crypto";
import { dateFromParts } from "../../src/returns/calendar-date";
import type { ReturnDefinition } from "../../src/returns/definition";
import { returnDefinitions } from "../../src/returns/definitions";
import { addIn } from "../../src/workbook/add-in";
import { openPackage, partText, relationshipsOf } from "../../src/workbook/package";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";
import { ENTRY_ROWS, sheetPlan } from "../../src/workbook/sheet-plan";
import { readWebExtension } from "../../src/workbook/web-extension";
import { startTags } from "../../src/workbook/xml-tags";
import { listEntries, listValues, load, ruleAt, sheetOf, valueAt } from "./reading";

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe.each(returnDefinitions.map((definition) => [definition.id, definition] as const))("%s", (_, definition) => {
  const plan = sheetPlan(definition);
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await buildReturnWorkbook(definition);
  });

  it("has the sheets of the return, the list of children first", async () => {
    const names = (await load(bytes)).worksheets.map((sheet) => sheet.name);
    const { personnel } = definition;
    expect(names).toEqual([
      definition.sheetName, ...(personnel ? [personnel.sheetName] : []), definition.guidanceSheetName, definition.listsSheetName,
    ]);
  });

  it("is laid out as the sample return", async () => {
    const sheet = sheetOf(await load(bytes), definition.sheetName);
    const row = (number: number) => definition.columns.map((__, index) => valueAt(sheet, number, index + 1));
    definition.introduction.forEach((text, index) => {
      expect(valueAt(sheet, index + 1, 1)).toBe(text);
    });
    expect(valueAt(sheet, plan.agreedDate.row, plan.agreedDate.labelColumn)).toBe("Insert Agreed Date");
    expect(valueAt(sheet, plan.agreedDate.row, plan.agreedDate.dateColumn)).toBe("");
    expect(row(plan.numbersRow)).toEqual(definition.columns.map((__, index) => index + 1));
    expect(row(plan.groupRow).filter((text) => text !== "")).toEqual([...new Set(definition.columns.map((column) => column.group))]);
    expect(row(plan.headingRow)).toEqual(definition.columns.map((column) => column.heading));
    expect(sheet.getCell(plan.groupRow, 6).master.address).toBe(`A${plan.groupRow}`);
  });

  it("leaves the list empty, with a format and a rule in every row that may be filled in", async () => {
    const workbook = await load(bytes);
    expect(listValues(workbook, definition)).toEqual([]);
    expect(plan.lastRow - plan.firstRow + 1).toBe(ENTRY_ROWS);
    for (const column of definition.columns) {
      expect(ruleAt(workbook, definition, column.key, plan.firstRow)).toEqual(
        ruleAt(workbook, definition, column.key, plan.lastRow),
      );
      expect(() => ruleAt(workbook, definition, column.key, plan.headingRow)).toThrow();
      expect(() => ruleAt(workbook, definition, column.key, plan.lastRow + 1)).toThrow();
    }
  });

  it("keeps IDs and postcodes as text, and shows dates day first", async () => {
    const sheet = sheetOf(await load(bytes), definition.sheetName);
    const formats = Object.fromEntries(
      definition.columns.map((column, index) => [column.kind, sheet.getColumn(index + 1).numFmt]),
    );
    expect(formats).toMatchObject({ id: "@", postcode: "@", age: "0" });
    if (definition.columns.some((column) => column.kind === "orderStart")) {
      expect(formats["orderStart"]).toBe("dd/mm/yyyy");
    }
    expect(sheet.getCell(plan.agreedDate.row, plan.agreedDate.dateColumn).numFmt).toBe("dd/mm/yyyy");
  });

  it("offers the definition's entries in every drop-down, and stops what is not among them", async () => {
    const workbook = await load(bytes);
    const choices = definition.columns.filter((column) => column.kind === "choice");
    expect(choices.length).toBeGreaterThan(2);
    for (const column of choices) {
      const rule = ruleAt(workbook, definition, column.key, plan.firstRow + 7);
      expect(listEntries(workbook, rule)).toEqual(definition.vocabularies[column.vocabulary]?.entries);
      expect(rule).toMatchObject({ errorStyle: "stop", showErrorMessage: true, showInputMessage: true });
      expect(rule.error).toBe("Select one of the entries in the drop-down list.");
    }
  });

  it("keeps the headings in sight and repeats them on every page", async () => {
    const sheet = sheetOf(await load(bytes), definition.sheetName);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: plan.headingRow });
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 9, fitToPage: true, fitToHeight: 0 });
    expect(partText(openPackage(bytes), "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;${definition.sheetName}&apos;!$${plan.groupRow}:$${plan.headingRow}</definedName>`,
    );
  });

  it("says nothing of who made it, when, or where", async () => {
    const parts = openPackage(bytes);
    const frames = [...parts.keys()].flatMap((path) => /<headerFooter>.*<\/headerFooter>/.exec(partText(parts, path) ?? "")?.[0] ?? []);
    expect(startTags(partText(parts, "docProps/core.xml") ?? "").map((tag) => tag.name)).toEqual(["coreProperties", "title"]);
    expect(partText(parts, "docProps/app.xml")).not.toMatch(/Company|Manager/);
    // &F is the file name, &Z its path, &D and &T the day and the time.
    expect(frames).toHaveLength((await load(bytes)).worksheets.length);
    for (const frame of frames) expect(frame).not.toMatch(/&amp;[FZDT]/);
    expect(hash(await buildReturnWorkbook(definition))).toBe(hash(bytes));
  });

  it("carries the add-in so that its pane opens with the document", async () => {
    expect(readWebExtension(bytes)).toEqual({ ...addIn, store: "central", opensWithDocument: true, properties: {} });
    const sideloaded = await buildReturnWorkbook(definition, { store: "sideloaded", settings: { "pir.x": [1] } });
    expect(readWebExtension(sideloaded)).toMatchObject({ store: "sideloaded", properties: { "pir.x": [1] } });
    expect(readWebExtension(await buildReturnWorkbook(definition, { store: "none" }))).toBeUndefined();
  });

  it("is a sound package: well-formed parts, one content type each, relationships that lead somewhere", () => {
    const parts = openPackage(bytes);
    const types = startTags(partText(parts, "[Content_Types].xml") ?? "");
    const overrides = types.filter((tag) => tag.name === "Override").map((tag) => tag.attributes["PartName"] ?? "");
    expect(new Set(overrides).size).toBe(overrides.length);
    expect(overrides.filter((name) => !parts.has(name.slice(1)))).toEqual([]);
    const defaults = types.filter((tag) => tag.name === "Default").map((tag) => tag.attributes["Extension"]);
    for (const path of parts.keys()) {
      expect(unbalanced(partText(parts, path) ?? "")).toBeUndefined();
      if (path === "[Content_Types].xml") continue;
      expect(overrides.includes(`/${path}`) || path.endsWith(".rels")).toBe(true);
      if (!path.endsWith(".rels")) continue;
      expect(defaults).toContain("rels");
      const source = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
      for (const { external, target } of relationshipsOf(parts, source)) expect(external || parts.has(target)).toBe(true);
    }
  });
});

describe("buildReturnWorkbook", () => {
  const [definition] = returnDefinitions as [ReturnDefinition];

  it("names the day it was made where it is given", async () => {
    const madeOn = dateFromParts(2026, 8, 3);
    if (madeOn === undefined) throw new Error("no such day");
    const core = partText(openPackage(await buildReturnWorkbook(definition, { madeOn })), "docProps/core.xml");
    expect(core).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2026-08-03T00:00:00Z</dcterms:modified>');
  });

  it("refuses settings without the add-in that would read them", async () => {
    await expect(buildReturnWorkbook(definition, { store: "none", settings: {} })).rejects.toThrow(RangeError);
  });

  it("refuses a text that Excel would cut off", async () => {
    const [id, ...others] = definition.columns;
    if (!id) throw new Error("no column");
    const wordy = { ...definition, columns: [{ ...id, meaning: "word ".repeat(60) }, ...others] };
    await expect(buildReturnWorkbook(wordy)).rejects.toThrow(/Excel shows 255 characters/);
  });
});

/** The first tag that is not closed where it should be; undefined in a well-formed part. */
function unbalanced(xml: string): string | undefined {
  const open: string[] = [];
  const body = xml.replace(/<\?.*?\?>|<!--[\s\S]*?-->/g, "");
  for (const [tag, end, name = "", selfClosing] of body.matchAll(/<(\/?)([\w.:-]+)(?:\s+[\w.:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (end === "/" && open.pop() !== name) return tag;
    if (end !== "/" && selfClosing !== "/") open.push(name);
  }
  // What is left between tags holds no stray angle bracket or ampersand.
  const rest = body.replace(/<\/?[\w.:-]+(?:\s+[\w.:-]+="[^"<]*")*\s*\/?>/g, "");
  return open.at(-1) ?? /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(rest)?.[0];
}
