import { requireSheet } from "./actions";
import { type BookState, replaceSheet } from "./book";
import type { Edit } from "./live-book";
import type { Visibility } from "./sheet";

export function moveSheet(book: BookState, sheetId: string, position: number): Edit {
  const sheet = requireSheet(book, sheetId);
  const before = book.sheets.indexOf(sheet);
  const others = book.sheets.filter(({ id }) => id !== sheetId);
  return {
    book: { ...book, sheets: [...others.slice(0, position), sheet, ...others.slice(position)] },
    changes: [{ kind: "moved", sheetId, before, after: position }],
  };
}

export function setVisibility(book: BookState, sheetId: string, visibility: Visibility): Edit {
  const sheet = requireSheet(book, sheetId);
  return {
    book: replaceSheet(book, { ...sheet, visibility }),
    changes: [{ kind: "visibility", sheetId, before: sheet.visibility, after: visibility }],
  };
}
