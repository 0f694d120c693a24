import { returnDefinition } from "../../src/returns/definitions";
import type { ReturnDefinition } from "../../src/returns/definition";
import type { CellValue, SheetHead } from "../../src/returns/layout";

function known(id: string): ReturnDefinition {
  const definition = returnDefinition(id);
  if (definition === undefined) throw new Error(`no definition ${id}`);
  return definition;
}

export const ordersReturn = known("compulsory-supervision-orders-2025");
export const harmReturn = known("children-at-risk-of-harm");

export const ordersHeadings = ordersReturn.columns.map((column) => column.heading);
export const harmHeadings = harmReturn.columns.map((column) => column.heading);

/** A sheet head of these cells. */
export function sheet(values: readonly (readonly CellValue[])[], overrides: Partial<SheetHead> = {}): SheetHead {
  return { sheetId: "1", sheetName: "Sample of Records", isVisible: true, firstRow: 0, firstColumn: 0, values, ...overrides };
}

export const GROUPS: CellValue[] = [
  "Information about the child / young person", "", "", "", "", "", "CSO start date", "CSO termination/reinstatement",
];
export const NUMBERS: CellValue[] = [1, 2, 3, 4, 5, 6, 7, 8];
export const LABEL: CellValue[] = ["", "", "Insert Agreed Date", "", "", "", "", ""];
