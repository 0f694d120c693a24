import { Workbook } from "@cj-tech-master/excelts";
import type { CalendarDate } from "../returns/calendar-date";
import type { ReturnDefinition } from "../returns/definition";
import { addIn } from "./add-in";
import { setDocumentProperties } from "./document-properties";
import { addGuidanceSheet } from "./guidance-sheet";
import { addListsSheet } from "./lists-sheet";
import { closePackage, openPackage } from "./package";
import { addPersonnelSheet } from "./personnel-sheet";
import { addReturnSheet, type ReturnContent } from "./return-sheet";
import { type AddInStore, embedWebExtension } from "./web-extension";

export interface WorkbookOptions {
  /** How the add-in reaches the people who fill the return in; "none" leaves it out. Without: central deployment. */
  readonly store?: AddInStore | "none";
  /** Settings of the add-in, stored with the workbook. Not together with store "none". */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The day the document properties name. Without: they name none. */
  readonly madeOn?: CalendarDate;
  /** What is filled in already. */
  readonly content?: ReturnContent;
}

/**
 * A return as an .xlsx file, ready to fill in. The same definition and options always give the same bytes.
 * @throws RangeError where a text of the definition is longer than Excel can show.
 */
export async function buildReturnWorkbook(
  definition: ReturnDefinition,
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const { store = "central", settings, madeOn, content } = options;
  if (store === "none" && settings) throw new RangeError("Settings need the add-in in the workbook.");
  const workbook = new Workbook();
  workbook.views = [{ x: 0, y: 0, width: 28800, height: 17000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  addReturnSheet(workbook, definition, content);
  addPersonnelSheet(workbook, definition);
  addGuidanceSheet(workbook, definition);
  addListsSheet(workbook, definition);

  const parts = openPackage(await workbook.xlsx.writeBuffer());
  setDocumentProperties(parts, `Pre-inspection return: ${definition.shortTitle}`, madeOn);
  const bytes = closePackage(parts);
  if (store === "none") return bytes;
  return embedWebExtension(bytes, { ...addIn, store, ...(settings && { properties: settings }) });
}
