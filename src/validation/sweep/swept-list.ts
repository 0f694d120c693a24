import { foldHeading } from "../../returns/folding";
import { type ColumnKind, columnOfKind } from "../../returns/definition";
import type { TableLayout } from "../../returns/layout";
import type { IdPattern } from "../id-pattern";

/** The list in the workbook, and what is known besides it: its own columns have rules of their own. */
export interface SweptList {
  readonly layout: TableLayout;
  /** What the partnership's own systems' numbers look like. */
  readonly patterns: readonly IdPattern[];
  /** Texts that belong to this copy of the return, such as the entries of its drop-down lists. */
  readonly ownTexts?: readonly string[];
}

/** The kind of the list's column that a cell lies in; undefined outside the list's rows and columns. */
export function columnKindAt({ layout }: SweptList, sheetId: string, row: number, column: number): ColumnKind | undefined {
  if (sheetId !== layout.sheetId || row < layout.firstRow) return undefined;
  return layout.definition.columns.find(({ key }) => layout.columns.get(key) === column)?.kind;
}

/** Sheet column of the list's IDs, on the list's own sheet alone. */
export function idColumnOn({ layout }: SweptList, sheetId: string): number | undefined {
  const id = columnOfKind(layout.definition, "id");
  return sheetId === layout.sheetId && id !== undefined ? layout.columns.get(id.key) : undefined;
}

/** True for the sheet that is meant to hold the names and contact details of staff. */
export function isPersonnelSheet({ layout }: SweptList, sheetName: string | undefined): boolean {
  const { personnel } = layout.definition;
  return personnel !== undefined && sheetName !== undefined && foldHeading(sheetName) === foldHeading(personnel.sheetName);
}
