import { columnLetters } from "../../../returns/address";
import type { GridRange } from "../contract";

/** Excel's sheet: 1,048,576 rows by 16,384 columns. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** 0 for "A"; -1 where the letters name no column. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= sheetColumns ? number - 1 : -1;
}

export function wholeSheet(): GridRange {
  return { row: 0, column: 0, rowCount: sheetRows, columnCount: sheetColumns };
}

export function cellRange(row: number, column: number): GridRange {
  return { row, column, rowCount: 1, columnCount: 1 };
}

export function isWholeRows(range: GridRange): boolean {
  return range.columnCount === sheetColumns;
}

export function isWholeColumns(range: GridRange): boolean {
  return range.rowCount === sheetRows;
}

/** "A1", "A1:B2", "A:B" for whole columns, "1:2" for whole rows; without the sheet's name. */
export function localAddress(range: GridRange): string {
  const lastRow = range.row + range.rowCount;
  const lastColumn = columnLetters(range.column + range.columnCount - 1);
  if (isWholeColumns(range) && !isWholeRows(range)) return `${columnLetters(range.column)}:${lastColumn}`;
  if (isWholeRows(range)) return `${range.row + 1}:${lastRow}`;
  const first = `${columnLetters(range.column)}${range.row + 1}`;
  return range.rowCount === 1 && range.columnCount === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** A sheet's name as it stands in a reference: quoted where it must be. */
export function quotedSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function fullAddress(sheetName: string, range: GridRange): string {
  return `${quotedSheetName(sheetName)}!${localAddress(range)}`;
}

/** With dollar signs, as defined names hold it: $A$1:$B$2. */
export function absoluteAddress(range: GridRange): string {
  return localAddress(range).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** The sheet's name (undefined where none is given) and the rest of "Sheet!A1". */
export function splitSheet(address: string): { sheet?: string; local: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { local: address };
  const name = address.slice(0, mark);
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, local: address.slice(mark + 1) };
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const columnPattern = /^\$?([A-Za-z]{1,3})$/;
const rowPattern = /^\$?([1-9]\d{0,6})$/;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function corner(text: string): Corner | undefined {
  const cell = cellPattern.exec(text);
  const letters = cell?.[1] ?? columnPattern.exec(text)?.[1];
  const digits = cell?.[2] ?? rowPattern.exec(text)?.[1];
  const column = letters === undefined ? undefined : columnNumber(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if ((column === undefined && row === undefined) || column === -1 || (row ?? 0) >= sheetRows) return undefined;
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

/** The range named by "A1", "A1:B2", "A:B" or "1:2" (dollar signs allowed); undefined where it is no address. */
export function parseLocal(address: string): GridRange | undefined {
  const parts = address.trim().split(":");
  if (parts.length > 2) return undefined;
  const first = corner(parts[0] ?? "");
  const last = parts.length === 2 ? corner(parts[1] ?? "") : first;
  if (first === undefined || last === undefined) return undefined;
  if (parts.length === 1 && (first.row === undefined || first.column === undefined)) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  return between(first, last);
}

function between(first: Corner, last: Corner): GridRange {
  const top = Math.min(first.row ?? 0, last.row ?? 0);
  const left = Math.min(first.column ?? 0, last.column ?? 0);
  return {
    row: top,
    column: left,
    rowCount: first.row === undefined ? sheetRows : Math.max(first.row, last.row ?? 0) - top + 1,
    columnCount: first.column === undefined ? sheetColumns : Math.max(first.column, last.column ?? 0) - left + 1,
  };
}

export function contains(range: GridRange, row: number, column: number): boolean {
  return (
    row >= range.row && row < range.row + range.rowCount &&
    column >= range.column && column < range.column + range.columnCount
  );
}

export function intersection(a: GridRange, b: GridRange): GridRange | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

export function bounding(a: GridRange, b: GridRange): GridRange {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export function isOnSheet(range: GridRange): boolean {
  return (
    range.row >= 0 && range.column >= 0 && range.rowCount > 0 && range.columnCount > 0 &&
    range.row + range.rowCount <= sheetRows && range.column + range.columnCount <= sheetColumns
  );
}

/** The parts of `range` outside `hole`: up to four rectangles. */
export function subtract(range: GridRange, hole: GridRange): GridRange[] {
  const cut = intersection(range, hole);
  if (cut === undefined) return [range];
  const pieces: GridRange[] = [
    { ...range, rowCount: cut.row - range.row },
    { ...range, row: cut.row + cut.rowCount, rowCount: range.row + range.rowCount - cut.row - cut.rowCount },
    { ...cut, column: range.column, columnCount: cut.column - range.column },
    {
      ...cut,
      column: cut.column + cut.columnCount,
      columnCount: range.column + range.columnCount - cut.column - cut.columnCount,
    },
  ];
  return pieces.filter((piece) => piece.rowCount > 0 && piece.columnCount > 0);
}
