import type { Workbook } from "@cj-tech-master/excelts";
import type { ReturnDefinition } from "../returns/definition";
import { columnLetters } from "../returns/address";
import * as look from "./look";

/** Defined name of a vocabulary's entries. */
export function listName(vocabulary: string): string {
  return `PIR_${vocabulary}`;
}

/** The sheet of the drop-down lists: one vocabulary a column, its title above, its entries under a defined name. */
export function addListsSheet(workbook: Workbook, definition: ReturnDefinition): void {
  const sheet = workbook.addWorksheet(definition.listsSheetName, {
    views: [look.plainView],
    pageSetup: look.page("portrait"),
    headerFooter: look.pageFrame(definition),
  });
  Object.entries(definition.vocabularies).forEach(([key, { title, entries }], index) => {
    const column = index + 1;
    const letters = columnLetters(index);
    sheet.getColumn(column).width = Math.max(16, ...[title, ...entries].map((text) => text.length + 3));
    const heading = sheet.getCell(1, column);
    heading.value = title;
    heading.style = look.heading;
    entries.forEach((entry, position) => {
      const cell = sheet.getCell(position + 2, column);
      cell.value = entry;
      cell.style = look.tableText;
    });
    workbook.definedNames.add(`'${definition.listsSheetName}'!$${letters}$2:$${letters}$${entries.length + 1}`, listName(key));
  });
}
