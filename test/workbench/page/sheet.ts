import type { CellView, GridRange, SheetView } from "../../../src/workbench/host/contract";

export interface SheetOptions {
  readonly merges?: readonly GridRange[];
  readonly frozenRows?: number;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly boldRows?: readonly number[];
  readonly wrappedRows?: readonly number[];
}

/** A sheet view that shows these values, the first row being row 0. */
export function sheetOf(values: readonly (readonly (string | number | boolean)[])[], options: SheetOptions = {}): SheetView {
  return {
    id: "sheet",
    name: "Sheet",
    visibility: "Visible",
    isProtected: false,
    lastRow: values.length - 1,
    lastColumn: Math.max(0, ...values.map((row) => row.length)) - 1,
    frozenRows: options.frozenRows ?? 0,
    merges: options.merges ?? [],
    cell: (row, column) => cellOf(values[row]?.[column] ?? "", row, options),
    columnWidth: () => 10,
    isRowHidden: (row) => options.hiddenRows?.includes(row) ?? false,
    isColumnHidden: (column) => options.hiddenColumns?.includes(column) ?? false,
    listEntries: () => undefined,
  };
}

function cellOf(value: string | number | boolean, row: number, options: SheetOptions): CellView {
  return {
    value,
    text: String(value),
    numberFormat: "General",
    bold: options.boldRows?.includes(row) ?? false,
    wrap: options.wrappedRows?.includes(row) ?? false,
  };
}
