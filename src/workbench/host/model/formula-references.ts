import type { GridRange } from "../contract";
import { columnLetters } from "../../../returns/address";
import { columnNumber, isWholeColumns, isWholeRows, parseLocal, splitSheet } from "./address";
import { type Shift, shiftedRange } from "./shift";

/** A reference in a formula's text. */
export interface FormulaReference {
  /** As written, with its sheet. */
  readonly text: string;
  /** Undefined where the formula names none: then its own sheet is meant. */
  readonly sheet?: string;
  readonly range: GridRange;
}

const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const column = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const row = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const sheet = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!`;
/** Strings first, so that what looks like a reference inside quotation marks stays as it is. */
const pattern = new RegExp(
  String.raw`"(?:[^"]|"")*"|((?:${sheet})?(?:${cell}(?::${cell})?|${column}|${row}))(?![\p{L}\d_(!.])`, "gu",
);

function asReference(text: string): FormulaReference | undefined {
  const { sheet: name, local } = splitSheet(text);
  const range = parseLocal(local);
  return range === undefined ? undefined : { text, range, ...(name === undefined ? {} : { sheet: name }) };
}

/** The formula with every reference replaced by what `change` gives; undefined leaves one as it is. */
function mapReferences(formula: string, change: (reference: FormulaReference) => string | undefined): string {
  return formula.replace(pattern, (whole: string, found: string | undefined, offset: number) => {
    // Letters and digits just before mean that this is the end of a longer name.
    if (found === undefined || (offset > 0 && /[\p{L}\d_.]/u.test(formula.charAt(offset - 1)))) return whole;
    const reference = asReference(found);
    return reference === undefined ? whole : change(reference) ?? whole;
  });
}

export function referencesIn(formula: string): FormulaReference[] {
  const found: FormulaReference[] = [];
  mapReferences(formula, (reference) => {
    found.push(reference);
    return undefined;
  });
  return found;
}

/** Writes `range` with the dollar signs of `model`, a reference without its sheet. */
function inStyleOf(model: string, range: GridRange): string {
  const corners = model.split(":");
  const isOneCell = corners.length === 1;
  const write = (corner: string, rowNumber: number, columnNumber: number): string => {
    const fixedColumn = corner.startsWith("$") && /[A-Za-z]/.test(corner) ? "$" : "";
    const fixedRow = /(?:^|[A-Za-z])\$\d/.test(corner) ? "$" : "";
    if (isWholeColumns(range)) return `${fixedColumn}${columnLetters(columnNumber)}`;
    if (isWholeRows(range)) return `${fixedRow}${rowNumber + 1}`;
    return `${fixedColumn}${columnLetters(columnNumber)}${fixedRow}${rowNumber + 1}`;
  };
  const first = write(corners[0] ?? "", range.row, range.column);
  if (isOneCell) return first;
  return `${first}:${write(corners[1] ?? "", range.row + range.rowCount - 1, range.column + range.columnCount - 1)}`;
}

/**
 * A formula after rows or columns of one sheet moved.
 * @param home name of the sheet on which the formula stands; undefined for a defined name.
 */
export function shiftedFormula(formula: string, home: string | undefined, shiftedSheet: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if ((reference.sheet ?? home)?.toLowerCase() !== shiftedSheet.toLowerCase()) return undefined;
    const { local } = splitSheet(reference.text);
    const prefix = reference.text.slice(0, reference.text.length - local.length);
    const range = shiftedRange(reference.range, shift);
    return range === undefined ? `${prefix}#REF!` : `${prefix}${inStyleOf(local, range)}`;
  });
}

/** A reference without its sheet, moved: its parts without a dollar sign go along; undefined where it leaves the sheet. */
function movedReference(local: string, rows: number, columns: number): string | undefined {
  const moved = local.split(":").map((corner) => {
    const [, columnMark = "", letters = "", rowMark = "", digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
    const column = letters === "" || columnMark === "$" ? letters : columnLetters(columnNumber(letters) + columns);
    const row = digits === "" || rowMark === "$" ? digits : String(Number(digits) + rows);
    return `${columnMark}${column}${rowMark}${row}`;
  }).join(":");
  return parseLocal(moved) === undefined ? undefined : moved;
}

/** A formula copied from one cell to another: references without a dollar sign move along; off the sheet is #REF!. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, ({ text }) => {
    const { local } = splitSheet(text);
    const prefix = text.slice(0, text.length - local.length);
    return `${prefix}${movedReference(local, rows, columns) ?? "#REF!"}`;
  });
}

/** A formula after a sheet was given another name. */
export function renamedInFormula(formula: string, before: string, after: string): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheet?.toLowerCase() !== before.toLowerCase()) return undefined;
    return `${after}!${splitSheet(reference.text).local}`;
  });
}
