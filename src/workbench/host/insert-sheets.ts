import { addSheet } from "./model/actions";
import { quotedSheetName } from "./model/address";
import { type BookState, sheetByName } from "./model/book";
import { withOwnComments } from "./model/comments";
import { renamedInFormula } from "./model/formula-references";
import type { Change, Origin } from "./model/change";
import type { LiveBook } from "./model/live-book";
import { withFormulas } from "./model/structure";
import { nextSheetId } from "./model/sheet-ids";
import type { SheetState } from "./model/sheet";

/** Where to put sheets from another workbook, and which; as `Excel.InsertWorksheetOptions`. */
export interface InsertPlace {
  readonly positionType: "None" | "Before" | "After" | "Beginning" | "End";
  /** Id or name of a sheet of this workbook. */
  readonly relativeTo?: string;
  readonly sheetNames?: readonly string[];
}

function freeName(book: BookState, wanted: string): string {
  if (sheetByName(book, wanted) === undefined) return wanted;
  let number = 2;
  while (sheetByName(book, `${wanted.slice(0, 31 - ` (${number})`.length)} (${number})`) !== undefined) number += 1;
  return `${wanted.slice(0, 31 - ` (${number})`.length)} (${number})`;
}

function position(book: BookState, { positionType, relativeTo }: InsertPlace): number {
  const at = book.sheets.findIndex(({ id, name }) => id === relativeTo || name.toLowerCase() === relativeTo?.toLowerCase());
  if (positionType === "Beginning") return 0;
  if (at < 0) return positionType === "Before" ? 0 : book.sheets.length;
  return positionType === "Before" ? at : positionType === "After" ? at + 1 : book.sheets.length;
}

/**
 * Copies sheets of another workbook into this one, with their own names and rules. Where a name is taken, Excel puts a
 * number behind it.
 * @param keeps false where Excel cannot undo it.
 * @returns the ids of the new sheets.
 */
export function insertSheets(
  live: LiveBook, source: BookState, place: InsertPlace, origin: Origin, keeps = true,
): readonly string[] {
  const wanted = place.sheetNames?.map((name) => name.toLowerCase());
  const chosen = source.sheets.filter(({ name }) => wanted === undefined || wanted.includes(name.toLowerCase()));
  let book = live.state;
  let at = position(book, place);
  const changes: Change[] = [];
  const ids: string[] = [];
  const renamed: { readonly before: string; readonly after: string }[] = [];
  for (const sheet of chosen) {
    const name = freeName(book, sheet.name);
    const edit = addSheet(book, { ...sheet, id: nextSheetId(), name, rows: withOwnComments(sheet.rows, book) }, at);
    renamed.push({ before: sheet.name, after: quotedSheetName(name) });
    book = edit.book;
    changes.push(...edit.changes);
    ids.push(...book.sheets.slice(at, at + 1).map(({ id }) => id));
    at += 1;
  }
  // What came from the other workbook goes on pointing at the sheets it came with, whatever they are called here.
  const rename = (formula: string): string =>
    renamed.reduce((text, { before, after }) => renamedInFormula(text, before, after), formula);
  const sheets = book.sheets.map((sheet) => (ids.includes(sheet.id) ? withRenamedReferences(sheet, rename) : sheet));
  const taken = new Set(book.names.filter(({ sheetId }) => sheetId === undefined).map(({ name }) => name.toLowerCase()));
  const names = source.names.flatMap((entry): BookState["names"][number][] => {
    const formula = rename(entry.formula);
    if (entry.sheetId === undefined) return taken.has(entry.name.toLowerCase()) ? [] : [{ ...entry, formula }];
    const sheetId = ids[chosen.findIndex(({ id }) => id === entry.sheetId)];
    return sheetId === undefined ? [] : [{ ...entry, sheetId, formula }];
  });
  live.perform(origin, { book: { ...book, sheets, names: [...book.names, ...names] }, changes }, keeps);
  return ids;
}

function withRenamedReferences(sheet: SheetState, rename: (formula: string) => string): SheetState {
  return {
    ...sheet,
    rows: withFormulas(sheet.rows, rename),
    rules: sheet.rules.map((rule) => ({
      ...rule,
      ...(rule.formula1 === undefined ? {} : { formula1: rename(rule.formula1) }),
      ...(rule.formula2 === undefined ? {} : { formula2: rename(rule.formula2) }),
    })),
  };
}
