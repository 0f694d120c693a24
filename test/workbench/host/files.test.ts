import { strToU8, zipSync } from "fflate";
import { openLocalHost, UnreadableWorkbook } from "../../../src/workbench/host";
import { closePackage, openPackage, partText, setPartText } from "../../../src/workbook/package";
import { closeRealms, fillList, openBytes, readValues, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();

test("a sheet whose name reads like markup keeps it", async () => {
  const parts = openPackage(await workbookBytes(fillList));
  const path = "xl/workbook.xml";
  setPartText(parts, path, (partText(parts, path) ?? "").replace(/(<sheet [^>]*name=")[^"]*/, "$1a &amp;lt;b&amp;gt;"));
  const { host } = await openBytes(closePackage(parts));
  expect(host.sheets[0]?.name).toBe("a &lt;b&gt;");
  expect(host.sheets[0]?.lastRow).toBeGreaterThan(0);
  const names = host.sheets.map(({ name }) => name);
  const { host: again } = await openBytes(await host.save());
  expect(again.sheets.map(({ name }) => name)).toEqual(names);
  expect(again.sheets[0]?.lastRow).toBe(host.sheets[0]?.lastRow);
});

describe("what cannot be opened is said in a sentence", () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["an empty file", () => new Uint8Array(), "This file is empty."],
    ["a text file", () => strToU8("id,age\n1,2\n"), "not an Excel workbook (.xlsx)"],
    ["an old .xls", () => new Uint8Array([...ole, ...new Array<number>(600).fill(0), ...utf16("Workbook")]), "Excel 97–2003 workbook"],
    [
      "a workbook with a password",
      () => new Uint8Array([...ole, ...new Array<number>(600).fill(0), ...utf16("EncryptedPackage")]),
      "This workbook is locked with a password. Open it in Excel, remove the password, and save a copy.",
    ],
    ["a damaged zip", async () => (await workbookBytes(fillList)).slice(0, 4000), "This file is damaged"],
    ["a zip of something else", () => zipSync({ "readme.txt": strToU8("hello") }), "holds no Excel workbook"],
    [
      "another Office file",
      () => zipSync({
        "[Content_Types].xml": strToU8("<Types/>"),
        "_rels/.rels": strToU8('<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
        "word/document.xml": strToU8("<w:document/>"),
      }),
      "holds no Excel workbook",
    ],
    [
      "a workbook with a broken sheet",
      async () => {
        const parts = openPackage(await workbookBytes(fillList));
        setPartText(parts, "xl/workbook.xml", "<workbook><sheets></sheets></workbook>");
        return closePackage(parts);
      },
      "This file is damaged",
    ],
  ])("%s", async (_, make, sentence) => {
    const opening = openLocalHost(await make());
    await expect(opening).rejects.toBeInstanceOf(UnreadableWorkbook);
    await expect(opening).rejects.toThrow(sentence);
  });
});

describe("parts under the names that other programs give them", () => {
  /** Moves a part of the first sheet and names it from the root, as openpyxl does. */
  async function elsewhere(fill: Parameters<typeof workbookBytes>[0], from: string, to: string): Promise<Uint8Array> {
    const parts = openPackage(await workbookBytes(fill));
    const rels = "xl/worksheets/_rels/sheet1.xml.rels";
    const xml = partText(parts, rels) ?? "";
    const bytes = parts.get(`xl/${from}`);
    if (bytes === undefined || !xml.includes(`../${from}`)) throw new Error(`The workbook has no ${from}.`);
    parts.delete(`xl/${from}`);
    parts.set(`xl/${to}`, bytes);
    setPartText(parts, rels, xml.replace(`../${from}`, `/xl/${to}`));
    return closePackage(parts);
  }

  test("a table is there, and there again after saving", async () => {
    const bytes = await elsewhere((workbook) => {
      fillList(workbook).addTable({ name: "Children", ref: "F1", columns: [{ name: "ID" }, { name: "Age" }], rows: [["A-1", 12]] });
    }, "tables/table1.xml", "tables/list.xml");
    const host = await openLocalHost(bytes);
    expect(partText(openPackage(await host.save()), "xl/tables/table1.xml")).toContain("Children");
  });

  test("a note stays with its cell", async () => {
    const bytes = await elsewhere((workbook) => {
      fillList(workbook).getCell("A2").note = "Ask about this one";
    }, "comments1.xml", "comments/comment1.xml");
    const host = await openLocalHost(bytes);
    expect(partText(openPackage(await host.save()), "xl/comments1.xml")).toContain("Ask about this one");
  });
});

test("a note without formatting keeps its text", async () => {
  const parts = openPackage(await workbookBytes((workbook) => {
    fillList(workbook).getCell("A2").note = "Ask about this one";
  }));
  const path = "xl/comments1.xml";
  const xml = partText(parts, path) ?? "";
  const plain = xml.replace(/<text>[^]*?<\/text>/, "<text><t>Ask about that one</t></text>");
  expect(plain).not.toBe(xml);
  setPartText(parts, path, plain);
  const host = await openLocalHost(closePackage(parts));
  expect(partText(openPackage(await host.save()), path)).toContain("Ask about that one");
});

describe("sheets formatted far down", () => {
  async function withRows(rows: string): Promise<Uint8Array> {
    const parts = openPackage(await workbookBytes((workbook) => {
      fillList(workbook).getCell("A2").numFmt = "@";
    }));
    const path = "xl/worksheets/sheet1.xml";
    const xml = partText(parts, path) ?? "";
    const style = /r="A2" s="(\d+)"/.exec(xml)?.[1] ?? "";
    const at = xml.indexOf("</sheetData>");
    setPartText(parts, path, xml.slice(0, at) + rows.replaceAll('s="?"', `s="${style}"`) + xml.slice(at));
    // Not compressed: that would take longer than what is tested.
    return zipSync(Object.fromEntries(parts), { level: 0 });
  }

  const styledRow = (row: number): string =>
    `<row r="${row}">${Array.from("ABCDEFGH", (letter) => `<c r="${letter}${row}" s="?"/>`).join("")}</row>`;

  test("one styled cell in the last row", async () => {
    const open = await openBytes(await withRows('<row r="1048576"><c r="A1048576" s="?"/></row>'));
    expect([open.host.sheets[0]?.lastRow, open.host.sheets[0]?.cell(1_048_575, 0).numberFormat]).toEqual([3, "@"]);
    const again = await openBytes(await open.host.save());
    expect(again.host.sheets[0]?.cell(1_048_575, 0).numberFormat).toBe("@");
  });

  test("a million styled rows open and keep their format for what is typed there", async () => {
    const rows = Array.from({ length: 1_048_576 - 4 }, (_, index) => styledRow(index + 5)).join("");
    const bytes = await withRows(rows);
    const open = await openBytes(bytes);
    const [sheet] = open.host.sheets;
    expect([sheet?.lastRow, sheet?.lastColumn, sheet?.cell(500_000, 3).numberFormat]).toEqual([3, 2, "@"]);
    open.host.person.type(open.sheetId, 500_000, 0, "0101011237");
    expect(open.host.sheets[0]?.cell(500_000, 0).value).toBe("0101011237");
    await open.realm.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getActiveWorksheet();
      const [all, values] = [worksheet.getUsedRange(), worksheet.getRange("A1:H100000").getUsedRange(true)];
      all.load("rowCount");
      values.load("rowCount");
      await context.sync();
      expect([all.rowCount, values.rowCount]).toEqual([1_048_576, 4]);
    });
    const again = await openBytes(await open.host.save());
    expect(again.host.sheets[0]?.cell(500_000, 0).value).toBe("0101011237");
    expect(again.host.sheets[0]?.cell(700_000, 3).numberFormat).toBe("@");
  }, 60_000);
});

describe("list rules", () => {
  test("in the extension that Excel 2010 made for lists on other sheets are read, and kept as plain ones", async () => {
    const parts = openPackage(await workbookBytes((workbook) => {
      fillList(workbook);
      workbook.addWorksheet("Lists").addRows([["yes"], ["no"]]);
    }));
    const path = "xl/worksheets/sheet1.xml";
    const rule =
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
      '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
      '<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Lists!$A$1:$A$2</xm:f></x14:formula1>' +
      "<xm:sqref>D2:D9 F2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>";
    setPartText(parts, path, (partText(parts, path) ?? "").replace("</worksheet>", rule));
    const { host } = await openBytes(closePackage(parts));
    expect([host.sheets[0]?.listEntries(4, 3), host.sheets[0]?.listEntries(1, 5)]).toEqual([["yes", "no"], ["yes", "no"]]);
    const again = await openBytes(await host.save());
    expect(again.host.sheets[0]?.listEntries(8, 3)).toEqual(["yes", "no"]);
  });
});

describe("workbooks that count their days from 1904", () => {
  test("give and take the serial numbers that Excel gives", async () => {
    const bytes = await workbookBytes((workbook) => {
      workbook.properties.date1904 = true;
      fillList(workbook);
    });
    const open = await openBytes(bytes);
    // 12 March 2024 is 45,363 from 1900 and 1,462 less from 1904.
    expect(await readValues(open, "C2")).toEqual([[45_363 - 1462]]);
    expect(open.host.sheets[0]?.cell(1, 2).text).toBe("12/03/2024");
    open.host.person.type(open.sheetId, 5, 2, "12/03/2024");
    expect(await readValues(open, "C6")).toEqual([[45_363 - 1462]]);
    const again = await openBytes(await open.host.save());
    expect(await readValues(again, "C2:C2")).toEqual([[45_363 - 1462]]);
    expect(again.host.sheets[0]?.cell(5, 2).text).toBe("12/03/2024");
  });
});
