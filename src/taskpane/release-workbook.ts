import type { PlannedSheet } from "../returns/planned-sheet";
import { sheetWorkbook, sheetWorkbookBytes } from "./sheet-workbook";

/** The list for the partnership as a workbook of its own, in base64: the form in which Excel opens a new workbook. */
export function releaseWorkbook(sheet: PlannedSheet): Promise<string> {
  return sheetWorkbook(sheet);
}

/** The same as bytes of an .xlsx file, to be downloaded. The record of the sample does not go with it. */
export function releaseWorkbookBytes(sheet: PlannedSheet): Promise<Uint8Array<ArrayBuffer>> {
  return sheetWorkbookBytes(sheet);
}
