/**
 * The local Excel host as its users see it: the grid of the workbench, the tests and the command-line check. Behind it
 * stand a workbook loaded from .xlsx bytes and the bridge over which Microsoft's own office.js speaks to it.
 */

/** A cell's value as Excel gives it; the empty cell is "". Errors are their text, such as #N/A. */
export type HostValue = string | number | boolean;

/** Rows and columns count from 0. */
export interface GridRange {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What the grid shows of one cell. */
export interface CellView {
  readonly value: HostValue;
  /** The value as the number format shows it. */
  readonly text: string;
  /** With its =, where the cell holds a formula. */
  readonly formula?: string;
  readonly numberFormat: string;
  readonly bold: boolean;
  /** #RRGGBB, where the cell has a solid fill. */
  readonly fill?: string;
  readonly wrap: boolean;
  readonly horizontal?: "left" | "center" | "right";
}

export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly isProtected: boolean;
  /** The last row and column that hold a value, counted from 0; -1 in an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly frozenRows: number;
  readonly merges: readonly GridRange[];
  cell(row: number, column: number): CellView;
  /** Characters of the default font. */
  columnWidth(column: number): number;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Entries of the list rule on a cell, where it has one that the host can resolve. */
  listEntries(row: number, column: number): readonly string[] | undefined;
}

/** Who acts: this person, or a co-author elsewhere (events then carry source "Remote"). */
export type Actor = "local" | "remote";

/**
 * What a person does in Excel, outside the add-in. Each call is one step of the undo list and raises the events that
 * Excel raises. Values are what would be typed: "12" becomes a number, "12/03/2024" a date (day first), "=A1" a formula,
 * all but in cells formatted as text. Each throws HostRefusal with a plain sentence where Excel would show a message.
 */
export interface Person {
  type(sheetId: string, row: number, column: number, typed: string, actor?: Actor): void;
  /** One event for the whole block; list rules do not hold pasted values back. */
  paste(sheetId: string, row: number, column: number, block: readonly (readonly HostValue[])[], actor?: Actor): void;
  clear(sheetId: string, range: GridRange, actor?: Actor): void;
  insertRows(sheetId: string, row: number, count: number, actor?: Actor): void;
  deleteRows(sheetId: string, row: number, count: number, actor?: Actor): void;
  insertColumns(sheetId: string, column: number, count: number, actor?: Actor): void;
  deleteColumns(sheetId: string, column: number, count: number, actor?: Actor): void;
  /** Sorts whole rows of the range by one of its columns, as Excel's sort does: numbers, text, blanks last. */
  sort(sheetId: string, range: GridRange, byColumn: number, descending: boolean, actor?: Actor): void;
  hideRows(sheetId: string, row: number, count: number, hidden: boolean): void;
  hideColumns(sheetId: string, column: number, count: number, hidden: boolean): void;
  setNumberFormat(sheetId: string, range: GridRange, numberFormat: string): void;
  renameSheet(sheetId: string, name: string): void;
  addSheet(name: string): string;
  deleteSheet(sheetId: string): void;
  protectSheet(sheetId: string, isProtected: boolean): void;
  activateSheet(sheetId: string): void;
  select(range: GridRange): void;
  /** While a cell is being edited, calls from the add-in wait (or fail, without delayForCellEdit). */
  beginCellEdit(): void;
  endCellEdit(): void;
  undo(): boolean;
  redo(): boolean;
}

/** What office.js asks of `_richApiNativeBridge`. */
export interface RichApiBridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

/** One request from office.js, as counted for the round-trip figures. */
export interface RoundTrip {
  readonly number: number;
  /** Names of objects and methods in order, such as "Worksheet.GetRange". */
  readonly calls: readonly string[];
  readonly requestBytes: number;
  readonly responseBytes: number;
  /**
   * office.js marks the request as one that may change the workbook. Desktop Excel empties the user's undo list over such
   * a request unless it can undo all of it, and some that only ask are marked so: `customProperties.getItemOrNullObject`,
   * `getRowProperties`, `functions`.
   */
  readonly isWrite: boolean;
  readonly error?: string;
}

export interface LocalHost {
  readonly sheets: readonly SheetView[];
  readonly activeSheetId: string;
  readonly selection: GridRange;
  readonly person: Person;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Settings of the add-in in this workbook, which `Office.context.document.settings` and `workbook.settings` share. */
  readonly settings: { get(name: string): unknown; set(name: string, value: unknown): void };
  /** A new bridge for one realm (one pane). Each has its own event registrations; `close` ends it. */
  connect(): RichApiBridge & { close(): void };
  /** Every request so far. */
  readonly roundTrips: readonly RoundTrip[];
  /** Makes the next request fail with this Excel error code, or never be answered. */
  failNext(fault: { readonly code: string; readonly message?: string } | "hang"): void;
  /** Called after every change that the grid would show; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Called with the .xlsx bytes of a workbook that the add-in asked Excel to open beside this one; returns how to stop. */
  onWorkbookCreated(listener: (bytes: Uint8Array) => void): () => void;
  /** Called when the add-in asked Excel to save the workbook; returns how to stop. */
  onSaved(listener: () => void): () => void;
  /** How often the add-in has saved the workbook. */
  readonly savedCount: number;
  /** Whether something was changed since the workbook was opened or saved. */
  readonly isDirty: boolean;
  /** The workbook as .xlsx bytes, everything that was in the file and is not understood here kept where possible. */
  save(): Promise<Uint8Array>;
}

/** Why a file could not be opened, in a sentence for the user. */
export class UnreadableWorkbook extends Error {
  override readonly name = "UnreadableWorkbook";
}

/** What Excel would refuse with a message, in a sentence. */
export class HostRefusal extends Error {
  override readonly name = "HostRefusal";
}
