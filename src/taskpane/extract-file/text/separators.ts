import type Papa from "papaparse";
import { parsedRows } from "./parsed-rows";

export type PapaLibrary = typeof Papa;
export type LineEnd = "\r\n" | "\n" | "\r";

/**
 * How likely each is to be a separator where the rows alone do not tell: commas stand in names and addresses, tabs in
 * hardly any cell. The last two are those that ASCII has for the purpose.
 */
const CANDIDATES: readonly (readonly [string, number])[] = [["\t", 1.5], ["|", 1.2], [";", 1], [",", 0.85], ["\u001f", 1.5], ["\u001e", 1.5]];
const ROWS_LOOKED_AT = 200;
const QUOTED = /"[^"]*"/g;
/** How much more it weighs that rows agree than how many cells they have. */
const AGREEMENT = 4;
/** Rows above the first that agrees are titles, or the headings of a table that has another separator. */
const BELOW_OTHERS = 0.6;
/** A row that agrees with no other: a title agrees with itself. */
const ALONE = 0.1;
/** A space follows a comma of a sentence, and few that part cells. */
const BEFORE_SPACE = 0.6;

/** Line ends of a text by the most frequent ones outside quotation marks. */
export function lineEndOf(head: string): LineEnd {
  const bare = head.replace(QUOTED, "");
  const both = bare.split("\r\n").length - 1;
  const feeds = bare.split("\n").length - 1 - both;
  const returns = bare.split("\r").length - 1 - both;
  if (both >= feeds && both >= returns && both > 0) return "\r\n";
  return returns > feeds ? "\r" : "\n";
}

/**
 * The separator under which most rows have the same number of cells, two or more. Rows above the first such row are
 * titles and hardly count: Papa Parse's own guess compares each of the first ten rows with the one before, and takes a
 * title with a comma for the better table.
 * @param head beginning of the text.
 * @returns a comma where no row can be parted.
 */
export function separatorOf(papa: PapaLibrary, head: string, isWhole: boolean, lineEnd: LineEnd): string {
  let best = ",";
  let bestScore = 0;
  for (const [separator, weight] of CANDIDATES) {
    if (!head.includes(separator)) continue;
    const { rows } = parsedRows(papa, head, { separator, lineEnd, preview: ROWS_LOOKED_AT, isLast: isWhole });
    const score = agreement(rows.filter((row) => row.some((cell) => cell !== ""))) * weight * (1 - BEFORE_SPACE * shareBeforeSpace(head, separator));
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** From 0 to 1. */
function agreement(rows: readonly (readonly string[])[]): number {
  // Nothing but separators: any will do, so long as it stands there.
  if (rows.length === 0) return Number.MIN_VALUE;
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [length, count] of counts) {
    const first = rows.findIndex((row) => row.length === length);
    const share = count / (rows.length - first);
    const others = (first > 0 ? BELOW_OTHERS : 1) * (count === 1 && rows.length > 1 ? ALONE : 1);
    best = Math.max(best, share ** AGREEMENT * (1 - 1 / length) * others);
  }
  return best;
}

function shareBeforeSpace(head: string, separator: string): number {
  return (head.split(`${separator} `).length - 1) / (head.split(separator).length - 1);
}
