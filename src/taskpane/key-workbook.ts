import { sheetWorkbook, sheetWorkbookBytes, type WorkbookSheet } from "./sheet-workbook";

/** Widths in characters of the default font. */
const WIDTH = 24;

/** The key as `keyWorkbookBytes` gives it, in base64: the form in which Excel opens a new workbook. */
export function keyWorkbook(headings: readonly string[], lines: readonly (readonly string[])[]): Promise<string> {
  return sheetWorkbook(keySheet(headings, lines));
}

/**
 * A new workbook with the key from old to new IDs, bytes of an .xlsx file. Every cell is text.
 * @param headings of the columns.
 * @param lines one for each child, in the order of the headings.
 */
export function keyWorkbookBytes(
  headings: readonly string[],
  lines: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  return sheetWorkbookBytes(keySheet(headings, lines));
}

function keySheet(headings: readonly string[], lines: readonly (readonly string[])[]): WorkbookSheet {
  return {
    name: "Key",
    rows: [{ look: "headings", cells: headings }, ...lines.map((cells) => ({ look: "row" as const, cells }))],
    widths: headings.map(() => WIDTH),
    isLandscape: false,
  };
}
