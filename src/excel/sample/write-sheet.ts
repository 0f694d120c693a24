import type { DateSystem } from "../../returns/calendar-date";
import type { PlannedSheet } from "../../returns/planned-sheet";
import { SAMPLE_SHEET_PROPERTY } from "../../returns/stored-settings";
import type { CellWrite } from "../cell-write";
import { passing } from "../run";
import { bytesOf, queueStretch, stretchesToWrite } from "../write-cells";
import { dressRows, dressSheet } from "./dress-sheet";
import { UNFINISHED } from "./look";
import { type PlacedCell, writeOfPlanned } from "./planned-value";
import type { OwnKind, Stamp } from "./sample-sheets";
import { cellsOfSheet, type SheetUpdate } from "./sheet-update";

/** Tells after the sync which cells do not hold what was meant. */
export type Check = () => readonly CellWrite[];

/** About what it takes to add a sheet and to dress it. */
const BYTES_OF_SHEET = 20_000;

/**
 * Adds a planned sheet after all others. Until all of it is there its tag says that it is not finished. Yields bytes before
 * each part.
 */
export function* addSheet(
  context: Excel.RequestContext,
  sheet: { readonly planned: PlannedSheet; readonly name: string; readonly stamp: Stamp; readonly system: DateSystem },
  checks: Check[],
): Generator<number, Excel.Worksheet> {
  const { planned, name, stamp, system } = sheet;
  yield BYTES_OF_SHEET;
  const added = context.workbook.worksheets.add(name);
  added.load("id");
  // First of all the tag: a sheet that is left half-way is known by it.
  tagSheet(added, planned.kind, UNFINISHED);
  yield* queueCells(added, cellsOfSheet(planned), system, false, checks);
  dressSheet(added, planned);
  tagSheet(added, planned.kind, stamp);
  return added;
}

/** What is to be done with a sheet that stands. */
interface SheetChange {
  readonly planned: PlannedSheet;
  readonly update: SheetUpdate;
  readonly system: DateSystem;
  readonly isAmongHidden: boolean;
}

/** Writes on a sheet that stands what is planned. Yields bytes before each part. */
export function* updateSheet(sheet: Excel.Worksheet, { planned, update, system, isAmongHidden }: SheetChange, checks: Check[]): Generator<number> {
  if (update.kind === "whole") {
    yield BYTES_OF_SHEET;
    passing(sheet.getRange()).clear();
    yield* queueCells(sheet, cellsOfSheet(planned), system, isAmongHidden, checks);
    dressSheet(sheet, planned);
  }
  if (update.kind !== "cells") return;
  yield* queueCells(sheet, update.keys, system, isAmongHidden, checks);
  yield* queueCells(sheet, update.cells, system, isAmongHidden, checks);
  if (update.added === undefined) return;
  const { row, column, rowCount, columnCount } = update.added;
  dressRows(passing(sheet.getRangeByIndexes(row, column, rowCount, columnCount)), "row");
}

/** Takes rows off a sheet that stands. Yields bytes before each part. */
export function* takeOffRows(sheet: Excel.Worksheet, { update, system, isAmongHidden }: SheetChange, checks: Check[]): Generator<number> {
  if (update.kind !== "cells") return;
  yield* queueCells(sheet, update.gone.cells, system, isAmongHidden, checks);
  yield* queueCells(sheet, update.gone.keys, system, isAmongHidden, checks);
  for (const row of update.gone.rows) passing(sheet.getRange(`${row + 1}:${row + 1}`)).delete(Excel.DeleteShiftDirection.up);
}

export function tagSheet(sheet: Excel.Worksheet, kind: OwnKind, stamp: Stamp): void {
  sheet.customProperties.add(SAMPLE_SHEET_PROPERTY, `${kind} ${stamp}`);
}

function* queueCells(sheet: Excel.Worksheet, cells: readonly PlacedCell[], system: DateSystem, isAlone: boolean, checks: Check[]): Generator<number> {
  for (const stretch of stretchesToWrite(cells.map((cell) => writeOfPlanned(cell, system, isAlone)))) {
    yield bytesOf(stretch);
    checks.push(queueStretch(sheet, stretch));
  }
}
