import { type CalendarDate, type DateSystem, serialFromDate } from "../returns/calendar-date";
import type { TableLayout } from "../returns/layout";
import { HostError, toHostError } from "./host-error";
import { structureRefusal } from "./protected-workbook";
import { passing, run } from "./run";

const DATE_FORMAT = "dd/mm/yyyy";

/**
 * Writes the agreed date into its cell as a real date: one round trip, one undo step as far as the host allows.
 * @throws HostError; kind `protected` when the sheet is.
 */
export async function writeAgreedDate(layout: TableLayout, date: CalendarDate, system: DateSystem): Promise<void> {
  const place = layout.agreedDate;
  const serial = serialFromDate(date, system);
  if (place === undefined || serial === undefined) throw new HostError("unknown", "NoPlaceForAgreedDate");
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(layout.sheetId);
    const cell = passing(sheet.getRangeByIndexes(place.row, place.column, 1, 1));
    // The format first: a cell formatted as text would keep the number as text.
    cell.numberFormat = [[DATE_FORMAT]];
    cell.values = [[serial]];
    await context.sync();
  });
}

/**
 * Adds the sheets of a blank return at the end of the workbook and shows the list. All or nothing: Excel inserts the
 * sheets in one step.
 * @param workbook the blank return's .xlsx as base64.
 * @param sheetName the name of the list's sheet in it.
 * @throws HostError; kind `protected` when the workbook's structure is.
 */
export async function insertBlankReturn(workbook: string, sheetName: string): Promise<void> {
  try {
    await insertSheets(workbook, sheetName);
  } catch (error) {
    const cause = toHostError(error);
    throw (await structureRefusal("The workbook is protected, so no sheet was added.", cause)) ?? cause;
  }
}

function insertSheets(workbook: string, sheetName: string): Promise<void> {
  return run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(workbook, { positionType: Excel.WorksheetPositionType.end });
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    // Excel gives another name ("Sample of Records (2)") where the workbook has a sheet of that name already.
    const inserted = worksheets.items.filter(({ name }) => name.startsWith(sheetName)).at(-1);
    inserted?.activate();
    await context.sync();
  });
}
