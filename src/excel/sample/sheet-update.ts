import type { CellRange } from "../../returns/address";
import type { DateSystem } from "../../returns/calendar-date";
import type { PlannedCell, PlannedSheet } from "../../returns/planned-sheet";
import { type PlacedCell, plannedValue } from "./planned-value";
import { type PlannedTable, tableOf } from "./planned-table";
import { endRow, filledCells, findTable, type FoundTable, type StandingSheet, valueAt } from "./standing-sheet";

/** What is to be done with a sheet that stands, so that it says what is planned. */
export type SheetUpdate =
  | { readonly kind: "none" }
  | {
      readonly kind: "cells";
      /** Keys of rows that are added: they come first, so that a row that is left half-way is known by its key. */
      readonly keys: readonly PlacedCell[];
      readonly cells: readonly PlacedCell[];
      /** Where the rows are added; undefined where none is. */
      readonly added: CellRange | undefined;
      readonly gone: GoneRows;
    }
  /** To be emptied and written anew. */
  | { readonly kind: "whole" }
  /** Its headings are gone: nobody knows where anything would belong. */
  | { readonly kind: "unusable" };

/** What goes when it is sure that the plan counts: where it does not, every row is then still in its place. */
export interface GoneRows {
  /** Cells to empty, of rows in which somebody wrote beside the table; those with the key last. */
  readonly cells: readonly PlacedCell[];
  readonly keys: readonly PlacedCell[];
  /** Rows to take out, bottom first. */
  readonly rows: readonly number[];
}

/**
 * @param loose keys of rows that go where the plan does not have them.
 * @param before what the add-in had planned for the sheet before, where that is known.
 */
export function updateOf(
  standing: StandingSheet,
  planned: PlannedSheet,
  system: DateSystem,
  loose: ReadonlySet<string>,
  before: PlannedSheet | undefined,
): SheetUpdate {
  const table = tableOf(planned);
  if (table === undefined) return differingCells(standing, planned, system).length === 0 ? { kind: "none" } : { kind: "whole" };
  const found = findTable(standing, table);
  if (found === undefined) return standing.values.length === 0 ? { kind: "whole" } : { kind: "unusable" };
  const isKey = ({ column }: PlacedCell): boolean => column === found.columns[table.keyColumn];
  const added = rowsToAdd(standing, found);
  const keys = added.filter(isKey);
  const cells = [
    ...wordsToWrite(standing, table, found, system),
    ...cellsToWrite(standing, found, system, filledInBy(table, before)),
    ...added.filter((cell) => !isKey(cell)),
  ];
  const { rows, emptied } = looseRowsOf(standing, found, loose);
  if (keys.length + cells.length + rows.length + emptied.length === 0) return { kind: "none" };
  return { kind: "cells", keys, cells, added: rangeOf(keys, found.columns), gone: { cells: emptied.filter((cell) => !isKey(cell)), keys: emptied.filter(isKey), rows } };
}

/** Cells in which a sheet differs from the plan, compared place by place. */
export function differingCells(standing: StandingSheet, planned: PlannedSheet, system: DateSystem): readonly { readonly row: number; readonly column: number }[] {
  const cells = cellsOfSheet(planned);
  const places = new Set(cells.map(({ row, column }) => `${row},${column}`));
  return [
    ...cells.filter(({ row, column, cell }) => valueAt(standing, row, column) !== plannedValue(cell, system)),
    ...filledCells(standing).filter(({ row, column }) => !places.has(`${row},${column}`)),
  ];
}

/** Every cell of a planned sheet that is not empty. */
export function cellsOfSheet({ rows }: PlannedSheet): PlacedCell[] {
  return rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell === "" ? [] : [{ row, column, cell }])));
}

/** Whether what stands in a cell that the plan leaves empty was filled in by people, who may do so there. */
type FilledIn = (key: string, place: number) => boolean;

/**
 * Cells of rows that are there and say something else. Every row of a key is brought to the plan.
 * @param isFilledIn such cells are let be.
 */
export function cellsToWrite(standing: StandingSheet, { columns, found }: FoundTable, system: DateSystem, isFilledIn: FilledIn): PlacedCell[] {
  return [...found].flatMap(([planned, rows]) =>
    rows.flatMap((row) =>
      columns.flatMap((column, index) => {
        const cell = planned.cells[index] ?? "";
        const isRight = valueAt(standing, row, column) === plannedValue(cell, system) || (cell === "" && isFilledIn(planned.key, index));
        return isRight ? [] : [{ row, column, cell }];
      })));
}

/** What the add-in itself had written in an open column is not filled in by people. */
export function filledInBy({ open }: PlannedTable, before: PlannedSheet | undefined): FilledIn {
  const was = before && tableOf(before);
  const rows = new Map(was?.rows.map(({ key, cells }) => [key, cells]));
  return (key, place) => open.has(place) && (rows.get(key)?.[place] ?? "") === "";
}

/** What stands above the headings keeps its distance from them; a text that was moved elsewhere above them stays there. */
export function wordsToWrite(standing: StandingSheet, { above }: PlannedTable, { headingRow }: FoundTable, system: DateSystem): PlacedCell[] {
  const texts = new Set(filledCells(standing).filter(({ row }) => row < headingRow).map(({ value }) => value));
  return above.flatMap(({ cells }, index) => {
    const row = headingRow - above.length + index;
    return cells.flatMap((cell, column) => (row < 0 || cell === "" || texts.has(plannedValue(cell, system)) ? [] : [{ row, column, cell }]));
  });
}

function rowsToAdd(standing: StandingSheet, { columns, found }: FoundTable): PlacedCell[] {
  const missing = [...found].filter(([, rows]) => rows.length === 0);
  return missing.flatMap(([planned], index) =>
    columns.flatMap((column, place) => {
      const cell: PlannedCell = planned.cells[place] ?? "";
      return cell === "" ? [] : [{ row: endRow(standing) + index, column, cell }];
    }));
}

function rangeOf(keys: readonly PlacedCell[], columns: readonly number[]): CellRange | undefined {
  const [first] = keys;
  if (first === undefined) return undefined;
  const column = Math.min(...columns);
  return { row: first.row, column, rowCount: keys.length, columnCount: Math.max(...columns) - column + 1 };
}

/** A row in which somebody wrote beside the table stays, and loses what the add-in had written. */
function looseRowsOf(standing: StandingSheet, { columns, others }: FoundTable, loose: ReadonlySet<string>) {
  const rows: number[] = [];
  const emptied: PlacedCell[] = [];
  for (const { row } of others.filter(({ key }) => loose.has(key)).reverse()) {
    const line = standing.values[row - standing.row] ?? [];
    if (line.every((value, right) => value === "" || columns.includes(standing.column + right))) rows.push(row);
    else emptied.push(...columns.filter((column) => valueAt(standing, row, column) !== "").map((column): PlacedCell => ({ row, column, cell: "" })));
  }
  return { rows, emptied };
}
