import { addSheet } from "./model/actions";
import { quotedSheetName } from "./model/address";
import { type BookState, sheetByName } from "./model/book";
import { renamedInFormula } from "./model/formula-references";
import type { Change, LiveBook, Origin } from "./model/live-book";
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
 * @returns the ids of the new sheets.
 */
export function insertSheets(live: LiveBook, source: BookState, place: InsertPlace, origin: Origin): readonly string[] {
  const wanted = place.sheetNames?.map((name) => name.toLowerCase());
  const chosen = source.sheets.filter(({ name }) => wanted === undefined || wanted.includes(name.toLowerCase()));
  let book = live.state;
  let at = position(book, place);
  const changes: Change[] = [];
  const ids: string[] = [];
  for (const sheet of chosen) {
    const id = nextSheetId();
    const name = freeName(book, sheet.name);
    const rename = (formula: string): string => renamedInFormula(formula, sheet.name, quotedSheetName(name));
    const copy: SheetState = { ...sheet, id, name, rows: withFormulas(sheet.rows, rename) };
    const edit = addSheet(book, copy, at);
    const names = source.names
      .filter((entry) => entry.sheetId === sheet.id)
      .map((entry) => ({ ...entry, sheetId: id, formula: rename(entry.formula) }));
    book = { ...edit.book, names: [...edit.book.names, ...names] };
    changes.push(...edit.changes);
    ids.push(id);
    at += 1;
  }
  const taken = new Set(book.names.filter(({ sheetId }) => sheetId === undefined).map(({ name }) => name.toLowerCase()));
  const shared = source.names.filter(({ name, sheetId }) => sheetId === undefined && !taken.has(name.toLowerCase()));
  live.perform(origin, { book: { ...book, names: [...book.names, ...shared] }, changes });
  return ids;
}
