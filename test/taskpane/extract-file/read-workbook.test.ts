import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import type { Workbook } from "@cj-tech-master/excelts";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { finish } from "../../../src/sampling/steps";
import { LIMITS } from "../../../src/taskpane/extract-file/limits";
import { readExport } from "../../../src/taskpane/extract-file/read-export";
import { readWorkbook } from "../../../src/taskpane/extract-file/xlsx/read-workbook";
import { UnreadableFile } from "../../../src/taskpane/files/refusals";
import { fill, workbookBytes } from "../../excel/sheets";
import { day } from "../../returns/days";
import { eager, read, rowsOf, sentenceOf, sheetsOf } from "./reading";

const SHEET = "xl/worksheets/sheet1.xml";
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}

const oneSheet = (more: (workbook: Workbook) => void = () => undefined): Promise<Uint8Array> =>
  workbookBytes((workbook) => {
    fill(workbook.addWorksheet("List"), [["Child", "Born"], ["A-1", new Date(Date.UTC(2015, 1, 28))]]);
    more(workbook);
  });

/** A workbook whose only sheet has these rows as XML. */
async function rowsFrom(rows: string, root = "worksheet"): Promise<unknown> {
  const prefix = root.includes(":") ? `${root.split(":")[0] ?? ""}:` : "";
  const namespace = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  return rowsOf(await read(withPart(await oneSheet(), SHEET, () => `<?xml version="1.0"?><${root} ${namespace}="${SPREADSHEET}"><${prefix}sheetData>${rows}</${prefix}sheetData></${root}>`)));
}

describe("cells of a workbook", () => {
  it("are what they show: dates without their time, logical values, errors, results of formulas, links, rich text", async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet("List");
      fill(sheet, [["text", 12.5, true, new Date(Date.UTC(2024, 1, 29, 17, 30)), { error: "#N/A" }, { formula: "1+1", result: 2 }, "007"]]);
      sheet.getCell("A2").value = { richText: [{ text: "White " }, { font: { bold: true }, text: "Scottish" }] };
      sheet.getCell("B2").value = { text: "a link", hyperlink: "https://example.org" };
      sheet.getCell("C2").value = { formula: "B9", result: new Date(Date.UTC(2020, 0, 1)) };
      sheet.getCell("C2").numFmt = "d mmm yyyy";
      sheet.getCell("E2").value = "a & b < c\nd";
    });
    expect(rowsOf(await read(bytes))).toEqual([
      ["text", 12.5, true, { day: day("2024-02-29") }, "#N/A", 2, "007"],
      ["White Scottish", "a link", { day: day("2020-01-01") }, "", "a & b < c\nd"],
    ]);
  });

  it("know dates in either date system, and leave what is beyond the calendar a number", async () => {
    const born = { day: day("2015-02-28") };
    const old = await oneSheet((workbook) => { workbook.properties.date1904 = true; });
    expect(sheetsOf(await read(old))).toEqual([{ name: "List", dateSystem: "1904", rows: [["Child", "Born"], ["A-1", born]] }]);
    const beyond = withPart(await oneSheet(), SHEET, (xml) => xml.replace(/(<c r="B2"[^>]*><v>)[^<]*/, "$19e15"));
    expect(sheetsOf(await read(beyond))).toEqual([{ name: "List", dateSystem: "1900", rows: [["Child", "Born"], ["A-1", 9e15]] }]);
  });

  it("are found as other programs write them", async () => {
    const inline = '<row r="2"><c r="B2" t="inlineStr"><is><r><t>Test </t></r><r><rPr><b/></rPr><t>Childone</t></r><rPh><t>spoken</t></rPh></is></c><c r="D2" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row>';
    expect(await rowsFrom(inline)).toEqual([[], ["", "Test Childone", "", " a "]]);
    expect(await rowsFrom("<row><c><v>1</v></c><c/><c t='str'><v>x</v></c></row><row r=\"4\"><c><v>2</v></c></row><row><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>")).toEqual([[1, "", "x"], [], [], [2], ["", "", 3, 4]]);
    expect(await rowsFrom('<x:row r="1"><x:c r="A1" t="b"><x:f>TRUE()</x:f><x:v>1</x:v></x:c><x:c r="B1" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c></x:row>', "x:worksheet")).toEqual([[true, "#DIV/0!"]]);
    expect(await rowsFrom('<row r="1"><!-- <c> --><c r="A1" t="d"><v>2015-02-28T00:00:00</v></c><c r="B1" t="str"><v><![CDATA[a<b]]></v></c><c r="C1" t="str"><v>x_x000D_&#233;&amp;</v></c></row>')).toEqual([[{ day: day("2015-02-28") }, "a<b", "x\ré&"]]);
  });

  it("are the same as were written, whatever they are", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", "<", "&", '"', "'", " ", "]", ">", "0", "\n", "€", "𝛼"), minLength: 1, maxLength: 8 });
    const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)), fc.boolean(), fc.constant(""));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (cells) => {
        const written = cells.map((row) => row.slice(0, row.findLastIndex((value) => value !== "") + 1));
        const kept = written.slice(0, written.findLastIndex((row) => row.length > 0) + 1);
        fc.pre(kept.length > 0);
        expect(rowsOf(await read(await workbookBytes((workbook) => { fill(workbook.addWorksheet("List"), cells); })))).toEqual(kept);
      }),
      { numRuns: 40 },
    );
  });
});

describe("sheets of a workbook", () => {
  const many = (states: readonly ("visible" | "hidden" | "veryHidden")[], isFilled: (index: number) => boolean = () => true): Promise<Uint8Array> =>
    workbookBytes((workbook) => {
      states.forEach((state, index) => {
        const sheet = workbook.addWorksheet(`Sheet & ${index}`);
        sheet.state = state;
        if (isFilled(index)) fill(sheet, [[`on ${index}`]]);
      });
    });
  const namesOf = async (bytes: Uint8Array): Promise<unknown> => {
    const reading = await read(bytes);
    return [sheetsOf(reading).map(({ name, rows }) => [name, rows]), reading.kind === "read" ? reading.remarks : []];
  };

  it("come in their order; empty ones are left out", async () => {
    expect(await namesOf(await many(["visible", "visible", "visible"], (index) => index !== 1))).toEqual([[["Sheet & 0", [["on 0"]]], ["Sheet & 2", [["on 2"]]]], []]);
  });

  it("are found whatever prefix their relations have", async () => {
    const bytes = withPart(await oneSheet(), "xl/workbook.xml", (xml) => xml.replaceAll("xmlns:r=", "xmlns:ns0=").replaceAll(" r:id=", " ns0:id="));
    expect(strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array())).toContain(" ns0:id=");
    expect(rowsOf(await read(bytes))).toHaveLength(2);
  });

  it("are not read where they are hidden, unless all are; that is said", async () => {
    expect(await namesOf(await many(["hidden", "visible", "veryHidden"]))).toEqual([[["Sheet & 1", [["on 1"]]]], ["2 hidden sheets were not read."]]);
    expect(await namesOf(await many(["visible", "hidden"]))).toEqual([[["Sheet & 0", [["on 0"]]]], ["1 hidden sheet was not read."]]);
    expect(await namesOf(await many(["hidden"]))).toEqual([[["Sheet & 0", [["on 0"]]]], []]);
  });

  it("that are all empty are named", async () => {
    expect(await sentenceOf(read(await many(["visible"], () => false)))).toBe("Nothing stands in the sheets of this workbook.");
    expect(await sentenceOf(read(await many(["visible", "hidden"], (index) => index === 1)))).toBe("The sheets of this workbook are empty, but for hidden ones.");
  });
});

describe("a sheet that is formatted down to its last row", () => {
  const letters = ["A", "B", "C"];
  const formatted = Array.from({ length: 60_000 }, (_, index) => `<row r="${index + 3}">${letters.map((letter) => `<c r="${letter}${index + 3}" s="1"/>`).join("")}</row>`).join("");

  it("has only the rows that hold something, and can be stopped meanwhile", async () => {
    const bytes = withPart(await oneSheet(), SHEET, (xml) => xml.replace("</sheetData>", `${formatted}<row r="1048576" ht="15"/></sheetData>`));
    const shares: number[] = [];
    const reading = await readExport("x.xlsx", bytes, eager({ onProgress: (share) => { shares.push(share); } }));
    expect(rowsOf(reading)).toHaveLength(2);
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    const stop = new AbortController();
    expect(await readExport("x.xlsx", bytes, eager({ signal: stop.signal, onProgress: (share) => { if (share > 0.4) stop.abort(); } }))).toEqual({ kind: "cancelled" });
  });
});

describe("a workbook that cannot be read", () => {
  const limited = async (limits: Partial<typeof LIMITS>, bytes?: Uint8Array): Promise<string> =>
    sentenceOf(readExport("x.xlsx", bytes ?? (await oneSheet()), eager(), { ...LIMITS, ...limits }));

  it("is named where it is too large", async () => {
    expect(await limited({ workbookBytes: 1000 })).toBe("This file is larger than 50 MB.");
    expect(await limited({ unpackedBytes: 800 })).toBe("This workbook holds too much to be read here.");
    expect(await limited({ rows: 1 })).toBe("This file has more rows than Excel holds.");
    expect(await limited({ columns: 1 })).toBe("This file has more columns than Excel holds.");
    expect(await limited({ cells: 3 })).toBe("This file holds too much to be read here.");
    expect(await limited({ characters: 10 })).toBe("This file holds too much to be read here.");
    expect(await limited({ smallPartBytes: 100 })).toBe("This workbook holds too much to be read here.");
  });

  it("is named where it grows beyond what it says itself", async () => {
    const bytes = withPart(await oneSheet(), SHEET, (xml) => xml.replace("</sheetData>", `${" ".repeat(3_000_000)}</sheetData>`));
    const view = new DataView(bytes.buffer);
    for (let at = Buffer.from(bytes).indexOf("PK\u0001\u0002"); at >= 0; at = Buffer.from(bytes).indexOf("PK\u0001\u0002", at + 1)) view.setUint32(at + 24, 10, true);
    expect(await limited({}, bytes)).toBe("This file is damaged and cannot be read.");
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ["cut short", (bytes) => bytes.slice(0, bytes.length - 400)],
    ["without its sheet", (bytes) => zipSync(unzipSync(bytes, { filter: ({ name }) => name !== SHEET }))],
    ["with a sheet that breaks off", (bytes) => withPart(bytes, SHEET, (xml) => xml.slice(0, -30))],
    ["with tags in tags", (bytes) => withPart(bytes, SHEET, (xml) => xml.replace("<row ", "<row <"))],
    ["with tags that close others", (bytes) => withPart(bytes, SHEET, (xml) => xml.replace("</row>", "</rows>"))],
    ["with a prefix that stands for nothing", (bytes) => withPart(bytes, SHEET, (xml) => xml.replace("<sheetData>", "<sheetData><y:c/>"))],
    ["with an entity that XML does not have", (bytes) => withPart(bytes, SHEET, (xml) => xml.replace("</v>", "&a;</v>"))],
    ["with a thousand elements within one another", (bytes) => withPart(bytes, SHEET, (xml) => xml.replace("<sheetData>", `${"<g>".repeat(1000)}${"</g>".repeat(1000)}<sheetData>`))],
    ["with a document type, which could make texts grow", (bytes) => withPart(bytes, SHEET, (xml) => xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'))],
    ["that refers to texts it does not have", (bytes) => withPart(bytes, "xl/sharedStrings.xml", () => `<sst xmlns="${SPREADSHEET}"/>`)],
    ["with rows nowhere", (bytes) => withPart(bytes, SHEET, (xml) => xml.replace('<row r="1"', '<row r="x"'))],
  ])("is named as damaged: %s", async (_, change) => {
    expect(await sentenceOf(read(change(await oneSheet()), "x.xlsx"))).toBe("This file is damaged and cannot be read.");
  });

  it("is named where a text in it has no end", async () => {
    const bytes = withPart(await oneSheet(), SHEET, (xml) => xml.replace("<sheetData>", `${" ".repeat(17_000_000)}<sheetData>`));
    expect(await limited({}, bytes)).toBe("This workbook holds too much to be read here.");
  });

  it("is refused without a word of what the parser read in it", async () => {
    const bytes = withPart(await oneSheet(), SHEET, (xml) => xml.replace("<sheetData>", "<sheetData><Childone:c/>"));
    let thrown: unknown;
    try {
      finish(readWorkbook(bytes, LIMITS));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UnreadableFile);
    expect(inspect(thrown, { depth: null })).not.toContain("Childone");
  });

  it("is always named, whatever byte of it was changed", async () => {
    const bytes = await oneSheet();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), async (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        expect(["read", "problem"]).toContain((await read(changed)).kind);
      }),
      { numRuns: 150 },
    );
  });
});

const office = "/usr/bin/soffice";
const withOffice = existsSync(office) ? it : it.skip;
if (!existsSync(office)) process.stdout.write("LibreOffice is not installed: its own files are not read.\n");

withOffice("a workbook of LibreOffice is read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "export-"));
  try {
    writeFileSync(join(folder, "list.csv"), "Child,Born,Count\nA-1,2015-02-28,3\nÉ & co,2016-02-29,4\n");
    execFileSync(office, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx", "--infilter=CSV:44,34,76,1", "--outdir", folder, join(folder, "list.csv")], { stdio: "ignore" });
    expect(rowsOf(await read(new Uint8Array(readFileSync(join(folder, "list.xlsx")))))).toEqual([
      ["Child", "Born", "Count"],
      ["A-1", { day: day("2015-02-28") }, 3],
      ["É & co", { day: day("2016-02-29") }, 4],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
