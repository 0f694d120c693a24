import type { SourceSheet } from "../../../extract/table";
import type { Steps } from "../../../sampling/steps";
import type { Limits } from "../limits";
import { refusedExport } from "../refused-exports";
import { RowKeeper } from "../row-keeper";
import { parsedRows } from "./parsed-rows";
import { lineEndOf, type PapaLibrary, separatorOf } from "./separators";
import { TextInput } from "./text-input";

/** Characters that are read in one step. */
const STRETCH = 1 << 16;
/** Characters of a row at most: where it is longer, a quotation mark that nothing closes has swallowed rows. */
const LONGEST_ROW = 1 << 21;
/** Characters by which separator and line ends are found. */
const HEAD = 1 << 17;
/** The first line with which a text tells Excel its separator. */
const SEPARATOR_LINE = /^"?sep=([^\r\n])"?(?:\r\n|\n|\r|$)/i;

export interface ReadText {
  readonly sheet: SourceSheet;
  /** Rows with a quotation mark that nothing closes, as Excel would number them, from 1. */
  readonly openQuotes: readonly number[];
}

/**
 * The rows of a text, cells as they are written. A row in which nothing stands has no cells, and there is none after the
 * last row that holds something.
 * @throws UnreadableFile
 */
export function* readText(papa: PapaLibrary, name: string, pieces: readonly string[], limits: Limits): Steps<ReadText> {
  const input = new TextInput(pieces);
  input.fill(HEAD);
  const said = SEPARATOR_LINE.exec(input.text);
  if (said !== null) input.take(said[0].length);
  const lineEnd = lineEndOf(input.text);
  const separator = said?.[1] ?? separatorOf(papa, input.text.slice(0, HEAD), input.isLast && input.text.length <= HEAD, lineEnd);
  const keeper = new RowKeeper<string>(limits);
  const openQuotes: number[] = [];
  let count = 0;
  const keep = (row: readonly string[]): void => { keeper.put(count++, row); };
  const takeLine = (): void => {
    const end = input.text.indexOf(lineEnd);
    if (end < 0 && !input.isLast) throw refusedExport("noTable");
    keep(input.text.slice(0, end < 0 ? undefined : end).split(separator));
    openQuotes.push(count);
    input.take(end < 0 ? input.text.length : end + lineEnd.length);
  };

  for (let reach = STRETCH; !input.isEmpty;) {
    input.fill(reach);
    const text = input.text.slice(0, reach);
    const isLast = input.isLast && text.length === input.text.length;
    const all = parsedRows(papa, text, { separator, lineEnd, isLast });
    // The last row is not one, where its quotation mark is never closed.
    const { rows, taken } = isLast && all.isOpen ? parsedRows(papa, text, { separator, lineEnd, isLast: false }) : all;
    rows.forEach(keep);
    input.take(isLast && !all.isOpen ? text.length : taken);
    if (isLast && all.isOpen) takeLine();
    else if (rows.length > 0) reach = STRETCH;
    else if (reach < LONGEST_ROW) reach *= 2;
    else takeLine();
    yield input.share;
  }
  if (keeper.rows.length === 0) throw refusedExport("noText");
  return { sheet: { name, rows: keeper.rows, dateSystem: "1900" }, openQuotes };
}
