/** Which new ID stands for which old one: whoever holds it knows the children, so it never leaves the pane unasked. */
export type IdKey = readonly {
  /** Sheet row, from 0, at the time. */
  readonly row: number;
  /** As the sheet showed it; "" where there was none. */
  readonly before: string;
  readonly after: string;
}[];

export const KEY_HEADINGS: readonly [string, string] = ["Old ID", "New ID"];

/** What spreadsheets take for the start of a formula, its full-width forms among it. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/u;

/** The key as lines of two cells, for the clipboard. A cell that would become a formula when pasted opens with an apostrophe. */
export function keyAsText(key: IdKey): string {
  const lines = [KEY_HEADINGS, ...key.map(({ before, after }) => [before, after])];
  return lines.map((cells) => cells.map(pasted).join("\t")).join("\r\n");
}

function pasted(cell: string): string {
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
