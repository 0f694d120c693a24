import { pastedCell } from "../pasted-cell";

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

/** The key as lines of two cells, for the clipboard. None of them becomes a formula when pasted. */
export function keyAsText(key: readonly KeyLine[]): string {
  const lines = [KEY_HEADINGS, ...key.map(({ before, after }) => [before, after])];
  return lines.map((cells) => cells.map(pastedCell).join("\t")).join("\r\n");
}
