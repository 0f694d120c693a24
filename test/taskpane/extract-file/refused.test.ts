import { strToU8, zipSync } from "fflate";
import { read, rowsOf, sentenceOf } from "./reading";

const ole = (name: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, ...Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat(), 0]);
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<x/>")])));
const rubbish = Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31 + index * 7) % 251);

describe("a file that is no table", () => {
  it.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "This file is empty."],
    ["blank lines", strToU8("\r\n,,,\r\n\r\n"), "There is nothing in this text."],
    ["a workbook under a password", ole("EncryptedPackage"), "This workbook is locked with a password."],
    ["an old workbook", ole("Workbook"), "This is an Excel 97–2003 workbook (.xls)."],
    ["an old Word document", ole("WordDocument"), "This is a Word document, not a table."],
    ["another compound file", ole("Mail"), "This file is no table that can be read here."],
    ["a PDF", strToU8("%PDF-1.7 and so on"), "This is a PDF, not an Excel workbook."],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "This is a picture, not a table."],
    ["a binary workbook", zip("xl/workbook.bin"), "This is an Excel binary workbook (.xlsb)."],
    ["a Word document", zip("word/document.xml"), "This is a Word document, not a table."],
    ["a Word document as rich text", strToU8("{\\rtf1\\ansi text}"), "This is a Word document, not a table."],
    ["slides", zip("ppt/presentation.xml"), "This is a PowerPoint presentation, not a table."],
    ["an OpenDocument spreadsheet", zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }], "content.xml": strToU8("<x/>") }), "This is an OpenDocument spreadsheet (.ods)."],
    ["a Numbers spreadsheet", zip("Index/Document.iwa", "Index/Tables/DataList.iwa"), "This is a Numbers spreadsheet."],
    ["an archive of other files", zip("list.csv"), "This is a zip archive without a workbook in it."],
    ["a broken archive", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5]), "This file is damaged and cannot be read."],
    ["an XML spreadsheet", strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), "This is an XML spreadsheet, an older kind of Excel file."],
    ["another XML file", strToU8('<?xml version="1.0"?><children/>'), "This is an XML file, not a table."],
    ["rubbish", rubbish, "This file is no table that can be read here."],
  ])("is named: %s", async (_, bytes, sentence) => {
    expect(await sentenceOf(read(bytes))).toBe(sentence);
  });

  it.each(["<html><body><table><tr><td>A-1", "\n <!DOCTYPE html>\n<html>", "<table border=1>", '<?xml version="1.0"?><html xmlns="x">', "MIME-Version: 1.0\nContent-Type: multipart/related"])("is named by how it was called: %j", async (text) => {
    expect(await sentenceOf(read(strToU8(text), "Children.XLS"))).toBe("This file is a web page named as a workbook.");
    expect(await sentenceOf(read(strToU8(text), "children.html"))).toBe("This file is a web page, not a table.");
  });

  it("is left to the next step where it is prose", async () => {
    expect(rowsOf(await read(strToU8("To whom it may concern\nThis is a letter.\n")))).toEqual([["To whom it may concern"], ["This is a letter."]]);
  });

  it("never answers with what stands in it", async () => {
    const answer = await read(strToU8("<html><td>Test Childone</td>"));
    expect(JSON.stringify(answer)).not.toContain("Childone");
  });
});
