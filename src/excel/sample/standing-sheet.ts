import type { CellValue } from "../../returns/layout";
import { passing } from "../run";
import { type PlannedTable, type PlannedTableRow } from "./planned-table";

/** What stands on a sheet. Rows and columns from 0. */
export interface StandingSheet {
  /** Where the values begin. */
  readonly row: number;
  readonly column: number;
  /** Down to the last row and column with a value; empty where there is none. */
  readonly values: readonly (readonly CellValue[])[];
  /** Rows of it are hidden or filtered out. */
  readonly isAmongHidden: boolean;
  readonly isProtected: boolean;
  /** Somebody commented on a cell. */
  readonly hasComments: boolean;
}

export interface StandingCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Where a planned table stands on a sheet, whatever was sorted, moved or added there. */
export interface FoundTable {
  readonly headingRow: number;
  /** Sheet column of each planned one. */
  readonly columns: readonly number[];
  /** For each planned row the sheet rows that have its key: none, one, or several. */
  readonly found: ReadonlyMap<PlannedTableRow, readonly number[]>;
  /** Rows below the headings that hold something in the table's columns and have no key of the plan. */
  readonly others: readonly { readonly row: number; readonly key: string }[];
}

/** Asks what stands on a sheet; the answer is there after the next sync. */
export function loadStanding(sheet: Excel.Worksheet): () => StandingSheet {
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  used.load("rowIndex,columnIndex,values,rowHidden");
  sheet.protection.load("protected");
  sheet.comments.load("items/id");
  return () => {
    const hasComments = sheet.comments.items.length > 0;
    const isProtected = sheet.protection.protected;
    if (used.isNullObject) return { row: 0, column: 0, values: [], isAmongHidden: false, isProtected, hasComments };
    return {
      row: used.rowIndex,
      column: used.columnIndex,
      values: used.values as CellValue[][],
      // Typed as a boolean; null where some rows are hidden and some are not.
      isAmongHidden: (used.rowHidden as boolean | null) !== false,
      isProtected,
      hasComments,
    };
  };
}

export function valueAt({ row, column, values }: StandingSheet, atRow: number, atColumn: number): CellValue {
  return values[atRow - row]?.[atColumn - column] ?? "";
}

/** The row after the last one with a value. */
export function endRow({ row, values }: StandingSheet): number {
  return row + values.length;
}

/** Every cell with a value. */
export function filledCells({ row, column, values }: StandingSheet): StandingCell[] {
  return values.flatMap((line, down) =>
    line.flatMap((value, right) => (value === "" ? [] : [{ row: row + down, column: column + right, value }])));
}

/** The planned table on the sheet; undefined where no row has all its headings. */
export function findTable(standing: StandingSheet, table: PlannedTable): FoundTable | undefined {
  for (const [down, line] of standing.values.entries()) {
    const columns = columnsOf(line, table.headings);
    if (columns !== undefined) return rowsOf(standing, table, standing.row + down, columns.map((right) => standing.column + right));
  }
  return undefined;
}

/** Places of the headings in a row; undefined where one of them is missing. */
function columnsOf(line: readonly CellValue[], headings: readonly string[]): number[] | undefined {
  const texts = line.map((value) => folded(String(value)));
  const columns: number[] = [];
  for (const heading of headings) {
    const at = texts.findIndex((text, index) => text === folded(heading) && !columns.includes(index));
    if (at < 0) return undefined;
    columns.push(at);
  }
  return columns;
}

function rowsOf(standing: StandingSheet, { keyColumn, rows }: PlannedTable, headingRow: number, columns: readonly number[]): FoundTable {
  const byKey = new Map(rows.map((planned) => [planned.key, { planned, at: [] as number[] }]));
  const others: { row: number; key: string }[] = [];
  const column = columns[keyColumn];
  if (column === undefined) throw new Error("the key has its column");
  for (let row = headingRow + 1; row < endRow(standing); row++) {
    const key = String(valueAt(standing, row, column));
    const same = byKey.get(key);
    if (same !== undefined) same.at.push(row);
    else if (columns.some((one) => valueAt(standing, row, one) !== "")) others.push({ row, key });
  }
  return { headingRow, columns, found: new Map([...byKey.values()].map(({ planned, at }) => [planned, at])), others };
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
