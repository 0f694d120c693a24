import type { LocalHost } from "./contract";
import { WorkbookHost } from "./local-host";
import { LiveBook } from "./model/live-book";
import { openBook } from "./package/open-book";
import { saveBook } from "./package/save-book";
import { type AddInIdentity, readSettings } from "./package/settings";

export type * from "./contract";
export { HostRefusal, UnreadableWorkbook } from "./contract";

export interface LocalHostOptions {
  /** Name of the file, as `workbook.name` gives it. */
  readonly name?: string;
  /** The add-in whose settings are read and kept; without it, those of the first add-in in the file. */
  readonly addIn?: AddInIdentity;
  /** Now: for TODAY() and for dates typed without a year. */
  readonly clock?: () => Date;
}

/**
 * Opens a workbook from the bytes of an .xlsx file.
 * @throws UnreadableWorkbook with a sentence for the user.
 */
export async function openLocalHost(bytes: Uint8Array, options: LocalHostOptions = {}): Promise<LocalHost> {
  const opened = await openBook(bytes);
  const live = new LiveBook(
    opened.book, opened.activeSheetId, opened.date1904, readSettings(opened.parts, options.addIn),
    opened.facts, opened.customXml, options.clock ?? (() => new Date()),
  );
  return new WorkbookHost(live, options.name ?? "Workbook.xlsx", () =>
    saveBook(opened, live, options.addIn));
}
