import type { Cell, CellValue, Style } from "@cj-tech-master/excelts";
import type { HostValue } from "../contract";
import type { HostComment } from "./comments";
import { without } from "./without";

/** Font, fill, border, alignment, protection and number format. Shared between cells: never changed, always replaced. */
export type CellStyle = Readonly<Partial<Style>>;

export type HostNote = NonNullable<Cell["note"]>;

/** One cell that holds a value, a style, a note or a comment. Never changed in place, so that a step can be undone by keeping it. */
export interface HostCell {
  /** "" where the cell is empty; the cached result where it holds a formula. */
  readonly value: HostValue;
  /** With its =. */
  readonly formula?: string;
  readonly style?: CellStyle;
  readonly note?: HostNote;
  readonly noteAuthor?: string;
  readonly comment?: HostComment;
  /** Rich text, a link or an array formula as the file holds it; gone once the value is written. */
  readonly asFiled?: CellValue;
}

export const emptyCell: HostCell = { value: "" };

export const errorTexts: ReadonlySet<unknown> = new Set([
  "#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!", "#SPILL!", "#CALC!",
]);

export function isBlank(cell: HostCell | undefined): boolean {
  return cell === undefined || (cell.value === "" && cell.formula === undefined);
}

export function numberFormatOf(style: CellStyle | undefined): string {
  const format = style?.numFmt;
  if (format === undefined || format === "") return "General";
  return typeof format === "string" ? format : format.formatCode;
}

/** The cell with another content; its style, note and comment stay. */
export function withContent(cell: HostCell | undefined, value: HostValue, formula?: string): HostCell {
  const kept = cell === undefined ? {} : without(cell, "value", "formula", "asFiled");
  return { value, ...(formula === undefined ? {} : { formula }), ...kept };
}

/** Whether nothing would be lost without the cell. */
export function isNothing(cell: HostCell): boolean {
  return isBlank(cell) && cell.style === undefined && cell.note === undefined && cell.comment === undefined;
}

export function withStyle(cell: HostCell | undefined, style: CellStyle): HostCell {
  return { ...(cell ?? emptyCell), style };
}

export function withNumberFormat(cell: HostCell | undefined, numberFormat: string): HostCell {
  const rest = without(cell?.style ?? {}, "numFmt");
  return withStyle(cell, numberFormat === "General" ? rest : { ...rest, numFmt: numberFormat });
}
