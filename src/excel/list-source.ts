import { type CellRange, parseAddress } from "../returns/address";
import type { SheetHead } from "../returns/layout";

/** A defined name of the workbook: its formula, such as =Sheet1!$A$2:$A$5. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/** Where the entries of a list rule stand. */
export type ListSource =
  | { readonly kind: "inline"; readonly entries: readonly string[] }
  | { readonly kind: "range"; readonly sheetName: string; readonly range: CellRange }
  /** A formula that only Excel can work out (INDIRECT, OFFSET, a table column). */
  | { readonly kind: "unknown" };

const SHEET_AND_ADDRESS = /^=(?:('(?:[^']|'')+'|[^'!]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;
const NAME = /^=(?:(?:'(?:[^']|'')+'|[^'!]+)!)?([\p{L}_\\][\p{L}\p{N}_.\\]*)$/u;

/**
 * Reads the source of a list rule.
 * @param source as Excel gives it: entries with commas or semicolons between them, or a formula.
 * @param sheetName the sheet that the rule stands on, for formulas without a sheet name.
 */
export function listSource(source: string, sheetName: string, names: readonly DefinedName[]): ListSource {
  if (!source.startsWith("=")) {
    return { kind: "inline", entries: source.split(separatorOf(source)).map((entry) => entry.trim()) };
  }
  const direct = rangeOf(source, sheetName);
  if (direct !== undefined) return direct;
  const name = NAME.exec(source)?.[1]?.toLowerCase();
  const defined = names.find((item) => item.name.toLowerCase() === name);
  return (defined && rangeOf(defined.formula, sheetName)) ?? { kind: "unknown" };
}

function rangeOf(formula: string, sheetName: string): ListSource | undefined {
  const match = SHEET_AND_ADDRESS.exec(formula);
  const range = match?.[2] === undefined ? undefined : parseAddress(match[2]);
  if (range === undefined) return undefined;
  const sheet = match?.[1]?.replace(/^'|'$/g, "").replace(/''/g, "'") ?? sheetName;
  return { kind: "range", sheetName: sheet, range };
}

/** A comma in the file; Excel set to a country that writes 1,5 for one and a half may give semicolons instead. */
function separatorOf(source: string): "," | ";" {
  return source.includes(";") && !source.includes(",") ? ";" : ",";
}

/**
 * The entries of a range, where it lies within what was read of its sheet.
 * @returns undefined when some of it was not read.
 */
export function entriesIn(range: CellRange, head: SheetHead): string[] | undefined {
  const entries: string[] = [];
  for (let row = range.row; row < range.row + range.rowCount; row++) {
    for (let column = range.column; column < range.column + range.columnCount; column++) {
      const value = head.values[row - head.firstRow]?.[column - head.firstColumn];
      if (value === undefined) return undefined;
      entries.push(String(value));
    }
  }
  return entries;
}
