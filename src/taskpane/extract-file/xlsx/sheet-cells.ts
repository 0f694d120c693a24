import { dateFromSerial, type DateSystem, fromIsoDate } from "../../../returns/calendar-date";
import type { SourceCell } from "../../../extract/table";
import { refusedExport, refusedWorkbook } from "../refused-exports";
import type { RowKeeper } from "../row-keeper";
import { ItemText, unescaped } from "./item-text";
import { isTrue } from "./workbook-parts";
import { attribute, type XmlListener, type XmlTag } from "./xml";

const byReference = attribute("r");
const byStyle = attribute("s");
const byType = attribute("t");
const LETTERS_IN_ALPHABET = 26;
const BEFORE_A = 64;

/** What the cells of all sheets of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** By the index of the style. */
  readonly areDates: readonly boolean[];
  readonly dateSystem: DateSystem;
  /** Columns at most. */
  readonly columns: number;
}

/**
 * The cells of a sheet that hold anything. A formula counts by its stored result, an error by its text; rich text is
 * joined; a number whose format shows a date is its day. Rows and cells that do not say where they are follow the last.
 */
export class SheetListener implements XmlListener {
  private inData = false;
  private row = -1;
  private column = -1;
  private cells: SourceCell[] = [];
  private type: string | undefined;
  private style: string | undefined;
  private value = "";
  private isValue = false;
  private inItem = false;
  private readonly item = new ItemText();

  constructor(
    private readonly context: CellContext,
    private readonly keeper: RowKeeper<SourceCell>,
  ) {}

  open(name: string, tag: XmlTag): void {
    if (name === "sheetData") this.inData = true;
    if (!this.inData) return;
    if (this.inItem) this.item.open(name);
    else if (name === "c") this.beginCell(tag);
    else if (name === "row") this.beginRow(tag);
    else if (name === "is") this.inItem = true;
    this.isValue = name === "v";
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
    else if (this.inItem) this.item.text(text);
  }

  close(name: string): void {
    if (!this.inData) return;
    this.isValue = false;
    if (name === "sheetData") this.inData = false;
    else if (name === "row") this.keeper.put(this.row, this.cells);
    else if (name === "c") this.endCell();
    else if (name === "is") this.inItem = false;
    if (this.inItem) this.item.close(name);
  }

  private beginRow(tag: XmlTag): void {
    const number = byReference(tag);
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!Number.isInteger(this.row) || this.row < 0) throw refusedWorkbook("damaged");
    this.column = -1;
    this.cells = [];
  }

  private beginCell(tag: XmlTag): void {
    const reference = byReference(tag);
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (this.column < 0) throw refusedWorkbook("damaged");
    this.type = byType(tag);
    this.style = byStyle(tag);
    this.value = "";
  }

  private endCell(): void {
    const item = this.item.take();
    if (this.value === "" && item === "") return;
    const cell = this.cell(item);
    if (cell === "") return;
    if (this.column >= this.context.columns) throw refusedExport("columns");
    if (typeof cell === "string" && this.type !== "s") this.keeper.countText(cell);
    while (this.cells.length < this.column) this.cells.push("");
    this.cells[this.column] = cell;
  }

  private cell(item: string): SourceCell {
    const { value, context } = this;
    switch (this.type) {
      case "s":
        return this.shared();
      case "inlineStr":
        return item === "" ? unescaped(value) : item;
      case "str":
        return unescaped(value);
      case "e":
        return value;
      case "b":
        return isTrue(value.trim().toLowerCase());
      case "d": {
        const day = fromIsoDate(value.slice(0, 10));
        return day === undefined ? value : { day };
      }
      default: {
        const number = Number(value);
        if (Number.isNaN(number)) return value;
        const day = context.areDates[Number(this.style ?? 0)] === true ? dateFromSerial(number, context.dateSystem) : undefined;
        // What lies beyond the calendar stays the number that it is.
        return day === undefined ? number : { day };
      }
    }
  }

  private shared(): string {
    const text = this.context.strings[Number(this.value)];
    if (text === undefined) throw refusedWorkbook("damaged");
    return text;
  }
}

/** From 0; -1 for what is no reference. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - BEFORE_A;
    if (letter < 1 || letter > LETTERS_IN_ALPHABET) break;
    column = column * LETTERS_IN_ALPHABET + letter;
  }
  return column - 1;
}
