import type { GridRange } from "../contract";
import type { ProtectionMarks } from "./protection";
import type { SheetState } from "./sheet";

/** A defined name. */
export interface HostName {
  readonly name: string;
  /** Id of the sheet to which the name belongs; undefined for one of the whole workbook. */
  readonly sheetId?: string;
  /** Without its =, such as Sheet1!$A$1:$A$4. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface HostTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly range: GridRange;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** What undo puts back. Never changed in place. */
export interface BookState {
  readonly sheets: readonly SheetState[];
  readonly names: readonly HostName[];
  readonly tables: readonly HostTable[];
  /** There while the workbook's structure is protected: sheets cannot be added, named, moved, hidden or deleted. */
  readonly protection?: ProtectionMarks;
}

export function sheetById(book: BookState, id: string): SheetState | undefined {
  return book.sheets.find((sheet) => sheet.id === id);
}

/** Excel compares sheet names without regard to case. */
export function sheetByName(book: BookState, name: string): SheetState | undefined {
  const wanted = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

export function replaceSheet(book: BookState, sheet: SheetState): BookState {
  return { ...book, sheets: book.sheets.map((other) => (other.id === sheet.id ? sheet : other)) };
}

/** A name seen from a sheet: the sheet's own before the workbook's. */
export function findName(book: BookState, name: string, sheetId?: string): HostName | undefined {
  const wanted = name.toLowerCase();
  const same = book.names.filter((entry) => entry.name.toLowerCase() === wanted);
  return same.find((entry) => entry.sheetId !== undefined && entry.sheetId === sheetId) ??
    same.find((entry) => entry.sheetId === undefined);
}
