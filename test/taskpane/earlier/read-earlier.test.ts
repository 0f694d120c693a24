import { type Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { definedVocabularies } from "../../../src/returns/record";
import { returnDefinitions } from "../../../src/returns/definitions";
import { pace } from "../../../src/taskpane/pace";
import { type EarlierList, readEarlier } from "../../../src/taskpane/earlier/read-earlier";
import { compareLists, type ComparedList } from "../../../src/validation/compare";
import { buildDemonstrationWorkbook } from "../../../src/workbook/demonstration";
import { openReturn } from "../../../src/excel/open-return";
import { type Cell, fill, openWorkbook, returnA, returnBytes, returnCells, row, workbookBytes } from "../../excel/sheets";
import { day } from "../../returns/days";

async function read(bytes: Uint8Array): Promise<EarlierList> {
  const earlier = await readEarlier(bytes, returnDefinitions, pace);
  if (earlier === undefined) throw new Error("nobody gave it up");
  return earlier;
}

async function list(bytes: Uint8Array): Promise<ComparedList> {
  const earlier = await read(bytes);
  if ("problem" in earlier) throw new Error(earlier.problem.sentence);
  return earlier.list;
}

async function problem(bytes: Uint8Array): Promise<string> {
  const earlier = await read(bytes);
  if (!("problem" in earlier)) throw new Error("it was read");
  expect(earlier.problem.canRetry).toBe(false);
  return `${earlier.problem.sentence} ${earlier.problem.whatToDo ?? ""}`;
}

/** The file with one part of its package changed. */
function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) }, { level: 1 });
}

const cellsOf = (of: ComparedList): unknown[][] => of.rows.map(({ cells }) => [...cells]);
const LIST = "xl/worksheets/sheet1.xml";

describe.each(returnDefinitions.map((definition) => [definition.id, definition] as const))("an earlier copy of %s", (_, definition) => {
  it("is read as Excel would give it", async () => {
    const bytes = await buildDemonstrationWorkbook(definition);
    const open = await openWorkbook(bytes);
    const opened = await openReturn(returnDefinitions);
    open.close();
    if (opened.kind === "none") throw new Error("no return");
    const { layout, dateSystem, agreedDate, vocabularies, rows } = opened.reading;
    const earlier = await list(bytes);
    expect(earlier.rows).toEqual(rows);
    expect([earlier.dateSystem, earlier.agreedDate]).toEqual([dateSystem, agreedDate]);
    expect(earlier.layout).toEqual({ ...layout, sheetId: earlier.layout.sheetId });
    expect(new Map(earlier.vocabularies)).toEqual(new Map(vocabularies));
    const { added, gone, changes, moved, notes } = compareLists(earlier, opened.reading);
    expect([added, gone, changes, moved, notes]).toEqual([[], [], [], [], []]);
  });
});

describe("cells", () => {
  it("count by their values: formulas, errors, rich text, links, logical values", async () => {
    const bytes = await returnBytes([row("A-1", { 2: { formula: "6*2", result: 12 }, 3: { error: "#N/A" } })], (_, sheet) => {
      sheet.getCell("E4").value = { richText: [{ text: "White " }, { text: "Scottish" }] };
      sheet.getCell("F4").value = { text: "no", hyperlink: "https://example.org" };
      sheet.getCell("H4").value = true;
    });
    expect(cellsOf(await list(bytes))).toEqual([["A-1", "DD1", 12, "#N/A", "White Scottish", "no", 45717, true]]);
  });

  it("know a date by its format, in either date system", async () => {
    const bytes = await returnBytes([row("A-1")], (workbook) => {
      workbook.properties.date1904 = true;
    });
    const earlier = await list(bytes);
    expect([earlier.dateSystem, earlier.rows[0]?.cells[6], earlier.rows[0]?.dateMask]).toEqual(["1904", 45717 - 1462, 1 << 6]);
    expect(earlier.agreedDate).toEqual({ kind: "date", date: day("2026-08-14") });
  });

  it("beyond the calendar are no dates", async () => {
    const bytes = withPart(await returnBytes([row("A-1")]), LIST, (xml) => xml.replace(/(<c r="G4"[^>]*><v>)[^<]*/, "$19e15"));
    expect((await list(bytes)).rows[0]?.cells[6]).toBe("########");
  });

  it("may stand anywhere on a hidden sheet of another name, with the columns in another order", async () => {
    const cells = returnCells([row("A-1", { 2: 15 })]).map((line) => ["", ...[...line].reverse()] as Cell[]);
    const bytes = await workbookBytes((workbook) => {
      fill(workbook.addWorksheet("Notes"), [["nothing here"]]);
      const sheet = workbook.addWorksheet("March");
      sheet.state = "veryHidden";
      fill(sheet, [[""], [""], ...cells]);
    });
    expect(cellsOf(await list(bytes))[0]?.slice(0, 3)).toEqual(["A-1", "DD1", 15]);
  });
});

describe("drop-down lists", () => {
  const gender = async (more: (workbook: Workbook, sheet: Worksheet) => void): Promise<readonly string[] | undefined> =>
    (await list(await returnBytes([row("A-1"), row("A-2")], more))).vocabularies.get("gender")?.entries;
  const rule = (sheet: Worksheet, formula: string): void => {
    sheet.getCell("D4").dataValidation = { type: "list", allowBlank: true, formulae: [formula] };
    sheet.getCell("D5").dataValidation = { type: "list", allowBlank: true, formulae: [formula] };
  };

  it("are those of the column's rule: its own entries, a range with blank cells at its end, a name", async () => {
    const listSheet = (workbook: Workbook): Worksheet => {
      const lists = workbook.addWorksheet("My lists");
      fill(lists, [["Girl"], ["Boy"]]);
      return lists;
    };
    expect(await gender((_, sheet) => { rule(sheet, '"Girl,Boy"'); })).toEqual(["Girl", "Boy"]);
    expect(await gender((workbook, sheet) => { listSheet(workbook); rule(sheet, "'My lists'!$A$1:$A$30"); })).toEqual(["Girl", "Boy"]);
    expect(await gender((workbook, sheet) => {
      listSheet(workbook);
      workbook.definedNames.add("'My lists'!$A$1:$A$2", "genders");
      rule(sheet, "genders");
    })).toEqual(["Girl", "Boy"]);
  });

  it("are the definition's where the rule is one that only Excel can work out", async () => {
    const own = definedVocabularies(returnA()).get("gender")?.entries;
    expect(await gender((_, sheet) => { rule(sheet, 'INDIRECT("x")'); })).toEqual(own);
    expect(await gender(() => undefined)).toEqual(own);
  });
});

describe("a large workbook", () => {
  const LETTERS = ["A", "B", "C", "D", "E", "F", "G", "H"];

  it("that is formatted far down is read without an object for each cell", async () => {
    const styled = Array.from({ length: 30_000 }, (_, index) =>
      `<row r="${index + 10}" spans="1:8">${LETTERS.map((letter) => `<c r="${letter}${index + 10}" s="1"/>`).join("")}</row>`).join("");
    const bytes = withPart(await returnBytes([row("A-1"), row("A-2")]), LIST, (xml) => xml.replace("</sheetData>", `${styled}</sheetData>`));
    expect((await list(bytes)).rows.map(({ cells }) => cells[0])).toEqual(["A-1", "A-2"]);
  });

  it("with pictures, notes, tables and formats has them left aside", async () => {
    const bytes = await returnBytes([row("A-1")], (_, sheet) => {
      sheet.getCell("A4").note = "a note";
      sheet.mergeCells("A8:B9");
      sheet.addConditionalFormatting({ ref: "A1:B2", rules: [{ type: "expression", formulae: ["TRUE"], style: {}, priority: 1 }] });
      sheet.addTable({ name: "Beside", ref: "L1", columns: [{ name: "x" }], rows: [["y"]] });
    });
    expect(cellsOf(await list(bytes))[0]?.[0]).toBe("A-1");
  });
});

describe("a file that cannot be read", () => {
  const ole = (name: string): Uint8Array =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, ...Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat(), 0]);

  it.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "This file is empty."],
    ["a workbook under a password", ole("EncryptedPackage"), "This workbook is locked with a password."],
    ["an old workbook", ole("Workbook"), "This is an Excel 97–2003 workbook (.xls)."],
    ["a PDF", strToU8("%PDF-1.7 and so on"), "This is a PDF, not an Excel workbook."],
    ["a list with commas", strToU8("ID Number,Postcode\nA-1,DD1"), "This file is not an Excel workbook (.xlsx)."],
    ["a zip archive of something else", zipSync({ "letter.txt": strToU8("hello") }), "This file is not an Excel workbook (.xlsx)."],
    ["a binary workbook", zipSync({ "xl/workbook.bin": strToU8("x") }), "This is an Excel binary workbook (.xlsb)."],
    ["a broken archive", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5]), "This file is damaged and cannot be read."],
    ["a file of more than 50 MB", new Uint8Array(50_000_001), "This file is larger than 50 MB."],
  ])("is named: %s", async (_, bytes, sentence) => {
    expect(await problem(bytes)).toContain(`${sentence} `);
  });

  it("is named where it is cut short or makes no sense inside", async () => {
    const bytes = await returnBytes([row("A-1")]);
    expect(await problem(bytes.slice(0, bytes.length - 400))).toContain("damaged");
    expect(await problem(withPart(bytes, LIST, (xml) => xml.replace("<row ", "<row <")))).toContain("damaged");
  });

  it("is named where it would grow beyond all measure", async () => {
    const bytes = zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "xl/sharedStrings.xml": strToU8("<sst/>") });
    const directory = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    // The size that the archive's directory gives for its last part.
    new DataView(bytes.buffer).setUint32(directory + 24, 400_000_001, true);
    expect(await problem(bytes)).toContain("This workbook holds too much to be read here.");
  });

  it("is named where no sheet is a return", async () => {
    const bytes = await workbookBytes((workbook) => { fill(workbook.addWorksheet("Budget"), [["Item", "Cost"], ["Paper", 12]]); });
    expect(await problem(bytes)).toBe("No sheet of this file has the headings of a pre-inspection return. Choose an earlier copy of this return.");
    expect(await problem(await workbookBytes((workbook) => { workbook.addWorksheet("Empty"); }))).toContain("No sheet of this file");
  });
});
