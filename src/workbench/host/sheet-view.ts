import type { CellView, GridRange, SheetView } from "./contract";
import { numberFormatOf } from "./model/cell";
import { fillColour } from "./model/colours";
import { conditionalFill } from "./model/conditional";
import { entriesOf } from "./model/list-rules";
import type { LiveBook } from "./model/live-book";
import { shownText } from "./model/number-text";
import { ruleAt, type SheetState, styleAt, usedRange } from "./model/sheet";
import { defaultWidth } from "./model/sizes";

const lastCells = new WeakMap<SheetState, { row: number; column: number }>();

function lastCell(sheet: SheetState): { row: number; column: number } {
  const known = lastCells.get(sheet);
  if (known !== undefined) return known;
  const used = usedRange(sheet, false);
  const last = used === undefined
    ? { row: -1, column: -1 }
    : { row: used.row + used.rowCount - 1, column: used.column + used.columnCount - 1 };
  lastCells.set(sheet, last);
  return last;
}

/** A sheet as it is now; a new view is made after every change. */
export class LiveSheetView implements SheetView {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetView["visibility"];
  readonly isProtected: boolean;
  readonly frozenRows: number;
  readonly merges: readonly GridRange[];

  constructor(private readonly live: LiveBook, private readonly sheet: SheetState) {
    this.id = sheet.id;
    this.name = sheet.name;
    this.visibility = sheet.visibility;
    this.isProtected = sheet.isProtected;
    this.frozenRows = sheet.frozen.rows;
    this.merges = sheet.merges;
  }

  get lastRow(): number {
    return lastCell(this.sheet).row;
  }

  get lastColumn(): number {
    return lastCell(this.sheet).column;
  }

  cell(row: number, column: number): CellView {
    const cell = this.sheet.rows.cell(row, column);
    const style = cell?.style ?? styleAt(this.sheet, row, column);
    const value = cell?.value ?? "";
    const numberFormat = numberFormatOf(style);
    const fill = conditionalFill(this.sheet, row, column) ?? fillColour(style);
    const horizontal = style?.alignment?.horizontal;
    return {
      value,
      text: shownText(value, numberFormat, this.live.date1904),
      ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
      numberFormat,
      bold: style?.font?.bold === true,
      ...(fill === undefined ? {} : { fill }),
      wrap: style?.alignment?.wrapText === true,
      ...(horizontal === "left" || horizontal === "center" || horizontal === "right" ? { horizontal } : {}),
    };
  }

  columnWidth(column: number): number {
    return this.sheet.columns.get(column)?.width ?? defaultWidth;
  }

  isRowHidden(row: number): boolean {
    return this.sheet.rows.get(row)?.hidden === true;
  }

  isColumnHidden(column: number): boolean {
    return this.sheet.columns.get(column)?.hidden === true;
  }

  listEntries(row: number, column: number): readonly string[] | undefined {
    const rule = ruleAt(this.sheet, row, column);
    return rule === undefined ? undefined : entriesOf(this.live.state, this.sheet, rule);
  }
}
