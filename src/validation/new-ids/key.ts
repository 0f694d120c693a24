/** One line of a key: which new ID stands for which old one. */
export interface KeyLine {
  /** As the sheet showed it; "" where there was none. */
  readonly before: string;
  readonly after: string;
}

/** Which new ID stands for which old one: whoever holds it knows the children, so it never leaves the pane unasked. */
export type IdKey = readonly (KeyLine & {
  /** Sheet row, from 0, at the time. */
  readonly row: number;
})[];

export const KEY_HEADINGS: readonly [string, string] = ["Old ID", "New ID"];

/** What spreadsheets take for the start of a formula, its full-width forms among it. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/u;

/** The key as lines of two cells, for the clipboard. A cell that would become a formula when pasted opens with an apostrophe. */
export function keyAsText(key: readonly KeyLine[]): string {
  const lines = [KEY_HEADINGS, ...key.map(({ before, after }) => [before, after])];
  return lines.map((cells) => cells.map(pasted).join("\t")).join("\r\n");
}

function pasted(cell: string): string {
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell of a key that was pasted somewhere else than into a spreadsheet, without the apostrophe that `keyAsText` put in front. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell;
}
