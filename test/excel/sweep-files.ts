import { strToU8, zipSync } from "fflate";

/** Workbook files for tests of what no API opens, built part by part. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A relationship: what it is, where it leads, whether out of the file. */
export type Link = readonly [type: string, target: string, isExternal?: true];

export function relationships(links: readonly Link[]): string {
  const all = links.map(
    ([type, target, isExternal], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ""}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** A package of the given parts, text by path. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** A workbook of one sheet "Notes" with more parts, and links that lead from the sheet to them. */
export function fileWith(parts: Readonly<Record<string, string>>, links: readonly Link[] = [], tail = ""): Uint8Array {
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Notes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([["worksheet", "worksheets/sheet1.xml"]]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>0101011237</v></c></row></sheetData>${tail}</worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(links),
    ...parts,
  });
}
