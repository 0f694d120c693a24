import type { Style, Workbook } from "@cj-tech-master/excelts";
import type { ReturnDefinition } from "../returns/definition";
import * as look from "./look";

const NAME_WIDTH = 26;
const TEXT_WIDTH = 78;

/** The guidance: which children to list, what each column means, when the return is due. */
export function addGuidanceSheet(workbook: Workbook, definition: ReturnDefinition): void {
  const sheet = workbook.addWorksheet(definition.guidanceSheetName, {
    views: [look.plainView],
    pageSetup: look.page("portrait"),
    headerFooter: look.pageFrame(definition),
  });
  sheet.getColumn(1).width = NAME_WIDTH;
  sheet.getColumn(2).width = TEXT_WIDTH;

  let row = 0;
  const across = (text: string, style: Partial<Style>, height: number) => {
    row += 1;
    sheet.mergeCells(row, 1, row, 2);
    const cell = sheet.getCell(row, 1);
    cell.value = text;
    cell.style = style;
    sheet.getRow(row).height = height;
  };
  const heading = (text: string) => {
    across(text, look.sectionHeading, 30);
  };
  const paragraph = (text: string) => {
    across(text, look.paragraph, look.rowHeight(look.wrappedLines(text, NAME_WIDTH + TEXT_WIDTH)));
  };

  across(definition.title, { ...look.title, alignment: { vertical: "top", wrapText: true } }, 46);
  for (const section of definition.guidance) {
    heading(section.heading);
    section.paragraphs.forEach(paragraph);
  }
  heading("What to enter in each column");
  for (const column of definition.columns) {
    row += 1;
    sheet.getCell(row, 1).value = column.name;
    sheet.getCell(row, 1).style = look.heading;
    sheet.getCell(row, 2).value = column.meaning;
    sheet.getCell(row, 2).style = look.tableText;
    sheet.getRow(row).height = look.rowHeight(look.wrappedLines(column.meaning, TEXT_WIDTH));
  }
  heading("Sending the return");
  paragraph(`Send the return by ${definition.due}.`);
  paragraph(`Source: ${definition.source}.`);
}
