import type { ConditionalFormattingOptions } from "@cj-tech-master/excelts";
import type { GridRange } from "../contract";
import { bounding, contains, intersection } from "./address";
import { type CellStyle, isBlank } from "./cell";
import type { HeadersFooters } from "./headers";
import type { PageSetup } from "./page-setup";
import type { ProtectionMarks } from "./protection";
import type { Rows } from "./rows";

export interface HostColumn {
  /** Characters of the default font. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: CellStyle;
  readonly outlineLevel?: number;
}

/** A data validation as the file holds it: attributes and formulas by their OOXML names, without a leading =. */
export interface ListRule {
  readonly ranges: readonly GridRange[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly formula1?: string;
  readonly formula2?: string;
}

/** A conditional format as the .xlsx library gives it, with what the library leaves out. Never changed in place. */
export type ConditionalRule = ConditionalFormattingOptions["rules"][number] & { readonly stopIfTrue?: boolean };

export interface ConditionalFormats {
  readonly ranges: readonly GridRange[];
  readonly rules: readonly ConditionalRule[];
}

/** What an add-in noted about a sheet, in the sheet itself. */
export interface SheetProperty {
  readonly key: string;
  readonly value: string;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Everything of a sheet that an edit can change. Never changed in place. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly rows: Rows;
  readonly columns: ReadonlyMap<number, HostColumn>;
  readonly merges: readonly GridRange[];
  readonly rules: readonly ListRule[];
  readonly conditional: readonly ConditionalFormats[];
  readonly headers: HeadersFooters;
  readonly page: PageSetup;
  readonly properties: readonly SheetProperty[];
  readonly isProtected: boolean;
  /** What the protection lets through; of no meaning while the sheet is not protected. */
  readonly protection: ProtectionMarks;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter?: GridRange;
  /** #RRGGBB, or "" for none. */
  readonly tabColor: string;
  /** Styled, empty cells that were too many to read; undefined where all were read. */
  readonly formattedTo?: GridRange;
}

/** Where the values, or with `formatted` also styled cells, begin and end; undefined in an empty sheet. */
export function usedRange(sheet: SheetState, formatted: boolean, within?: GridRange): GridRange | undefined {
  let top = -1;
  let bottom = -1;
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  const columnEnd = within === undefined ? Number.POSITIVE_INFINITY : within.column + within.columnCount;
  const rowEnd = within === undefined ? Number.POSITIVE_INFINITY : within.row + within.rowCount;
  for (const [number, row] of sheet.rows.entries(within?.row ?? 0, rowEnd)) {
    const end = Math.min(row.cells.length, columnEnd);
    for (let column = within?.column ?? 0; column < end; column += 1) {
      const cell = row.cells[column];
      if (cell === undefined || (isBlank(cell) && !(formatted && cell.style !== undefined))) continue;
      if (top < 0) top = number;
      bottom = number;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const held = top < 0 ? undefined : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  const far = formatted && sheet.formattedTo !== undefined
    ? intersection(sheet.formattedTo, within ?? sheet.formattedTo)
    : undefined;
  return held === undefined || far === undefined ? held ?? far : bounding(held, far);
}

/** A cell as it shows: where it holds no style of its own, the row's or the column's. */
export function styleAt(sheet: SheetState, row: number, column: number): CellStyle | undefined {
  const held = sheet.rows.get(row);
  return held?.cells[column]?.style ?? held?.style ?? sheet.columns.get(column)?.style;
}

export function mergeAt(sheet: SheetState, row: number, column: number): GridRange | undefined {
  return sheet.merges.find((merge) => contains(merge, row, column));
}

export function ruleAt(sheet: SheetState, row: number, column: number): ListRule | undefined {
  return sheet.rules.find((rule) => rule.ranges.some((range) => contains(range, row, column)));
}
