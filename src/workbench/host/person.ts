import { type Actor, type GridRange, HostRefusal, type HostValue, type Person } from "./contract";
import {
  addSheet, clearCells, deleteColumns, deleteRows, deleteSheet, formatCells, hideColumns, hideRows, insertColumns, insertRows,
  isLocked, newSheet, protectSheet, renameSheet, requireSheet, sheetNameFault, UnknownSheet, writeCells,
} from "./model/actions";
import { cellRange, intersection, isOnSheet, sheetColumns, sheetRows } from "./model/address";
import type { BookState } from "./model/book";
import { isNothing, numberFormatOf, withContent, withNumberFormat } from "./model/cell";
import { UnknownFormula } from "./model/evaluate";
import { breaksRule } from "./model/list-rules";
import type { Edit, LiveBook } from "./model/live-book";
import { requireCalculable } from "./model/recalculate";
import { mergeAt, ruleAt, type SheetState, styleAt, usedRange } from "./model/sheet";
import { nextSheetId } from "./model/sheet-ids";
import { sortRows } from "./model/sort";
import { parseTyped, type TypedInput } from "./model/typed-input";

const sentences = {
  protected: "The cell is on a protected sheet. To make a change, unprotect the sheet.",
  rule: "This value doesn't match the data validation restrictions defined for this cell.",
  lastSheet: "A workbook must contain at least one visible worksheet.",
  offSheet: "That would not fit on the worksheet.",
  lostCells: "To prevent data loss, Excel can't insert new cells: there is something in the last row or column of the worksheet.",
  mergedSort: "To do this, all the merged cells need to be the same size.",
  structure: "The workbook is protected and cannot be changed.",
  noSheet: "This sheet is no longer in the workbook.",
} as const;

/** A person at the workbook: what would be typed, pasted and chosen from Excel's menus. */
export class LivePerson implements Person {
  constructor(private readonly live: LiveBook, private readonly editing: (isEditing: boolean) => void) {}

  type(sheetId: string, row: number, column: number, typed: string, actor: Actor = "local"): void {
    // What is typed into merged cells goes into the first of them.
    const place = mergeAt(this.sheet(sheetId), row, column) ?? cellRange(row, column);
    this.typeAt(sheetId, place.row, place.column, typed, actor);
  }

  private typeAt(sheetId: string, row: number, column: number, typed: string, actor: Actor): void {
    const sheet = this.unlocked(sheetId, cellRange(row, column));
    const format = numberFormatOf(styleAt(sheet, row, column));
    const input = parseTyped(typed, format, this.live.date1904, this.live.now.getFullYear());
    const value = input.formula === undefined ? input.value : this.calculated(sheet, input.formula);
    this.requireRule(sheet, row, column, value);
    this.perform(actor, (book) => writeCells(book, sheetId, cellRange(row, column), (cell) =>
      this.typedCell(cell, sheet, row, column, input)));
  }

  paste(sheetId: string, row: number, column: number, block: readonly (readonly HostValue[])[], actor: Actor = "local"): void {
    const columnCount = Math.max(0, ...block.map((line) => line.length));
    if (block.length === 0 || columnCount === 0) return;
    const range = { row, column, rowCount: block.length, columnCount };
    if (!isOnSheet(range)) throw new HostRefusal(sentences.offSheet);
    const sheet = this.unlocked(sheetId, range);
    const { live } = this;
    this.perform(actor, (book) => writeCells(book, sheetId, range, (cell, atRow, atColumn) => {
      const value = block[atRow - row]?.[atColumn - column] ?? "";
      if (typeof value !== "string") return withContent(cell, value);
      const format = numberFormatOf(styleAt(sheet, atRow, atColumn));
      const input = parseTyped(value, format, live.date1904, live.now.getFullYear());
      if (input.formula !== undefined) this.calculated(sheet, input.formula);
      return this.typedCell(cell, sheet, atRow, atColumn, input);
    }));
  }

  clear(sheetId: string, range: GridRange, actor: Actor = "local"): void {
    this.unlocked(sheetId, range);
    this.perform(actor, (book) => clearCells(book, sheetId, range));
  }

  insertRows(sheetId: string, row: number, count: number, actor: Actor = "local"): void {
    const sheet = this.unprotected(sheetId);
    const used = usedRange(sheet, false);
    if (used !== undefined && used.row + used.rowCount + count > sheetRows) throw new HostRefusal(sentences.lostCells);
    this.perform(actor, (book) => insertRows(book, sheetId, row, count));
  }

  deleteRows(sheetId: string, row: number, count: number, actor: Actor = "local"): void {
    this.unprotected(sheetId);
    this.perform(actor, (book) => deleteRows(book, sheetId, row, count));
  }

  insertColumns(sheetId: string, column: number, count: number, actor: Actor = "local"): void {
    const sheet = this.unprotected(sheetId);
    const used = usedRange(sheet, false);
    if (used !== undefined && used.column + used.columnCount + count > sheetColumns) throw new HostRefusal(sentences.lostCells);
    this.perform(actor, (book) => insertColumns(book, sheetId, column, count));
  }

  deleteColumns(sheetId: string, column: number, count: number, actor: Actor = "local"): void {
    this.unprotected(sheetId);
    this.perform(actor, (book) => deleteColumns(book, sheetId, column, count));
  }

  sort(sheetId: string, range: GridRange, byColumn: number, descending: boolean, actor: Actor = "local"): void {
    const sheet = this.unlocked(sheetId, range);
    if (sheet.merges.some((merge) => intersection(merge, range) !== undefined)) throw new HostRefusal(sentences.mergedSort);
    this.perform(actor, (book) => sortRows(book, sheetId, range, [{ column: byColumn - range.column, descending }]));
  }

  hideRows(sheetId: string, row: number, count: number, hidden: boolean): void {
    this.unprotected(sheetId);
    this.perform("local", (book) => hideRows(book, sheetId, row, count, hidden));
  }

  hideColumns(sheetId: string, column: number, count: number, hidden: boolean): void {
    this.unprotected(sheetId);
    this.perform("local", (book) => hideColumns(book, sheetId, column, count, hidden));
  }

  setNumberFormat(sheetId: string, range: GridRange, numberFormat: string): void {
    this.unlocked(sheetId, range);
    this.perform("local", (book) => formatCells(book, sheetId, range, (style) => ({ ...style, numFmt: numberFormat })));
  }

  renameSheet(sheetId: string, name: string): void {
    this.requireName(name, sheetId);
    this.perform("local", (book) => renameSheet(book, sheetId, name));
  }

  addSheet(name: string): string {
    this.requireName(name);
    const id = nextSheetId();
    this.perform("local", (book) => addSheet(book, newSheet(id, name)));
    return id;
  }

  deleteSheet(sheetId: string): void {
    this.requireOpenStructure();
    const isLast = !this.live.state.sheets.some(({ id, visibility }) => id !== sheetId && visibility === "Visible");
    if (isLast) throw new HostRefusal(sentences.lastSheet);
    this.perform("local", (book) => deleteSheet(book, sheetId));
  }

  protectSheet(sheetId: string, isProtected: boolean): void {
    this.perform("local", (book) => protectSheet(book, sheetId, isProtected));
  }

  activateSheet(sheetId: string): void {
    this.sheet(sheetId);
    this.live.activate(sheetId, { actor: "local" });
  }

  select(range: GridRange): void {
    this.live.select(this.live.activeSheetId, range, { actor: "local" });
  }

  beginCellEdit(): void {
    this.editing(true);
  }

  endCellEdit(): void {
    this.editing(false);
  }

  undo(): boolean {
    return this.live.undo();
  }

  redo(): boolean {
    return this.live.redo();
  }

  private perform(actor: Actor, edit: (book: BookState) => Edit): void {
    try {
      this.live.perform({ actor }, edit(this.live.state));
    } catch (cause) {
      if (cause instanceof UnknownSheet) throw new HostRefusal(sentences.noSheet, { cause });
      throw cause;
    }
  }

  private sheet(sheetId: string): SheetState {
    try {
      return requireSheet(this.live.state, sheetId);
    } catch (cause) {
      throw new HostRefusal(sentences.noSheet, { cause });
    }
  }

  private unlocked(sheetId: string, range: GridRange): SheetState {
    const sheet = this.sheet(sheetId);
    if (isLocked(sheet, range)) throw new HostRefusal(sentences.protected);
    return sheet;
  }

  private unprotected(sheetId: string): SheetState {
    const sheet = this.sheet(sheetId);
    if (sheet.isProtected) throw new HostRefusal(sentences.protected);
    return sheet;
  }

  private requireOpenStructure(): void {
    if (this.live.state.protection !== undefined) throw new HostRefusal(sentences.structure);
  }

  private requireName(name: string, ownId?: string): void {
    this.requireOpenStructure();
    const fault = sheetNameFault(this.live.state, name, ownId);
    if (fault !== undefined) throw new HostRefusal(fault);
  }

  /** The value that a formula would give: shows, before anything changes, whether it can be calculated here. */
  private calculated(sheet: SheetState, formula: string): HostValue {
    try {
      return requireCalculable(this.live.state, sheet, formula, this.live.today);
    } catch (cause) {
      if (!(cause instanceof UnknownFormula)) throw cause;
      throw new HostRefusal("This formula cannot be calculated here. Use Excel for it.", { cause });
    }
  }

  private typedCell(
    cell: Parameters<typeof withContent>[0], sheet: SheetState, row: number, column: number, input: TypedInput,
  ): ReturnType<typeof withContent> | undefined {
    const next = withContent(cell, input.value, input.formula);
    const style = styleAt(sheet, row, column);
    if (input.numberFormat !== undefined && numberFormatOf(style) === "General") {
      return withNumberFormat(style === undefined ? next : { ...next, style }, input.numberFormat);
    }
    return isNothing(next) ? undefined : next;
  }

  /** What is typed must keep to a rule of the kind that stops; in Excel pasted values need not. */
  private requireRule(sheet: SheetState, row: number, column: number, value: HostValue): void {
    const rule = ruleAt(sheet, row, column);
    if (rule === undefined || value === "") return;
    const { showErrorMessage, errorStyle = "stop", error } = rule.attributes;
    if ((showErrorMessage !== "1" && showErrorMessage !== "true") || errorStyle !== "stop") return;
    if (breaksRule(this.live.state, sheet, rule, value, this.live.today)) {
      throw new HostRefusal(error === undefined || error === "" ? sentences.rule : error);
    }
  }
}
