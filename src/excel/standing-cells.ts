import type { CellValue } from "../returns/layout";
import { HostError } from "./host-error";
import { passing, run } from "./run";
import { type CellPlace, partsOf, type Stretch, stretchesOf } from "./stretches";

/** A cell as it stands in the sheet. */
export interface StandingCell {
  readonly value: CellValue;
  readonly numberFormat: string;
  /** A formula, or what one spills into the cell. */
  readonly isFormula: boolean;
  /** The formula that stands in the cell itself. */
  readonly formula: string | undefined;
  /** Rows near it are hidden or filtered out, or its own is. */
  readonly isAmongHidden: boolean;
}

/** A sheet that is written to: its name is for the user. */
export interface SheetTarget {
  readonly sheetId: string;
  readonly sheetName: string;
}

/** Values, formulas and formats of so many cells stay below 5 MB as a rule; a range takes as much as so many cells. */
const CELLS_AT_ONCE = 80_000;
const CELLS_OF_RANGE = 40;
/** A range more costs about as much as so many cells between that nobody asked for. */
const WIDEST_GAP = 50;

/** Cells as they stand, by the objects that name them. */
export interface StandingCells<T> {
  readonly cells: ReadonlyMap<T, StandingCell>;
  /** Why the sheet or the workbook takes no changes; undefined where it does. */
  readonly refusal: HostError | undefined;
}

/**
 * Reads cells as they stand: one round trip for every 80,000 where they stand together, and one more where formulas spill
 * near them.
 * @throws HostError
 */
export async function readStanding<T extends CellPlace>(target: SheetTarget, cells: readonly T[]): Promise<StandingCells<T>> {
  const parts: StandingCells<T>[] = [];
  for (const part of partsOf(stretchesOf(cells, isNear), ({ rowCount }) => CELLS_OF_RANGE + rowCount, CELLS_AT_ONCE)) {
    parts.push(...(await readPart(target, part)));
  }
  return {
    cells: new Map(parts.flatMap((part) => [...part.cells])),
    refusal: parts.find(({ refusal }) => refusal !== undefined)?.refusal,
  };
}

function isNear(upper: CellPlace, lower: CellPlace): boolean {
  return lower.row - upper.row <= WIDEST_GAP;
}

/** Long texts may still be too much for one answer: then half as much is asked for. */
async function readPart<T extends CellPlace>(target: SheetTarget, part: readonly Stretch<T>[]): Promise<StandingCells<T>[]> {
  try {
    return [await readAtOnce(target, part)];
  } catch (error) {
    const cells = part.flatMap((stretch) => stretch.cells);
    if (!(error instanceof HostError) || error.kind !== "tooLarge" || cells.length === 1) throw error;
    const half = Math.ceil(cells.length / 2);
    const first = await readPart(target, stretchesOf(cells.slice(0, half), isNear));
    return [...first, ...(await readPart(target, stretchesOf(cells.slice(half), isNear)))];
  }
}

function readAtOnce<T extends CellPlace>(target: SheetTarget, part: readonly Stretch<T>[]): Promise<StandingCells<T>> {
  return run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem(target.sheetId);
    workbook.load("readOnly");
    sheet.protection.load("protected");
    const ranges = part.map((stretch) => {
      const range = passing(sheet.getRangeByIndexes(stretch.row, stretch.column, stretch.rowCount, 1));
      range.load("values,formulas,numberFormat,hasSpill,rowHidden");
      range.format.protection.load("locked");
      return { stretch, range };
    });
    await context.sync();
    const spilled = await spilledCells(context, sheet, ranges);
    // A protected sheet still takes values in cells that were left unlocked; `locked` is null where some are and some are not.
    const isLocked = ranges.some(({ range }) => (range.format.protection.locked as boolean | null) !== false);
    const isProtected = sheet.protection.protected && isLocked;
    return {
      refusal: workbook.readOnly ? readOnlyWorkbook() : isProtected ? protectedSheet(target) : undefined,
      cells: new Map(ranges.flatMap(({ stretch, range }) =>
        stretch.cells.map((cell): [T, StandingCell] => [cell, standingCell(range, cell.row - stretch.row, spilled.has(cell))]),
      )),
    };
  });
}

/** What a formula spills reads as plain values, and writing over it breaks the formula. No round trip where none spills. */
async function spilledCells<T extends CellPlace>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ranges: readonly { readonly stretch: Stretch<T>; readonly range: Excel.Range }[],
): Promise<ReadonlySet<T>> {
  // Typed as booleans; null where formulas spill into some cells of the range.
  const unclear = ranges.filter(({ range }) => (range.hasSpill as boolean | null) !== false).flatMap(({ stretch }) => stretch.cells);
  if (unclear.length === 0) return new Set();
  const asked = unclear.map((cell) => {
    const range = passing(sheet.getRangeByIndexes(cell.row, cell.column, 1, 1));
    range.load("hasSpill");
    return { cell, range };
  });
  await context.sync();
  return new Set(asked.filter(({ range }) => range.hasSpill).map(({ cell }) => cell));
}

function standingCell(range: Excel.Range, index: number, isSpilled: boolean): StandingCell {
  const held = heldCell(range, index);
  return {
    ...held,
    isFormula: isSpilled || held.isFormula,
    // Typed as a boolean; null where some rows of the range are hidden and some are not.
    isAmongHidden: (range.rowHidden as boolean | null) !== false,
  };
}

/** What a cell of a range holds, of which values, formulas and formats are loaded. */
export function heldCell(range: Excel.Range, index: number): Omit<StandingCell, "isAmongHidden"> {
  const value = range.values[index]?.[0] as CellValue;
  const text: unknown = range.formulas[index]?.[0];
  // Text such as "=A1" has itself as formula; a formula has its result as value.
  const formula = typeof text === "string" && text.startsWith("=") && text !== value ? text : undefined;
  return { value, numberFormat: range.numberFormat[index]?.[0] as string, isFormula: formula !== undefined, formula };
}

/** The sheet's own protection is in the way. */
export function protectedSheet({ sheetName }: SheetTarget, options?: ErrorOptions): HostError {
  return new HostError(
    "protected",
    "AccessDenied",
    `The sheet “${sheetName}” is protected, so nothing was changed.`,
    "Take the protection off under Review, Unprotect Sheet, then try again.",
    options,
  );
}

function readOnlyWorkbook(): HostError {
  return new HostError(
    "protected",
    "ReadOnly",
    "The workbook is open for reading only, so nothing was changed.",
    "Open the workbook for editing, or save it under another name, then try again.",
  );
}
