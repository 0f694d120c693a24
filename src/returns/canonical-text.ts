import { type DateSystem, dateFromSerial, toIsoDate } from "./calendar-date";
import { readId } from "./canonical-id";
import type { ColumnKind, ReturnDefinition } from "./definition";
import { foldSpaces } from "./folding";
import type { CellValue } from "./layout";
import type { RawRow } from "./record";

/**
 * The cells of a record in the form in which records are compared, in the order of the definition's columns: how a cell
 * is formatted makes no difference, nor do spaces at its ends or doubled ones.
 *
 * An ID is its canonical ID, or its text where it has none. A number in a date column is the day that it stands for, as
 * 2026-03-12. Any other number is its shortest decimal text (ECMAScript, Number::toString); TRUE and FALSE are in
 * capitals. Text is folded: NFC, without invisible characters, every run of white space (tabs and line breaks too) one
 * space, trimmed. An empty cell is "".
 */
export function canonicalTexts(row: RawRow, definition: ReturnDefinition, system: DateSystem): string[] {
  return definition.columns.map(({ kind }, order) =>
    canonicalText(row.cells[order] ?? "", kind, (row.dateMask & (1 << order)) !== 0, system),
  );
}

function canonicalText(value: CellValue, kind: ColumnKind, isDate: boolean, system: DateSystem): string {
  if (kind === "id") return readId(value, isDate).canonical ?? plainText(value);
  if (kind === "orderStart" && typeof value === "number") {
    const date = dateFromSerial(value, system);
    if (date !== undefined) return toIsoDate(date);
  }
  return plainText(value);
}

function plainText(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : foldSpaces(value);
}
