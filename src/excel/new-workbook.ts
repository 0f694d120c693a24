import { toHostError } from "./host-error";

/** Whether Excel can open a new workbook beside this one. */
export function canOpenNewWorkbook(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.8");
}

/**
 * Opens a new workbook beside this one. It is the user's to keep: Excel does not save it by itself.
 * @param workbook an .xlsx file as base64.
 * @throws HostError
 */
export async function openNewWorkbook(workbook: string): Promise<void> {
  try {
    await Excel.createWorkbook(workbook);
  } catch (error) {
    throw toHostError(error);
  }
}
