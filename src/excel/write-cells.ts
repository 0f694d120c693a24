import type { CellWrite } from "./cell-write";
import { cellNames } from "./cell-names";
import { HostError } from "./host-error";
import { passing, run, type UndoSteps } from "./run";
import { heldCell, type StandingCell } from "./standing-cells";
import { cutStretch, partsOf, type Stretch, stretchesOf } from "./stretches";

/** A request and its answer, which repeats the values, stay below the 5 MB that Excel on the web takes. */
export const BYTES_AT_ONCE = 4_000_000;
const BYTES_IN_STRETCH = 1_000_000;
const BYTES_OF_STRETCH = 2000;
const BYTES_OF_ROW = 24;
/** The format, and what else tells how a cell stood. */
const BYTES_OF_SEEN = 40;
/** Code of the error for values that Excel took for something else. */
export const NOT_AS_WRITTEN = "NotAsWritten";

const encoder = new TextEncoder();

/** A cell that was written over, and how it stood until then. */
export interface Overwritten {
  readonly write: CellWrite;
  readonly stood: StandingCell;
}

/**
 * Writes cells: one round trip for every 4 MB, in which what stood there and what stands there afterwards are read, too.
 * @returns cells that did not hold any more what was seen, once it was written over: after that nothing more is written.
 * Somebody else may edit at any time, and while a cell is being edited the request waits for that.
 * @throws HostError; some cells may then be written and others not. Code `NotAsWritten` where Excel took a value for
 * something else.
 */
export function writeCells(sheetId: string, writes: readonly CellWrite[], undo: UndoSteps): Promise<readonly Overwritten[]> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const part of partsOf(stretchesToWrite(writes), bytesOf, BYTES_AT_ONCE)) {
      const others = part.map((stretch) => queueLook(sheet, stretch));
      const wrong = part.map((stretch) => queueStretch(sheet, stretch));
      await context.sync();
      const overwritten = others.flatMap((read) => read());
      if (overwritten.length > 0) return overwritten;
      requireAsWritten(wrong.flatMap((read) => read()));
    }
    return [];
  }, { undo });
}

/** Queues a look at one column's cells; what it returns tells, after the sync, which did not hold what was seen. */
function queueLook(sheet: Excel.Worksheet, stretch: Stretch<CellWrite>): () => Overwritten[] {
  if (stretch.cells.every(({ seen }) => seen === undefined)) return () => [];
  const range = passing(sheet.getRangeByIndexes(stretch.row, stretch.column, stretch.rowCount, 1));
  range.load("values,formulas,numberFormat");
  return () =>
    stretch.cells.flatMap((write) => {
      const { seen } = write;
      if (seen === undefined) return [];
      const stood = { ...heldCell(range, write.row - stretch.row), isAmongHidden: seen.isAmongHidden };
      return stood.value === seen.value && stood.isFormula === seen.isFormula ? [] : [{ write, stood }];
    });
}

/** The writes as few ranges, each of a size that goes through, with cells that must stand alone alone. */
export function stretchesToWrite(writes: readonly CellWrite[]): Stretch<CellWrite>[] {
  return stretchesOf(writes, isWrittenTogether).flatMap((stretch) => cutStretch(stretch, bytesOfCell, BYTES_IN_STRETCH));
}

/** No cell between them: what may go wrong then goes wrong with cells that are put back. */
function isWrittenTogether(upper: CellWrite, lower: CellWrite): boolean {
  return lower.row === upper.row + 1 && !upper.isAlone && !lower.isAlone;
}

/** Queues one column's writes; what it returns tells, after the sync, which cells do not hold what was meant. */
export function queueStretch(sheet: Excel.Worksheet, stretch: Stretch<CellWrite>): () => CellWrite[] {
  const range = passing(sheet.getRangeByIndexes(stretch.row, stretch.column, stretch.rowCount, 1));
  setFormats(range, stretch, ({ formatBefore }) => formatBefore);
  range.values = stretch.cells.map(({ sent }) => [sent]);
  setFormats(range, stretch, ({ formatAfter }) => formatAfter);
  const after = passing(sheet.getRangeByIndexes(stretch.row, stretch.column, stretch.rowCount, 1));
  after.load("values");
  return () => stretch.cells.filter(({ row, value }) => value !== undefined && after.values[row - stretch.row]?.[0] !== value);
}

function setFormats(range: Excel.Range, stretch: Stretch<CellWrite>, format: (write: CellWrite) => string | null): void {
  if (stretch.cells.every((cell) => format(cell) === null)) return;
  // Excel leaves a cell's format as it is for null, which the types do not know.
  range.numberFormat = stretch.cells.map((cell) => [format(cell)]) as string[][];
}

/** @throws HostError, code `NotAsWritten`, where there are such cells. */
export function requireAsWritten(wrong: readonly CellWrite[]): void {
  if (wrong.length === 0) return;
  throw new HostError(
    "unknown",
    NOT_AS_WRITTEN,
    `Excel did not take the new value of ${cellNames(wrong)} as it was given.`,
    "Change the cell by hand.",
  );
}

/** What a stretch adds to a request, or to its answer. */
export function bytesOf(stretch: Stretch<CellWrite>): number {
  return BYTES_OF_STRETCH + BYTES_OF_ROW * stretch.rowCount + stretch.cells.reduce((sum, cell) => sum + bytesOfCell(cell), 0);
}

function bytesOfCell({ sent, seen }: CellWrite): number {
  // As a value and as a formula.
  return bytesOfValue(sent) + (seen === undefined ? 0 : 2 * bytesOfValue(seen.value) + BYTES_OF_SEEN);
}

function bytesOfValue(value: CellWrite["sent"]): number {
  return encoder.encode(JSON.stringify(value)).length;
}
