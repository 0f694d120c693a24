import { dateFromParts } from "../../src/returns/calendar-date";
import { returnDefinitions } from "../../src/returns/definitions";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";
import { syntheticValues } from "./synthetic-list";

/** A filled-in return A with so many children, as .xlsx bytes. */
export async function listWorkbook(count: number): Promise<Uint8Array> {
  const [definition] = returnDefinitions;
  const agreedDate = dateFromParts(2026, 8, 14);
  if (definition === undefined || agreedDate === undefined) throw new Error("no return to build");
  const rows = syntheticValues(count).map((values) =>
    Object.fromEntries(
      definition.columns.map((column, index) => [column.key, values[index] as string | number]),
    ),
  );
  return buildReturnWorkbook(definition, { content: { agreedDate, rows } });
}
