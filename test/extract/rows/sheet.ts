import type { DateSystem } from "../../../src/returns/calendar-date";
import type { CellChange } from "../../../src/returns/cell-change";
import type { ListReading } from "../../../src/returns/list-reading";
import type { RawRow } from "../../../src/returns/record";
import type { DerivedChild } from "../../../src/extract/derived-list";
import { placeRows } from "../../../src/extract/rows/place-rows";
import type { Placement, PlaceMode } from "../../../src/extract/rows/placement";
import { contextFor, type ReturnName } from "../../validation/example-return";

/** The list of a return as it would be read, its columns from the second of the sheet on. */
export function readingOf(rows: readonly RawRow[], overrides: Partial<ListReading> = {}, name: ReturnName = "orders", dateSystem: DateSystem = "1900"): ListReading {
  const context = contextFor(name, { dateSystem });
  const columns = new Map(context.definition.columns.map(({ key }, index) => [key, index + 1]));
  return { ...context, layout: { ...context.layout, columns }, agreedDateValue: "", rows, ...overrides };
}

/** @throws where the rows cannot be placed. */
export function placed(reading: ListReading, children: readonly DerivedChild[], ids: readonly string[], mode: PlaceMode): Placement {
  const placement = placeRows(reading, children, ids, mode);
  if (placement.kind === "problem") throw new Error(placement.sentence);
  return placement;
}

/** The list as it is read after the changes: the last rows without anything are not. @throws where a change does not start from what stands there. */
export function applied({ layout, rows }: ListReading, changes: readonly CellChange[]): RawRow[] {
  const { columns } = layout.definition;
  const places = columns.map(({ key }) => layout.columns.get(key));
  const after = new Map(rows.map((row) => [row.row, { ...row, cells: [...row.cells] }]));
  const written = new Set<string>();
  for (const change of changes) {
    const index = places.indexOf(change.column);
    const row = after.get(change.row) ?? { row: change.row, cells: columns.map(() => "" as const), dateMask: 0 };
    if (index < 0) throw new Error("a cell beside the table");
    if ((row.cells[index] ?? "") !== change.before) throw new Error("another value stands there");
    const cell = `${change.row}:${change.column}`;
    if (written.has(cell)) throw new Error("a cell twice");
    written.add(cell);
    row.cells[index] = change.after;
    const isDate = change.format === "date" || (change.format === "asIs" && (row.dateMask & (1 << index)) !== 0);
    row.dateMask = isDate && typeof change.after === "number" ? row.dateMask | (1 << index) : row.dateMask & ~(1 << index);
    after.set(change.row, row);
  }
  const all = [...after.values()].sort((a, b) => a.row - b.row);
  const last = all.findLastIndex(({ cells }) => cells.some((cell) => cell !== ""));
  return all.slice(0, last + 1);
}
