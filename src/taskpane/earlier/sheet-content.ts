// None of these goes on beyond the next "<", which cannot stand within a tag: on tags without an end they would begin anew at each.
const EMPTY_CELL = /<c\b[^<>]*?(?:\/>|>\s*<\/c>)/g;
const EMPTY_ROW = /<row\b[^<>]*?(?:\/>|>\s*<\/row>)/g;
const ROOT = /<worksheet\b[^<>]*>/;
const SHEET_DATA = /<sheetData\b[^<>]*>/;
const VALIDATIONS = "<dataValidations";
const VALIDATIONS_END = "</dataValidations>";

/**
 * A worksheet's XML with its cells and entry rules alone, and of the cells those that hold something: what is only
 * formatted, merged, linked or drawn upon says nothing about children.
 */
export function withoutEmptyCells(xml: string): string {
  const root = ROOT.exec(xml)?.[0];
  // A chart sheet, or a part that another program wrote with prefixes: the library decides.
  if (root === undefined) return xml;
  const opening = SHEET_DATA.exec(xml);
  const end = xml.lastIndexOf("</sheetData>");
  const cells =
    opening === null || end < 0
      ? ""
      : xml.slice(opening.index + opening[0].length, end).replace(EMPTY_CELL, "").replace(EMPTY_ROW, "");
  return `${root}<sheetData>${cells}</sheetData>${entryRules(xml, Math.max(0, end))}</worksheet>`;
}

function entryRules(xml: string, from: number): string {
  const start = xml.indexOf(VALIDATIONS, from);
  const end = start < 0 ? -1 : xml.indexOf(VALIDATIONS_END, start);
  return end < 0 ? "" : xml.slice(start, end + VALIDATIONS_END.length);
}
