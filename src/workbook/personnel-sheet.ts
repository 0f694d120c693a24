import type { Workbook } from "@cj-tech-master/excelts";
import type { ReturnDefinition } from "../returns/definition";
import * as look from "./look";

/** Rows for people beyond the roles that the return names. */
const SPARE_ROWS = 12;
const ROLE_WIDTH = 38;
const OTHER_WIDTH = 32;

/** The sheet of key personnel: the one place in a return that is meant to hold names, those of staff. */
export function addPersonnelSheet(workbook: Workbook, definition: ReturnDefinition): void {
  const { personnel } = definition;
  if (!personnel) return;
  const sheet = workbook.addWorksheet(personnel.sheetName, {
    views: [look.frozenView(2, 0)],
    pageSetup: { ...look.page("landscape"), printTitlesRow: "2:2" },
    headerFooter: look.pageFrame(definition),
  });
  const title = sheet.getCell(1, 1);
  title.value = personnel.sheetName;
  title.style = look.title;
  sheet.getRow(1).height = 30;
  personnel.headings.forEach((text, index) => {
    sheet.getColumn(index + 1).width = index === 0 ? ROLE_WIDTH : OTHER_WIDTH;
    const cell = sheet.getCell(2, index + 1);
    cell.value = text;
    cell.style = look.heading;
  });
  for (let index = 0; index < personnel.roles.length + SPARE_ROWS; index += 1) {
    for (let column = 1; column <= personnel.headings.length; column += 1) {
      sheet.getCell(index + 3, column).style = { ...look.tableText, numFmt: "@" };
    }
    sheet.getRow(index + 3).height = look.rowHeight(1);
    const role = personnel.roles[index];
    if (role !== undefined) sheet.getCell(index + 3, 1).value = role;
  }
}
