import { HostError } from "./host-error";
import { passing, run } from "./run";

/**
 * Brings a sheet to the front and selects cells in it: one round trip.
 * @param address A1 address without a sheet name.
 * @throws HostError
 */
export async function selectCells(sheetId: string, address: string): Promise<void> {
  try {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.activate();
      passing(sheet.getRange(address)).select();
      await context.sync();
    });
  } catch (error) {
    // Excel refuses hidden sheets with one code here and another there: the sheet itself is asked.
    if (error instanceof HostError && error.kind !== "gone" && error.kind !== "unanswered" && (await isHidden(sheetId))) {
      throw new HostError(
        "unsupported",
        "HiddenSheet",
        "The sheet with the list is hidden.",
        "Right-click a sheet tab, choose Unhide, then try again.",
        { cause: error },
      );
    }
    throw error;
  }
}

function isHidden(sheetId: string): Promise<boolean> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load("visibility");
    await context.sync();
    return sheet.visibility !== Excel.SheetVisibility.visible;
  });
}
