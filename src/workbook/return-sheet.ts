import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { type CalendarDate, serialFromDate } from "../returns/calendar-date";
import type { ReturnColumn, ReturnDefinition } from "../returns/definition";
import { cellAddress, columnLetters } from "../returns/address";
import { agreedDateRule, entryRule, numberFormat } from "./entry-rules";
import * as look from "./look";
import { sheetPlan, type SheetPlan } from "./sheet-plan";

/** Values of one row by column key; days are Excel serials of the 1900 system. A row without values stays blank. */
export type RowValues = Readonly<Partial<Record<string, string | number>>>;

export interface ReturnContent {
  readonly agreedDate: CalendarDate;
  /** From the first row below the headings on. */
  readonly rows: readonly RowValues[];
}

/** The sheet with the list of children, laid out as the sample return; empty where no content is given. */
export function addReturnSheet(workbook: Workbook, definition: ReturnDefinition, content?: ReturnContent): void {
  const plan = sheetPlan(definition);
  const sheet = workbook.addWorksheet(definition.sheetName, {
    views: [look.frozenView(plan.headingRow, 1)],
    pageSetup: { ...look.page("landscape"), printTitlesRow: `${plan.groupRow}:${plan.headingRow}` },
    headerFooter: look.pageFrame(definition),
  });
  formatColumns(sheet, definition);
  writeIntroduction(sheet, definition);
  writeAgreedDate(sheet, definition, plan, content?.agreedDate);
  writeHeadings(sheet, definition, plan);
  addEntryRules(sheet, definition, plan);
  content?.rows.forEach((row, index) => {
    writeRow(sheet, definition, plan.firstRow + index, row);
  });
}

/** One format a column, not a cell: empty rows cost nothing, and an ID is text however far the list goes. */
function formatColumns(sheet: Worksheet, definition: ReturnDefinition): void {
  definition.columns.forEach((column, index) => {
    const at = sheet.getColumn(index + 1);
    at.width = column.width;
    at.style = entryStyle(column);
  });
}

function entryStyle(column: ReturnColumn) {
  return look.entry(numberFormat(column), column.kind === "age" || column.kind === "orderStart" ? "center" : "left");
}

function writeIntroduction(sheet: Worksheet, definition: ReturnDefinition): void {
  const width = definition.columns.reduce((sum, column) => sum + column.width, 0);
  definition.introduction.forEach((text, index) => {
    const row = index + 1;
    const style = index === 0 ? look.title : look.paragraph;
    for (let column = 1; column <= definition.columns.length; column += 1) sheet.getCell(row, column).style = style;
    sheet.mergeCells(row, 1, row, definition.columns.length);
    sheet.getCell(row, 1).value = text;
    sheet.getRow(row).height = index === 0 ? 26 : look.rowHeight(look.wrappedLines(text, width));
  });
}

function writeAgreedDate(
  sheet: Worksheet,
  definition: ReturnDefinition,
  plan: SheetPlan,
  date: CalendarDate | undefined,
): void {
  const { row, labelColumn, dateColumn } = plan.agreedDate;
  for (let column = 1; column <= definition.columns.length; column += 1) {
    sheet.getCell(row, column).style = look.label;
  }
  sheet.getRow(row).height = 22;
  sheet.getCell(row, labelColumn).value = definition.agreedDate.label;
  const cell = sheet.getCell(row, dateColumn);
  cell.style = look.agreedDate;
  if (date !== undefined) cell.value = serialFromDate(date, "1900");
  sheet.dataValidations.add(cellAddress(row - 1, dateColumn - 1), agreedDateRule(definition));
}

function writeHeadings(sheet: Worksheet, definition: ReturnDefinition, plan: SheetPlan): void {
  const { columns } = definition;
  columns.forEach((column, index) => {
    const number = sheet.getCell(plan.numbersRow, index + 1);
    number.value = index + 1;
    number.style = look.columnNumber;
    const group = sheet.getCell(plan.groupRow, index + 1);
    group.style = look.groupHeading;
    const heading = sheet.getCell(plan.headingRow, index + 1);
    heading.value = column.heading;
    heading.style = look.heading;
  });
  for (const { first, last, text } of groups(columns)) {
    if (last > first) sheet.mergeCells(plan.groupRow, first, plan.groupRow, last);
    sheet.getCell(plan.groupRow, first).value = text;
  }
  const groupLines = groups(columns).map(({ first, last, text }) =>
    look.wrappedLines(text, columns.slice(first - 1, last).reduce((sum, column) => sum + column.width, 0), "bold"),
  );
  sheet.getRow(plan.numbersRow).height = 15;
  sheet.getRow(plan.groupRow).height = look.rowHeight(Math.max(...groupLines)) + 2;
  const headingLines = columns.map((column) => look.wrappedLines(column.heading, column.width, "bold"));
  sheet.getRow(plan.headingRow).height = look.rowHeight(Math.max(...headingLines));
}

/** Neighbouring columns with the same group, columns from 1. */
function groups(columns: readonly ReturnColumn[]): { first: number; last: number; text: string }[] {
  const found: { first: number; last: number; text: string }[] = [];
  columns.forEach((column, index) => {
    const current = found.at(-1);
    if (current?.text === column.group) current.last = index + 1;
    else found.push({ first: index + 1, last: index + 1, text: column.group });
  });
  return found;
}

function addEntryRules(sheet: Worksheet, definition: ReturnDefinition, plan: SheetPlan): void {
  definition.columns.forEach((column, index) => {
    const letters = columnLetters(index);
    sheet.dataValidations.add(
      `${letters}${plan.firstRow}:${letters}${plan.lastRow}`,
      entryRule(definition, column, plan),
    );
  });
}

function writeRow(sheet: Worksheet, definition: ReturnDefinition, row: number, values: RowValues): void {
  definition.columns.forEach((column, index) => {
    const value = values[column.key];
    if (value === undefined) return;
    const cell = sheet.getCell(row, index + 1);
    cell.style = entryStyle(column);
    cell.value = value;
  });
}
