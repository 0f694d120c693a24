import { dateFromParts } from "../../src/returns/calendar-date";
import { returnDefinitions } from "../../src/returns/definitions";
import type { CellValue } from "../../src/returns/layout";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";
import { syntheticValues } from "./synthetic-list";

/** Place of the age among the columns of return A. */
export const AGE = 2;

/** A filled-in return A with so many children, as .xlsx bytes. */
export function listWorkbook(count: number): Promise<Uint8Array> {
  return workbookOf(syntheticValues(count));
}

/** The same with a mistake in every row: an age in words. */
export function listOfMistakes(count: number): Promise<Uint8Array> {
  return workbookOf(syntheticValues(count).map((values) => values.with(AGE, "12 yrs")));
}

async function workbookOf(list: readonly (readonly CellValue[])[]): Promise<Uint8Array> {
  const [definition] = returnDefinitions;
  const agreedDate = dateFromParts(2026, 8, 14);
  if (definition === undefined || agreedDate === undefined) throw new Error("no return to build");
  const rows = list.map((values) =>
    Object.fromEntries(
      definition.columns.map((column, index) => [column.key, values[index] as string | number]),
    ),
  );
  return buildReturnWorkbook(definition, { content: { agreedDate, rows } });
}
