/** A block of cells, rows and columns counted from 0. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Excel's last row and column, counted from 0. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const ROWS = /^\$?(\d{1,7})$/;
const COLUMNS = /^\$?([A-Z]{1,3})$/i;

/** Column letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A1 address of a cell, row and column counted from 0: (13, 2) is C14. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * Reads an A1 address with or without a sheet name: C14, $C$14:D20, 14:15, C:C, 'My sheet'!A1. Undefined for anything
 * else, several areas among it (see `parseAreas`).
 */
export function parseAddress(address: string): CellRange | undefined {
  const local = address.slice(address.lastIndexOf("!") + 1);
  const [from, to = from, ...rest] = local.split(":");
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  const first = corner(from, 0, 0);
  const last = corner(to, LAST_ROW, LAST_COLUMN);
  if (first === undefined || last === undefined) return undefined;
  // A single "14" or "C" is no address; whole rows and columns are written 14:14 and C:C.
  if (from === to && !local.includes(":") && !CELL.test(from)) return undefined;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    row,
    column,
    rowCount: Math.abs(last.row - first.row) + 1,
    columnCount: Math.abs(last.column - first.column) + 1,
  };
}

/** Reads an address of one or more areas, separated by commas. Undefined when any of them cannot be read. */
export function parseAreas(address: string): CellRange[] | undefined {
  // Sheet names may hold commas between their apostrophes.
  const areas = (address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((area) => parseAddress(area.trim()));
  return areas.length > 0 && areas.every((area) => area !== undefined) ? areas : undefined;
}

function corner(text: string, defaultRow: number, defaultColumn: number): { row: number; column: number } | undefined {
  const cell = CELL.exec(text);
  if (cell) return inSheet(Number(cell[2]) - 1, columnNumber(cell[1] ?? ""));
  const row = ROWS.exec(text);
  if (row) return inSheet(Number(row[1]) - 1, defaultColumn);
  const column = COLUMNS.exec(text);
  return column ? inSheet(defaultRow, columnNumber(column[1] ?? "")) : undefined;
}

function inSheet(row: number, column: number): { row: number; column: number } | undefined {
  return row >= 0 && row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN ? { row, column } : undefined;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
