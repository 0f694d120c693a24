import type { CellChange } from "../../returns/cell-change";
import type { ColumnKind } from "../../returns/definition";
import type { CellValue } from "../../returns/layout";
import type { ListReading } from "../../returns/list-reading";
import { isBlankRow, type RawRow } from "../../returns/record";
import { writtenFormat } from "../../validation/fixes";
import type { DerivedChild } from "../derived-list";
import { firstNewRow } from "./first-new-row";
import { obstacleTo } from "./obstacles";
import type { PlaceMode, Placement, PlaceProblem, RowSpan } from "./placement";
import { byNumber } from "./row-order";
import { warningsOn } from "./warnings";

/** Rows of the list that stay where new ones are placed. */
export function standingRows(reading: ListReading, mode: PlaceMode): readonly RawRow[] {
  return mode === "replace" ? [] : reading.rows.filter((row) => !isBlankRow(row));
}

/**
 * Places the children in the sheet, in the order of their new numbers: from the first row of the list on, the rest of the
 * old rows emptied, or below its last row that holds anything. Nothing but the return's own columns is touched.
 * @param reading as just read, blank rows among its rows: `before` of a change is exactly what stands there.
 * @param ids the new number of each child, in the order of the children.
 */
export function placeRows(reading: ListReading, children: readonly DerivedChild[], ids: readonly string[], mode: PlaceMode): Placement | PlaceProblem {
  if (children.length === 0) {
    return { kind: "problem", sentence: "There is no child to bring in.", whatToDo: "Look at who was left out, and why." };
  }
  const { layout } = reading;
  const standing = standingRows(reading, mode);
  const firstRow = firstNewRow(layout, standing);
  const order = byNumber(ids);
  const columns = columnsOf(reading);
  const rows = order.flatMap((child, place) => {
    const own = children[child];
    return own === undefined ? [] : [rowOf(own, ids[child] ?? "", firstRow + place, columns)];
  });
  const old = mode === "replace" ? reading.rows : [];
  const span: RowSpan = {
    first: firstRow,
    last: old.reduce((last, { row }) => Math.max(last, row), firstRow + rows.length - 1),
  };
  const obstacle = obstacleTo(reading, span);
  if (obstacle !== undefined) return obstacle;

  const read = new Map(reading.rows.map((row) => [row.row, row]));
  const beyond = old.filter(({ row }) => row >= firstRow + rows.length);
  const changes: CellChange[] = [];
  for (const row of rows) addChanges(changes, row, read.get(row.row), columns);
  const nothing = columns.map(() => "");
  for (const row of beyond) addChanges(changes, { row: row.row, cells: nothing, dateMask: 0 }, row, columns);
  return {
    kind: "placed",
    mode,
    rows,
    standing,
    changes,
    cleared: beyond.filter((row) => !isBlankRow(row)).length,
    warnings: warningsOn(reading, mode, span, { rows, standing }),
  };
}

/** A column of the definition, with its place in the sheet. */
interface PlacedColumn {
  readonly kind: ColumnKind;
  readonly column: number | undefined;
}

function columnsOf({ layout }: ListReading): PlacedColumn[] {
  return layout.definition.columns.map(({ kind, key }) => ({ kind, column: layout.columns.get(key) }));
}

function rowOf({ cells }: DerivedChild, id: string, row: number, columns: readonly PlacedColumn[]): RawRow {
  let dateMask = 0;
  const own = columns.map(({ kind }, index): CellValue => {
    if (kind === "id") return id;
    const value = cells[index] ?? "";
    if (kind === "orderStart" && typeof value === "number") dateMask |= 1 << index;
    return value;
  });
  return { row, cells: own, dateMask };
}

/** Adds what has to be written so that a row stands as it is meant to. @param read what stands there; undefined where nothing does. */
function addChanges(changes: CellChange[], row: RawRow, read: RawRow | undefined, columns: readonly PlacedColumn[]): void {
  // One for each cell of a hundred thousand rows.
  for (let index = 0; index < columns.length; index++) {
    const place = columns[index];
    const before = read?.cells[index] ?? "";
    const after = row.cells[index] ?? "";
    const isDate = hasBit(read?.dateMask, index);
    if (place?.column === undefined || (before === after && isDate === hasBit(row.dateMask, index))) continue;
    const { kind, column } = place;
    const format = after === "" ? "asIs" : writtenFormat({ kind, before, isDate }, typeof after === "boolean" ? String(after) : after);
    changes.push({ row: row.row, column, before, after, format });
  }
}

function hasBit(mask: number | undefined, index: number): boolean {
  return ((mask ?? 0) & (1 << index)) !== 0;
}
