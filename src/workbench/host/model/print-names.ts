import type { GridRange } from "../contract";
import { absoluteAddress, isWholeColumns, isWholeRows, parseLocal, quotedSheetName, splitSheet } from "./address";
import type { BookState } from "./book";
import type { SheetState } from "./sheet";

/** Excel keeps what of a sheet is printed, and what is repeated on each page, under names of its own. */
export type PrintName = "_xlnm.Print_Area" | "_xlnm.Print_Titles";

const isSame = (name: string, other: string): boolean => name.toLowerCase() === other.toLowerCase();

/** The ranges that a sheet has under the name; none where it has no such name. */
export function printRanges({ names }: BookState, sheetId: string, name: PrintName): GridRange[] {
  const formula = names.find((entry) => entry.sheetId === sheetId && isSame(entry.name, name))?.formula ?? "";
  return formula.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((part) => parseLocal(splitSheet(part).local) ?? []);
}

/** The workbook with these ranges under the name, or without it where there are none. */
export function withPrintRanges(book: BookState, { id, name: sheetName }: SheetState, name: PrintName, ranges: readonly GridRange[]): BookState {
  const others = book.names.filter((entry) => entry.sheetId !== id || !isSame(entry.name, name));
  if (ranges.length === 0) return { ...book, names: others };
  const formula = ranges.map((range) => `${quotedSheetName(sheetName)}!${absoluteAddress(range)}`).join(",");
  return { ...book, names: [...others, { name, sheetId: id, formula, visible: true, comment: "" }] };
}

/** Columns and rows that are repeated on each page. */
export function printTitles(book: BookState, sheetId: string): { readonly columns?: GridRange; readonly rows?: GridRange } {
  const ranges = printRanges(book, sheetId, "_xlnm.Print_Titles");
  const columns = ranges.find(isWholeColumns);
  const rows = ranges.find(isWholeRows);
  return { ...(columns === undefined ? {} : { columns }), ...(rows === undefined ? {} : { rows }) };
}
