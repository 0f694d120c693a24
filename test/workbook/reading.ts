import { type DataValidation, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { serialFromDate, dateFromParts } from "../../src/returns/calendar-date";
import type { ReturnDefinition } from "../../src/returns/definition";
import { columnLetters } from "../../src/returns/address";
import { sheetPlan } from "../../src/workbook/sheet-plan";

/** Reads built workbooks back with the library, for tests of what is in them. */

export async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`The workbook has no sheet ${name}.`);
  return sheet;
}

/** A cell's value; days as Excel serials, "" for an empty cell and for all but the first cell of merged ones. */
export function valueAt(sheet: Worksheet, row: number, column: number): string | number {
  const cell = sheet.findCell(row, column);
  if (!cell || (cell.isMerged && cell.master !== cell)) return "";
  const { value } = cell;
  if (value instanceof Date) return serialOf(value);
  if (typeof value === "string" || typeof value === "number") return value;
  if (value === null || value === undefined) return "";
  throw new Error(`Row ${row}, column ${column} holds ${JSON.stringify(value)}.`);
}

function serialOf(value: Date): number {
  const day = dateFromParts(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
  const serial = day === undefined ? undefined : serialFromDate(day, "1900");
  if (serial === undefined) throw new Error(`${value.toISOString()} is no day of Excel's.`);
  return serial;
}

/** Values of the list from its first row to the last one with anything in it, in the order of the columns. */
export function listValues(workbook: Workbook, definition: ReturnDefinition): (string | number)[][] {
  const sheet = sheetOf(workbook, definition.sheetName);
  const rows: (string | number)[][] = [];
  for (let row = sheetPlan(definition).firstRow; row <= sheet.rowCount; row += 1) {
    rows.push(definition.columns.map((_, index) => valueAt(sheet, row, index + 1)));
  }
  while (rows.at(-1)?.every((value) => value === "")) rows.pop();
  return rows;
}

export function ruleAt(workbook: Workbook, definition: ReturnDefinition, key: string, row: number): DataValidation {
  const column = definition.columns.findIndex((candidate) => candidate.key === key);
  const rule = sheetOf(workbook, definition.sheetName).dataValidations.find(`${columnLetters(column)}${row}`) as
    | DataValidation
    | undefined;
  if (!rule) throw new Error(`Column ${key} has no rule in row ${row}.`);
  return rule;
}

/** Entries of the list to which a list rule points, by defined name or by range. */
export function listEntries(workbook: Workbook, rule: DataValidation): (string | number)[] {
  if (rule.type !== "list") throw new Error(`A rule of type ${rule.type} has no list.`);
  const source = String(rule.formulae[0]);
  const range = source.includes("!") ? source : workbook.definedNames.getRanges(source).ranges[0];
  const match = /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+):\$\2\$(\d+)$/.exec(range ?? "");
  if (!match) throw new Error(`The list ${source} leads to ${range ?? "nothing"}.`);
  const [, name = "", letters = "", first, last] = match;
  const sheet = sheetOf(workbook, name);
  const column = sheet.getColumn(letters).number;
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => valueAt(sheet, Number(first) + index, column));
}
