import { HostError } from "./host-error";
import { passing, run } from "./run";

/**
 * Brings a sheet to the front and selects cells in it: one round trip.
 * @param address A1 address without a sheet name.
 * @throws HostError
 */
export async function selectCells(sheetId: string, address: string): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load("visibility");
    sheet.activate();
    passing(sheet.getRange(address)).select();
    await context.sync();
    if (sheet.visibility !== Excel.SheetVisibility.visible) {
      throw new HostError(
        "unsupported",
        "HiddenSheet",
        "The sheet with the list is hidden.",
        "Right-click a sheet tab, choose Unhide, then try again.",
      );
    }
  });
}
