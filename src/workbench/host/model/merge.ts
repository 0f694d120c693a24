import type { GridRange } from "../contract";
import { requireSheet } from "./actions";
import { intersection, subtract } from "./address";
import { type BookState, replaceSheet } from "./book";
import { editHeldCells, emptied } from "./edit-cells";
import type { Edit } from "./live-book";
import type { SheetState } from "./sheet";

/** Merges a range; only its first cell keeps its content. With `across`, each row by itself. */
export function mergeCells(book: BookState, sheetId: string, range: GridRange, across: boolean): Edit {
  const sheet = requireSheet(book, sheetId);
  const parts = across
    ? Array.from({ length: range.rowCount }, (_, index) => ({ ...range, row: range.row + index, rowCount: 1 }))
    : [range];
  const free = sheet.merges.filter((merge) => intersection(merge, range) === undefined);
  let next: SheetState = { ...sheet, merges: [...free, ...parts] };
  for (const part of parts) {
    for (const covered of subtract(part, { ...part, rowCount: 1, columnCount: 1 })) next = editHeldCells(next, covered, emptied);
  }
  return { book: replaceSheet(book, next), changes: [{ kind: "cells", sheetId, range, changeType: "RangeEdited" }] };
}

export function unmergeCells(book: BookState, sheetId: string, range: GridRange): Edit {
  const sheet = requireSheet(book, sheetId);
  const merges = sheet.merges.filter((merge) => intersection(merge, range) === undefined);
  return { book: replaceSheet(book, { ...sheet, merges }), changes: [{ kind: "format", sheetId, range }] };
}
