import type { HostValue } from "../contract";
import { writeCells } from "../model/actions";
import { type HostCell, numberFormatOf, withContent, withNumberFormat } from "../model/cell";
import { styleAt } from "../model/sheet";
import { parseTyped } from "../model/typed-input";
import { requireCalculable } from "../model/recalculate";
import { perform, requireUnlocked } from "./api-context";
import { invalidArgument } from "./errors";
import { rowsHidden } from "./range-hidden";
import type { RangeTarget } from "./range-target";

/**
 * The cell after the API wrote `given` to it, as Excel's `values` and `formulas` do: text is read as if it were typed
 * (numbers, dates, formulas) unless the cell is formatted as text; null leaves the cell as it is.
 */
function written(target: RangeTarget, cell: HostCell | undefined, given: unknown, row: number, column: number): HostCell | undefined {
  if (given === null || given === undefined) return cell;
  if (typeof given === "boolean") return withContent(cell, given);
  const style = cell?.style ?? styleAt(target.sheet, row, column);
  const format = numberFormatOf(style);
  if (typeof given === "number") {
    if (!Number.isFinite(given)) throw invalidArgument();
    return withContent(cell, format === "@" ? String(given) : given);
  }
  if (typeof given !== "string") throw invalidArgument();
  const { live } = target.context;
  const typed = parseTyped(given, format, live.date1904, live.now.getFullYear());
  if (typed.formula !== undefined) requireCalculable(live.state, target.sheet, typed.formula, live.today);
  const next = withContent(cell, typed.value, typed.formula);
  return typed.numberFormat === undefined || format !== "General"
    ? next
    : withNumberFormat(style === undefined ? next : { ...next, style }, typed.numberFormat);
}

/**
 * What a table brings to each cell. Where some rows of the range are hidden, desktop Excel fills the visible cells of each
 * column with the first value and passes over the others (OfficeDev/office-js, issue 224; xlwings/xlwings, issue 747).
 */
function brought(target: RangeTarget, value: unknown): (row: number, column: number) => unknown {
  const at = target.given(value);
  if (!Array.isArray(value) || rowsHidden(target) !== null) return at;
  const { sheet, range } = target;
  return (row, column) => (sheet.rows.get(row)?.hidden === true ? null : at(range.row, column));
}

/** Writes values or formulas. @throws AccessDenied, InvalidArgument, ApiNotFound for a formula that is not calculated here. */
export function writeContents(target: RangeTarget, value: unknown): void {
  const at = brought(target, value);
  requireUnlocked(target.context, target.sheetId, target.range);
  perform(target.context, (book) => writeCells(book, target.sheetId, target.range, (cell, row, column) =>
    written(target, cell, at(row, column), row, column)));
}

export function valueType(cell: HostCell | undefined, errors: ReadonlySet<unknown>): string {
  const value: HostValue = cell?.value ?? "";
  if (value === "") return cell?.formula === undefined ? "Empty" : "String";
  if (errors.has(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
