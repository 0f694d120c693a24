import type { GridRange } from "../contract";
import { isWholeColumns, isWholeRows, quotedSheetName, sheetColumns, sheetRows } from "./address";
import { type BookState, replaceSheet, sheetById } from "./book";
import { type CellStyle, type HostCell, withStyle } from "./cell";
import { editCells, editHeldCells, emptied } from "./edit-cells";
import { renamedInFormula } from "./formula-references";
import type { Change } from "./change";
import type { Edit } from "./live-book";
import { noHeaders } from "./headers";
import { noPageSetup } from "./page-setup";
import type { ProtectionMarks } from "./protection";
import { emptyRow, type HostRow, Rows } from "./rows";
import { mergeAt, type SheetState, styleAt } from "./sheet";
import { shiftBook, withFormulas } from "./structure";
import { without } from "./without";

/** What can be done to a workbook, by a person or by the add-in. Each gives the workbook after it and what to tell. */

export class UnknownSheet extends Error {
  override readonly name = "UnknownSheet";
}

export function requireSheet(book: BookState, id: string): SheetState {
  const sheet = sheetById(book, id);
  if (sheet === undefined) throw new UnknownSheet(`There is no sheet ${id}.`);
  return sheet;
}

/** Only the first cell of merged cells holds a value. */
function isCovered(sheet: SheetState, row: number, column: number): boolean {
  if (sheet.merges.length === 0) return false;
  const merge = mergeAt(sheet, row, column);
  return merge !== undefined && (merge.row !== row || merge.column !== column);
}

/** Replaces the contents of a range: one event for all of it, with before and after where it is a single cell. */
export function writeCells(
  book: BookState,
  sheetId: string,
  range: GridRange,
  change: (cell: HostCell | undefined, row: number, column: number) => HostCell | undefined,
): Edit {
  const sheet = requireSheet(book, sheetId);
  const next = editCells(sheet, range, (cell, row, column) =>
    isCovered(sheet, row, column) ? cell : withInheritedStyle(sheet, change(cell, row, column), row, column));
  return edited(book, sheet, next, range);
}

/** A new cell looks like its row or column. */
function withInheritedStyle(sheet: SheetState, cell: HostCell | undefined, row: number, column: number): HostCell | undefined {
  if (cell === undefined || cell.style !== undefined) return cell;
  const style = styleAt(sheet, row, column);
  return style === undefined ? cell : { ...cell, style };
}

function edited(book: BookState, before: SheetState, after: SheetState, range: GridRange): Edit {
  const isSingle = range.rowCount === 1 && range.columnCount === 1;
  const valueIn = (sheet: SheetState) => sheet.rows.cell(range.row, range.column)?.value ?? "";
  const change: Change = {
    kind: "cells",
    sheetId: before.id,
    range,
    changeType: "RangeEdited",
    ...(isSingle ? { single: { before: valueIn(before), after: valueIn(after) } } : {}),
  };
  return { book: replaceSheet(book, after), changes: [change] };
}

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

export function clearCells(book: BookState, sheetId: string, range: GridRange, what: ClearWhat = "Contents"): Edit {
  const sheet = requireSheet(book, sheetId);
  const next = editHeldCells(sheet, range, (cell) => {
    if (what === "Contents") return emptied(cell);
    if (what === "All") return undefined;
    return without(cell, what === "Formats" ? "style" : "asFiled");
  });
  if (what === "All" || what === "Contents") return edited(book, sheet, next, range);
  return { book: replaceSheet(book, next), changes: [{ kind: "format", sheetId, range }] };
}

/** Changes the looks of a range. Whole rows and columns keep it for cells that come later. */
export function formatCells(
  book: BookState, sheetId: string, range: GridRange,
  change: (style: CellStyle, row: number, column: number) => CellStyle,
): Edit {
  const sheet = requireSheet(book, sheetId);
  const restyle = (cell: HostCell): HostCell => withStyle(cell, change(cell.style ?? {}, range.row, range.column));
  let next: SheetState;
  if (isWholeColumns(range)) {
    next = editHeldCells(sheet, range, restyle);
    const columns = new Map(next.columns);
    for (let column = range.column; column < range.column + range.columnCount; column += 1) {
      const held = columns.get(column);
      columns.set(column, { ...held, style: change(held?.style ?? {}, 0, column) });
    }
    next = { ...next, columns };
  } else if (isWholeRows(range)) {
    next = editHeldCells(sheet, range, restyle);
    next = editRows(next, range.row, range.rowCount, (row) => ({ ...row, style: change(row.style ?? {}, range.row, 0) }));
  } else {
    next = editCells(sheet, range, (cell, row, column) => ({
      ...(cell ?? { value: "" }),
      style: change(cell?.style ?? styleAt(sheet, row, column) ?? {}, row, column),
    }));
  }
  return { book: replaceSheet(book, next), changes: [{ kind: "format", sheetId, range }] };
}

export function editRows(sheet: SheetState, first: number, count: number, change: (row: HostRow) => HostRow): SheetState {
  const rows = Array.from({ length: count }, (_, index): [number, HostRow] =>
    [first + index, change(sheet.rows.get(first + index) ?? emptyRow)]);
  return { ...sheet, rows: sheet.rows.with(rows) };
}

export function insertRows(book: BookState, sheetId: string, row: number, count: number): Edit {
  const range = { row, column: 0, rowCount: count, columnCount: sheetColumns };
  return {
    book: shiftBook(book, sheetId, { axis: "row", at: row, count }),
    changes: [{ kind: "cells", sheetId, range, changeType: "RowInserted", direction: "ShiftCellDown" }],
  };
}

export function deleteRows(book: BookState, sheetId: string, row: number, count: number): Edit {
  const range = { row, column: 0, rowCount: count, columnCount: sheetColumns };
  return {
    book: shiftBook(book, sheetId, { axis: "row", at: row, count: -count }),
    changes: [{ kind: "cells", sheetId, range, changeType: "RowDeleted", direction: "ShiftCellUp" }],
  };
}

export function insertColumns(book: BookState, sheetId: string, column: number, count: number): Edit {
  const range = { row: 0, column, rowCount: sheetRows, columnCount: count };
  return {
    book: shiftBook(book, sheetId, { axis: "column", at: column, count }),
    changes: [{ kind: "cells", sheetId, range, changeType: "ColumnInserted", direction: "ShiftCellRight" }],
  };
}

export function deleteColumns(book: BookState, sheetId: string, column: number, count: number): Edit {
  const range = { row: 0, column, rowCount: sheetRows, columnCount: count };
  return {
    book: shiftBook(book, sheetId, { axis: "column", at: column, count: -count }),
    changes: [{ kind: "cells", sheetId, range, changeType: "ColumnDeleted", direction: "ShiftCellLeft" }],
  };
}

export function hideRows(book: BookState, sheetId: string, row: number, count: number, hidden: boolean): Edit {
  const sheet = requireSheet(book, sheetId);
  const next = editRows(sheet, row, count, (held) => (hidden ? { ...held, hidden } : without(held, "hidden")));
  const range = { row, column: 0, rowCount: count, columnCount: sheetColumns };
  return { book: replaceSheet(book, next), changes: [{ kind: "rowHidden", sheetId, range, hidden }] };
}

export function hideColumns(book: BookState, sheetId: string, column: number, count: number, hidden: boolean): Edit {
  const sheet = requireSheet(book, sheetId);
  const columns = new Map(sheet.columns);
  for (let number = column; number < column + count; number += 1) {
    const held = columns.get(number) ?? {};
    columns.set(number, hidden ? { ...held, hidden } : without(held, "hidden"));
  }
  const range = { row: 0, column, rowCount: sheetRows, columnCount: count };
  return { book: replaceSheet(book, { ...sheet, columns }), changes: [{ kind: "format", sheetId, range }] };
}

export function newSheet(id: string, name: string): SheetState {
  return {
    id, name, visibility: "Visible", rows: Rows.none, columns: new Map(), merges: [], rules: [], conditional: [], headers: noHeaders, page: noPageSetup,
    properties: [], isProtected: false, protection: {}, frozen: { rows: 0, columns: 0 }, tabColor: "",
  };
}

export function addSheet(book: BookState, sheet: SheetState, position = book.sheets.length): Edit {
  const sheets = [...book.sheets.slice(0, position), sheet, ...book.sheets.slice(position)];
  return { book: { ...book, sheets }, changes: [{ kind: "added", sheetId: sheet.id }] };
}

export function deleteSheet(book: BookState, sheetId: string): Edit {
  const { name } = requireSheet(book, sheetId);
  return {
    book: {
      ...book,
      sheets: book.sheets.filter(({ id }) => id !== sheetId),
      names: book.names.filter((entry) => entry.sheetId !== sheetId).map((entry) => ({
        ...entry, formula: renamedInFormula(entry.formula, name, "#REF"),
      })),
      tables: book.tables.filter((table) => table.sheetId !== sheetId),
    },
    changes: [{ kind: "deleted", sheetId }],
  };
}

export function renameSheet(book: BookState, sheetId: string, name: string): Edit {
  const before = requireSheet(book, sheetId).name;
  const rename = (formula: string): string => renamedInFormula(formula, before, quotedSheetName(name));
  return {
    book: {
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        name: sheet.id === sheetId ? name : sheet.name,
        rows: withFormulas(sheet.rows, rename),
        rules: sheet.rules.map((rule) => ({
          ...rule, ...(rule.formula1 === undefined ? {} : { formula1: rename(rule.formula1) }),
        })),
      })),
      names: book.names.map((entry) => ({ ...entry, formula: rename(entry.formula) })),
    },
    changes: [{ kind: "renamed", sheetId, before, after: name }],
  };
}

/** Why Excel would not take this name for a sheet; undefined where it would. */
export function sheetNameFault(book: BookState, name: string, ownId?: string): string | undefined {
  if (name.trim() === "") return "A sheet needs a name.";
  if (name.length > 31) return "A sheet's name can have up to 31 characters.";
  if (/[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) return "A sheet's name cannot contain \\ / ? * [ ] : or begin or end with '.";
  const isTaken = book.sheets.some((sheet) => sheet.id !== ownId && sheet.name.toLowerCase() === name.toLowerCase());
  return isTaken ? "There is already a sheet with this name." : undefined;
}

/** A person who protects a sheet is taken to leave the boxes as they are: only selecting is allowed. */
export function protectSheet(
  book: BookState, sheetId: string, isProtected: boolean, protection: ProtectionMarks = { objects: "1", scenarios: "1" },
): Edit {
  const sheet = requireSheet(book, sheetId);
  return { book: replaceSheet(book, { ...sheet, isProtected, protection }), changes: [{ kind: "protection", sheetId, isProtected }] };
}

/** Whether a protected sheet holds the range back: it does unless every cell of it was unlocked. */
export function isLocked(sheet: SheetState, range: GridRange): boolean {
  if (!sheet.isProtected) return false;
  if (range.rowCount * range.columnCount > 100_000) return true;
  for (let row = range.row; row < range.row + range.rowCount; row += 1) {
    for (let column = range.column; column < range.column + range.columnCount; column += 1) {
      if (styleAt(sheet, row, column)?.protection?.locked !== false) return true;
    }
  }
  return false;
}
