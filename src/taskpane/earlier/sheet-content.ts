const EMPTY_CELL = /<c\b[^>]*?(?:\/>|>\s*<\/c>)/g;
const EMPTY_ROW = /<row\b[^>]*?(?:\/>|>\s*<\/row>)/g;
const SHEET_DATA = /<sheetData\b[^>]*>/;
const VALIDATIONS = /<dataValidations\b[^]*?<\/dataValidations>/;

/**
 * A worksheet's XML with its cells and entry rules alone, and of the cells those that hold something: what is only
 * formatted, merged, linked or drawn upon says nothing about children.
 */
export function withoutEmptyCells(xml: string): string {
  const root = /<worksheet\b[^>]*>/.exec(xml)?.[0];
  // A chart sheet, or a part that another program wrote with prefixes: the library decides.
  if (root === undefined) return xml;
  const opening = SHEET_DATA.exec(xml);
  const end = xml.lastIndexOf("</sheetData>");
  const cells =
    opening === null || end < 0
      ? ""
      : xml.slice(opening.index + opening[0].length, end).replace(EMPTY_CELL, "").replace(EMPTY_ROW, "");
  const rules = VALIDATIONS.exec(xml.slice(Math.max(0, end)))?.[0] ?? "";
  return `${root}<sheetData>${cells}</sheetData>${rules}</worksheet>`;
}
