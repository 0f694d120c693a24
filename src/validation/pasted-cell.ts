/** What spreadsheets take for the start of a formula, its full-width forms among it. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/u;

/**
 * A cell of a text that is to be pasted into a sheet: one that would become a formula opens with an apostrophe, and one
 * with a tab, a line break or a quotation mark stands between quotation marks, so that it stays one cell.
 */
export function pastedCell(cell: string): string {
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell that was pasted somewhere else than into a spreadsheet, without the apostrophe that `pastedCell` put in front. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell;
}
