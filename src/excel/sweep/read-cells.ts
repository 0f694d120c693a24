import type { CellRange } from "../../returns/address";
import type { CellBlock } from "../../returns/assemble";
import type { CellValue } from "../../returns/layout";
import type { SweptCells, SweptSheet, WorkbookText } from "../../returns/workbook-text";
import { loadBlock } from "../cell-block";
import { HostError } from "../host-error";
import { passing, run } from "../run";
import { formulaTexts } from "./formula-text";
import { requireWanted } from "./given-up";

/** Values, formats and formulas of so many cells stay well below the 5 MB that Excel on the web takes at once. */
const CELLS_AT_ONCE = 40_000;
/** Beyond it a sheet is likely to be empty in the middle: its halves are asked what of them is used. */
const SPARSE = 1_000_000;

export interface CellsReading {
  readonly cells: readonly SweptCells[];
  /** Texts inside formulas. */
  readonly formulas: readonly WorkbookText[];
  /** Sheets that have no cells to be read: chart sheets, macro sheets. */
  readonly refused: readonly SweptSheet[];
}

/** A part of a sheet that is to be read. */
interface Part {
  readonly sheet: SweptSheet;
  readonly range: CellRange;
}

/**
 * Reads every cell of the sheets, hidden ones too: one round trip to learn how far they reach, then as few as the size
 * of an answer allows.
 * @param onShare how much of them is read, from 0 to 1.
 * @throws HostError, GivenUp
 */
export async function readCells(
  sheets: readonly SweptSheet[],
  signal?: AbortSignal,
  onShare?: (share: number) => void,
): Promise<CellsReading> {
  const whole = await usedParts(sheets.map((sheet) => ({ sheet, range: undefined })));
  const parts = await withoutGaps(whole.parts);
  const read: PartReading[] = [];
  const batches = inBatches(parts.flatMap(pieces));
  for (const [index, batch] of batches.entries()) {
    requireWanted(signal);
    read.push(...(await readParts(batch)));
    onShare?.((index + 1) / batches.length);
  }
  return {
    cells: read.map(({ sheet, block }) => ({ sheet, block })),
    formulas: read.flatMap(({ texts }) => texts),
    refused: whole.refused,
  };
}

interface Question {
  readonly sheet: SweptSheet;
  /** Undefined: the whole sheet. */
  readonly range: CellRange | undefined;
}

/** What of the sheets holds values; where Excel refuses a sheet, the others are asked without it. */
async function usedParts(questions: readonly Question[]): Promise<{ parts: Part[]; refused: SweptSheet[] }> {
  if (questions.length === 0) return { parts: [], refused: [] };
  try {
    return { parts: await askUsed(questions), refused: [] };
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "UnsupportedSheet") throw error;
    const [only] = questions;
    if (questions.length === 1 && only !== undefined) return { parts: [], refused: [only.sheet] };
    const half = Math.ceil(questions.length / 2);
    const first = await usedParts(questions.slice(0, half));
    const second = await usedParts(questions.slice(half));
    return { parts: [...first.parts, ...second.parts], refused: [...first.refused, ...second.refused] };
  }
}

function askUsed(questions: readonly Question[]): Promise<Part[]> {
  return run(async (context) => {
    const asked = questions.map(({ sheet, range }) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      const used = passing(
        range === undefined ? worksheet.getUsedRangeOrNullObject(true) : rangeOf(worksheet, range).getUsedRangeOrNullObject(true),
      );
      used.load("rowIndex,rowCount,columnIndex,columnCount");
      return { sheet, used };
    });
    await context.sync();
    return asked.flatMap(({ sheet, used }): Part[] => {
      if (used.isNullObject) return [];
      const { rowIndex, columnIndex, rowCount, columnCount } = used;
      return [{ sheet, range: { row: rowIndex, column: columnIndex, rowCount, columnCount } }];
    });
  });
}

function rangeOf(worksheet: Excel.Worksheet, { row, column, rowCount, columnCount }: CellRange): Excel.Range {
  return passing(worksheet.getRangeByIndexes(row, column, rowCount, columnCount));
}

/** One value in the last row would otherwise have a million empty rows read. */
async function withoutGaps(parts: readonly Part[]): Promise<Part[]> {
  const wide = parts.filter(({ range }) => sizeOf(range) > SPARSE);
  if (wide.length === 0) return [...parts];
  const used = await usedParts(wide.flatMap(halves));
  return [...parts.filter(({ range }) => sizeOf(range) <= SPARSE), ...(await withoutGaps(used.parts))];
}

function halves({ sheet, range }: Part): Part[] {
  const { row, column, rowCount, columnCount } = range;
  if (rowCount > 1) {
    const upper = Math.ceil(rowCount / 2);
    return [
      { sheet, range: { ...range, rowCount: upper } },
      { sheet, range: { ...range, row: row + upper, rowCount: rowCount - upper } },
    ];
  }
  const left = Math.ceil(columnCount / 2);
  return [
    { sheet, range: { ...range, columnCount: left } },
    { sheet, range: { ...range, column: column + left, columnCount: columnCount - left } },
  ];
}

function sizeOf({ rowCount, columnCount }: CellRange): number {
  return rowCount * columnCount;
}

/** A part cut into runs of rows that can be read at once. */
function pieces({ sheet, range }: Part): Part[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columnCount));
  const cut: Part[] = [];
  for (let next = 0; next < range.rowCount; next += rows) {
    cut.push({ sheet, range: { ...range, row: range.row + next, rowCount: Math.min(rows, range.rowCount - next) } });
  }
  return cut;
}

/** Small sheets go together. */
function inBatches(parts: readonly Part[]): Part[][] {
  const batches: Part[][] = [];
  let room = 0;
  for (const part of parts) {
    const last = batches.at(-1);
    if (last === undefined || sizeOf(part.range) > room) {
      batches.push([part]);
      room = CELLS_AT_ONCE;
    } else last.push(part);
    room -= sizeOf(part.range);
  }
  return batches;
}

interface PartReading {
  readonly sheet: SweptSheet;
  readonly block: CellBlock;
  readonly texts: readonly WorkbookText[];
}

/** Where an answer is too large after all (long texts), it is asked for in halves. */
async function readParts(parts: readonly Part[]): Promise<PartReading[]> {
  try {
    return await askCells(parts);
  } catch (error) {
    const [only] = parts;
    if (!(error instanceof HostError) || error.kind !== "tooLarge" || only === undefined) throw error;
    if (parts.length === 1 && sizeOf(only.range) === 1) throw error;
    const half = Math.ceil(parts.length / 2);
    const [first, second] = parts.length === 1 ? halves(only).map((part) => [part]) : [parts.slice(0, half), parts.slice(half)];
    return [...(await readParts(first ?? [])), ...(await readParts(second ?? []))];
  }
}

function askCells(parts: readonly Part[]): Promise<PartReading[]> {
  return run(async (context) => {
    const asked = parts.map(({ sheet, range }) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      const formulas = rangeOf(worksheet, range);
      formulas.load("formulas");
      return { sheet, block: loadBlock(worksheet, range.row, range.column, range.rowCount, range.columnCount), formulas };
    });
    await context.sync();
    return asked.map(({ sheet, block, formulas }) => {
      const read = block();
      return { sheet, block: read, texts: textsOfFormulas(sheet, read, formulas.formulas as CellValue[][]) };
    });
  });
}

function textsOfFormulas(sheet: SweptSheet, { row, column }: CellBlock, formulas: readonly (readonly CellValue[])[]): WorkbookText[] {
  const texts: WorkbookText[] = [];
  formulas.forEach((values, down) => {
    values.forEach((formula, across) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return;
      const place = { kind: "cell", sheetId: sheet.id, sheetName: sheet.name, row: row + down, column: column + across } as const;
      for (const value of formulaTexts(formula)) texts.push({ place, value });
    });
  });
  return texts;
}
