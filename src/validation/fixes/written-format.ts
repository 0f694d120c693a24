import type { WrittenFormat } from "../../returns/cell-change";
import type { ColumnKind } from "../../returns/definition";
import type { CellValue } from "../../returns/layout";

/** A cell that is to be written, as it stands. */
export interface CellToWrite {
  /** Undefined: the cell of the agreed date. */
  readonly kind: ColumnKind | undefined;
  readonly before: CellValue;
  readonly isDate: boolean;
}

/** The format under which a cell of a column takes a value for what it is. */
export function writtenFormat({ kind, before, isDate }: CellToWrite, after: string | number): WrittenFormat {
  switch (kind) {
    case undefined:
    case "orderStart":
      return "date";
    case "age":
      return typeof after === "number" ? "number" : "asIs";
    case "id":
      return "text";
    case "postcode":
    case "choice":
      // In a cell that shows numbers or dates, or with a text that Excel takes for something else, only text stays text.
      return isDate || typeof before !== "string" || !staysText(String(after)) ? "text" : "asIs";
  }
}

/** Words are words to Excel, but for these two; what holds a digit may be a number or a date unless it opens as postcodes do. */
function staysText(text: string): boolean {
  if (/^(?:true|false)$/i.test(text)) return false;
  return /^[A-Z]{1,2}[0-9]/.test(text) || /^\p{L}[^0-9]*$/u.test(text);
}
