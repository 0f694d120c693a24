import { Conversation } from "./conversation";
import { toHostError } from "./host-error";

/**
 * Whether Excel can open a new workbook beside this one and leaves it to the user to save it. Not so on the web: what is
 * opened there is kept in the user's cloud storage at once, and may be held back as a pop-up.
 */
export function canOpenNewWorkbook(): boolean {
  const { requirements, platform } = Office.context;
  return platform !== Office.PlatformType.OfficeOnline && requirements.isSetSupported("ExcelApi", "1.8");
}

/**
 * Opens a new workbook beside this one, on a Mac behind it. It is the user's to keep: Excel does not save it by itself
 * where `canOpenNewWorkbook`.
 * @param workbook an .xlsx file as base64.
 * @throws HostError
 */
export async function openNewWorkbook(workbook: string): Promise<void> {
  try {
    await Conversation.of((conversation) => conversation.ask(() => Excel.createWorkbook(workbook)));
  } catch (error) {
    throw toHostError(error);
  }
}
