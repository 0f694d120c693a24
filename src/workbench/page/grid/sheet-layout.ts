import type { GridRange, SheetView } from "../../host/contract";
import { LAST_COLUMN, LAST_ROW } from "../../../returns/address";
import { spanOf } from "./selection";

/** Which rows and columns of a sheet are drawn, in order, and how large. Sizes in pixels. */
export interface SheetLayout {
  readonly rows: readonly number[];
  /** How many of `rows` stay in place when the sheet scrolls. */
  readonly frozenCount: number;
  /** Heights that differ from `rowHeight`, by sheet row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly columns: readonly { readonly column: number; readonly width: number }[];
}

export const rowHeight = 22;
const lineHeight = 16;
const pixelsPerCharacter = 7;
/** The mean letter of the grid's own font, which is a little narrower than Excel's digit. */
const letterWidth = 6.4;
const boldFactor = 1.08;
const cellPadding = 9;
/** Excel's own limit, 409 points, is more than a screen. */
const tallestRow = 300;
/** Room to type below and beside what is there. */
const spareRows = 40;
const spareColumns = 4;
const leastColumns = 16;
/** Headings and guidance stand at the top; measuring every row of a long list would cost more than it shows. */
const measuredRows = 200;

/**
 * @param reach the selection: what is selected is drawn even beyond the used range
 * @param roomForFrozen pixels that frozen rows may take; where they need more, nothing is frozen
 */
export function layoutSheet(sheet: SheetView, reach: GridRange, roomForFrozen: number): SheetLayout {
  const lastRow = Math.min(Math.max(sheet.lastRow, wholeOr(reach.row, reach.rowCount, LAST_ROW)) + spareRows, LAST_ROW);
  const lastColumn = Math.min(
    Math.max(sheet.lastColumn + spareColumns, wholeOr(reach.column, reach.columnCount, LAST_COLUMN), leastColumns - 1),
    LAST_COLUMN,
  );
  const rows = numbersTo(lastRow).filter((row) => !sheet.isRowHidden(row));
  const columns = numbersTo(lastColumn)
    .filter((column) => !sheet.isColumnHidden(column))
    .map((column) => ({ column, width: columnPixels(sheet.columnWidth(column)) }));
  const heights = measureRows(sheet, rows, columns);
  const frozen = rows.filter((row) => row < sheet.frozenRows);
  const frozenHeight = frozen.reduce((sum, row) => sum + (heights.get(row) ?? rowHeight), 0);
  return { rows, columns, heights, frozenCount: frozenHeight <= roomForFrozen ? frozen.length : 0 };
}

/** Whether a new layout asks the grid for other rows, columns or sizes. */
export function isSameLayout(one: SheetLayout, other: SheetLayout): boolean {
  return JSON.stringify([one, [...one.heights]]) === JSON.stringify([other, [...other.heights]]);
}

/** The last index of a stretch; a whole row or column counts by its first index only. */
function wholeOr(first: number, count: number, last: number): number {
  return first + count - 1 >= last ? first : first + count - 1;
}

function numbersTo(last: number): number[] {
  return Array.from({ length: last + 1 }, (_, index) => index);
}

function columnPixels(characters: number): number {
  return Math.max(24, Math.round(characters * pixelsPerCharacter + 5));
}

/** The file keeps no height for most rows: Excel fits them to their wrapped text when it opens it, and so do we. */
function measureRows(sheet: SheetView, rows: readonly number[], columns: SheetLayout["columns"]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const row of rows) {
    if (row > sheet.lastRow || row >= measuredRows) break;
    let lines = 1;
    for (const { column } of columns) {
      const cell = sheet.cell(row, column);
      if (!cell.wrap || cell.text === "") continue;
      const span = spanOf(sheet.merges, { row, column });
      const isAnchor = span.row === row && span.column === column;
      if (!isAnchor) continue;
      const wrapped = wrappedLines(cell.text, spanWidth(columns, span) / (cell.bold ? boldFactor : 1));
      lines = Math.max(lines, Math.ceil(wrapped / span.rowCount));
    }
    if (lines > 1) heights.set(row, Math.min(lines * lineHeight + 6, tallestRow));
  }
  return heights;
}

function wrappedLines(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor((width - cellPadding) / letterWidth));
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      if (used > 0 && used + 1 + word.length > perLine) {
        lines += 1;
        used = 0;
      }
      lines += Math.floor(Math.max(0, word.length - 1) / perLine);
      used += (used > 0 ? 1 : 0) + word.length;
    }
  }
  return lines;
}

export function spanWidth(columns: SheetLayout["columns"], span: GridRange): number {
  return columns
    .filter(({ column }) => column >= span.column && column < span.column + span.columnCount)
    .reduce((sum, { width }) => sum + width, 0);
}

export function spanHeight(layout: SheetLayout, span: GridRange): number {
  return layout.rows
    .filter((row) => row >= span.row && row < span.row + span.rowCount)
    .reduce((sum, row) => sum + (layout.heights.get(row) ?? rowHeight), 0);
}

/** Pixels from the first row that scrolls to the top of a row. */
export function rowTop(layout: SheetLayout, row: number): number {
  let top = 0;
  for (const drawn of layout.rows.slice(layout.frozenCount)) {
    if (drawn >= row) break;
    top += layout.heights.get(drawn) ?? rowHeight;
  }
  return top;
}

/** Pixels from the first column to the left edge of a column. */
export function columnLeft(layout: SheetLayout, column: number): number {
  return layout.columns.filter((drawn) => drawn.column < column).reduce((sum, { width }) => sum + width, 0);
}
