import type { CellChange, WrittenFormat } from "../returns/cell-change";
import type { CellValue } from "../returns/layout";
import type { StandingCell } from "./standing-cells";
import type { CellPlace } from "./stretches";

export const TEXT_FORMAT = "@";
const GENERAL_FORMAT = "General";
const DATE_FORMAT = "dd/mm/yyyy";

/**
 * What is sent for one cell. Excel takes a text as if it were typed: under the format of text it stays the text that it
 * is, so the format may have to be another one while the value is written than afterwards.
 */
export interface CellWrite extends CellPlace {
  /**
   * Written as a range of its own: over a range with rows that are hidden or filtered out, desktop Excel fills the visible
   * cells with the first value (OfficeDev/office-js, issue 224), while one cell takes what it is given wherever it is.
   */
  readonly isAlone: boolean;
  /** Set before the value; null leaves the format as it is. */
  readonly formatBefore: string | null;
  readonly sent: CellValue;
  /** Set after the value. */
  readonly formatAfter: string | null;
  /** What the cell must hold afterwards; undefined where Excel works that out. */
  readonly value: CellValue | undefined;
  /** What it must hold until then; undefined where anything may be written over. */
  readonly seen: StandingCell | undefined;
}

/** The write of a proposed change to a cell as it stands. */
export function writeOfChange(change: CellChange, standing: StandingCell): CellWrite {
  return { ...exactWrite(change, change.after, formatOf(change.format, standing.numberFormat), standing), seen: standing };
}

/** The write that brings a cell back to what it was. */
export function writeOfReturn(place: CellPlace, was: StandingCell, standing: StandingCell): CellWrite {
  const write = exactWrite(place, was.value, was.numberFormat, standing);
  if (was.formula === undefined) return write;
  // Under the format of text it would be the text that it is.
  return { ...write, formatBefore: GENERAL_FORMAT, sent: was.formula, formatAfter: was.numberFormat, value: undefined };
}

/** The write of a value to a cell whatever format it has. @param isAlone rows near it are hidden or filtered out. */
export function writeOfValue(place: CellPlace, value: CellValue, format: Exclude<WrittenFormat, "asIs">, isAlone: boolean): CellWrite {
  // No cell has the empty format, so the one that is wanted is always set.
  return exactWrite(place, value, formatOf(format, ""), { value: "", numberFormat: "", isFormula: false, formula: undefined, isAmongHidden: isAlone });
}

function formatOf(wanted: WrittenFormat, standing: string): string {
  switch (wanted) {
    case "asIs": return standing;
    case "text": return TEXT_FORMAT;
    case "number": return GENERAL_FORMAT;
    case "date": return DATE_FORMAT;
  }
}

function exactWrite({ row, column }: CellPlace, value: CellValue, format: string, standing: StandingCell): CellWrite {
  const during = formatDuring(value, format);
  const isEscaped = during === GENERAL_FORMAT && typeof value === "string";
  return {
    row,
    column,
    isAlone: standing.isAmongHidden,
    formatBefore: during === standing.numberFormat ? null : during,
    sent: isEscaped ? `'${value}` : value,
    formatAfter: during === format ? null : format,
    value,
    seen: undefined,
  };
}

/** The format under which Excel takes a value for what it is. */
function formatDuring(value: CellValue, format: string): string {
  if (typeof value !== "string") return format === TEXT_FORMAT ? GENERAL_FORMAT : format;
  // Under General the first apostrophe marks text and is not part of it; under the format of text that is not certain.
  if (value.startsWith("'")) return GENERAL_FORMAT;
  return staysText(value) ? format : TEXT_FORMAT;
}

/**
 * Whether Excel takes typed text for text under every format: it begins with a letter and is no TRUE or FALSE, and not
 * like "Mar 1", which is a date. The empty text clears a cell.
 */
function staysText(text: string): boolean {
  if (text === "") return true;
  return /^\p{L}/u.test(text) && !/^(?:true|false)$/i.test(text.trim()) && !/^\p{L}{3,}[\s.,/-]*\d/u.test(text);
}
