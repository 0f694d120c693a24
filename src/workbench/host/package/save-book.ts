import type { Workbook } from "@cj-tech-master/excelts";
import { closePackage, openPackage, type PackageParts, partText, setPartText } from "../../../workbook/package";
import type { BookState } from "../model/book";
import { writeFacts } from "../model/document-facts";
import type { LiveBook } from "../model/live-book";
import { noteAuthorsOf } from "./annotations";
import { carryOver } from "./carry-over";
import { setCustomProperties } from "./custom-properties";
import { setCustomXml } from "./custom-xml";
import { withStops } from "./conditional";
import { headersXml } from "./headers";
import { namesXml } from "./names";
import { setNoteAuthors } from "./note-authors";
import { libraryBook, type OpenedBook, worksheetOf } from "./open-book";
import { withPageSetup } from "./page-setup";
import { sheetParts, workbookPath } from "./parts";
import { rulesXml } from "./rules";
import { sheetProtectionXml, withWorkbookProtection } from "./protection";
import { type AddInIdentity, withSettings } from "./settings";
import { withElement } from "./sheet-order";
import { addSheetProperties } from "./sheet-properties";
import { emptied } from "./skeleton";
import { addComments } from "./threaded-comments";
import { writeTables } from "./write-tables";
import { writeSheet } from "./write-cells";

/**
 * The workbook as .xlsx bytes. The library writes the sheets, starting from the file as it was opened with its sheets
 * emptied (print set-up, pictures, tables and themes are then still there); names, list rules, settings and the parts
 * that the library does not know are put into its package afterwards.
 */
export async function saveBook(
  opened: OpenedBook, live: LiveBook, addIn: AddInIdentity | undefined,
): Promise<Uint8Array> {
  const { state: book, activeSheetId, settings, facts } = live;
  const library = await libraryBook(emptied(opened.parts, workbookPath(opened.parts) ?? ""));
  const filedSheets = new Map(opened.book.sheets.map(({ id, name }, index) => [id, worksheetOf(library, name, index)]));
  for (const [id, sheet] of filedSheets) {
    if (sheet !== undefined && !book.sheets.some((state) => state.id === id)) library.removeWorksheet(sheet.id);
  }
  // Two sheets may have swapped their names: names that are in the way give way first.
  for (const [index, sheet] of library.worksheets.entries()) sheet.name = `\u0001${index}`;
  for (const [index, state] of book.sheets.entries()) {
    const sheet = filedSheets.get(state.id) ?? library.addWorksheet(`\u0001new${index}`);
    sheet.orderNo = index + 1;
    sheet.name = state.name;
    writeSheet(sheet, state);
  }
  writeTables(library, opened.book, book);
  writeFacts(library, facts);
  const active = book.sheets.findIndex(({ id }) => id === activeSheetId);
  // A workbook without views has none at all, against the library's type.
  const view = (library.views as Workbook["views"] | undefined)?.[0];
  library.views = [{
    x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, visibility: "visible", ...view, activeTab: Math.max(0, active),
  }];
  const written = openPackage(new Uint8Array(await library.xlsx.writeBuffer()));
  finish(written, book);
  const filed = new Map(opened.parts);
  if (facts.custom !== opened.facts.custom) setCustomProperties(filed, facts.custom);
  setCustomXml(filed, workbookPath(filed) ?? "", opened.customXml, live.customXml);
  carryOver(filed, written);
  return closePackage(withSettings(written, settings, addIn));
}

/** Puts what the library does not write, or only half, into what it wrote: names, comments, list rules, headers, page set-up. */
function finish(parts: PackageParts, book: BookState): void {
  const workbook = workbookPath(parts) ?? "";
  const xml = withWorkbookProtection(partText(parts, workbook) ?? "", book.protection);
  const names = namesXml(book.names, book.sheets.map(({ id }) => id));
  setPartText(parts, workbook, xml.replace(/<\/sheets>(?:<definedNames>[\s\S]*?<\/definedNames>)?/, () => `</sheets>${names}`));
  const sheets = sheetParts(parts, workbook).flatMap(({ name, path }) =>
    book.sheets.filter((sheet) => sheet.name === name).map((state) => ({ path, state })));
  addComments(parts, workbook, sheets.map(({ path, state }) => ({ path, rows: state.rows })));
  for (const { path, state } of sheets) {
    addSheetProperties(parts, path, state.properties);
    setNoteAuthors(parts, path, noteAuthorsOf(state.rows));
    const sheetXml = withStops(partText(parts, path) ?? "", state.conditional);
    const guarded = withElement(sheetXml, "sheetProtection", sheetProtectionXml(state));
    const ruled = withElement(guarded, "dataValidations", rulesXml(state.rules));
    const headed = withElement(ruled, "headerFooter", headersXml(state.headers));
    setPartText(parts, path, withPageSetup(headed, state.page));
  }
}
