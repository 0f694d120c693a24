import type { ReturnDefinition } from "../../returns/definition";
import type { SourceCell, SourceSheet } from "../table";
import { isEmptyCell, textOfCell } from "./cell-text";
import { headingWords } from "./heading-words";
import { isKnownHeading } from "./known-headings";
import { isDataText, isHeadingText } from "./row-look";

/** Headings lie within the first so many rows that hold anything. */
const ROWS_LOOKED_AT = 60;
/** Rows below a row that are compared with it. */
const ROWS_COMPARED = 25;
const FEWEST_HEADINGS = 2;
const FOR_KNOWN = 6;
const FOR_DATA_BELOW = 3;
const FOR_TEXT = 1;
const FOR_DATA = 6;
/** A row has to have this much to be headings where no heading in it is known. */
const LEAST_OF_UNKNOWN = 4;

interface RowScore {
  readonly score: number;
  readonly known: number;
  readonly texts: number;
  readonly data: number;
}

/**
 * The row of a sheet, from 0, whose cells head what stands below them: different texts, known headings, days and numbers
 * below but not in it. Of two rows of headings the lower one. Undefined where the rows begin at once.
 */
export function findHeadingRow(sheet: SourceSheet, definition: ReturnDefinition): number | undefined {
  const filled = filledRows(sheet);
  let best: { readonly place: number; readonly look: RowScore } | undefined;
  for (let place = 0; place < Math.min(filled.length, ROWS_LOOKED_AT); place++) {
    const look = scoreRow(sheet, filled, place, definition);
    if (look !== undefined && look.score > (best?.look.score ?? 0)) best = { place, look };
  }
  if (best === undefined || (best.look.known === 0 && best.look.score < LEAST_OF_UNKNOWN)) return undefined;
  const row = filled[best.place];
  const next = filled[best.place + 1];
  return row !== undefined && next === row + 1 && isSecondRow(sheet.rows[next] ?? [], definition) ? next : row;
}

function filledRows({ rows }: SourceSheet): number[] {
  const filled: number[] = [];
  for (let row = 0; row < rows.length && filled.length < ROWS_LOOKED_AT + ROWS_COMPARED; row++) {
    if (rows[row]?.some((cell) => !isEmptyCell(cell)) === true) filled.push(row);
  }
  return filled;
}

function scoreRow(sheet: SourceSheet, filled: readonly number[], place: number, definition: ReturnDefinition): RowScore | undefined {
  const cells = sheet.rows[filled[place] ?? 0] ?? [];
  const below = filled.slice(place + 1, place + 1 + ROWS_COMPARED).map((row) => sheet.rows[row] ?? []);
  const seen = new Set<string>();
  let [known, texts, contrast, data] = [0, 0, 0, 0];
  cells.forEach((cell, index) => {
    if (isEmptyCell(cell)) return;
    if (!isHeadingText(cell)) {
      data += 1;
      return;
    }
    const words = headingWords(textOfCell(cell));
    const column = below.map((row) => row[index]).filter((other): other is SourceCell => other !== undefined && !isEmptyCell(other));
    // A word that its column says again is a value, and a text that its row says again is the rest of a merged cell.
    if (seen.has(words.joined) || column.some((other) => textOfCell(other) === textOfCell(cell))) return;
    seen.add(words.joined);
    texts += 1;
    if (isKnownHeading(words, definition)) known += 1;
    if (column.length > 0 && column.filter(isDataText).length * 2 > column.length) contrast += 1;
  });
  if (texts < FEWEST_HEADINGS || below.length === 0) return undefined;
  if (data > 0 && data >= Math.max(known, contrast)) return undefined;
  return { score: known * FOR_KNOWN + contrast * FOR_DATA_BELOW + texts * FOR_TEXT - data * FOR_DATA, known, texts, data };
}

/** The second of two rows of headings, below cells that are merged over several columns: nothing in it is a value. */
function isSecondRow(cells: readonly SourceCell[], definition: ReturnDefinition): boolean {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  if (filled.length < FEWEST_HEADINGS || !filled.every(isHeadingText)) return false;
  const known = filled.filter((cell) => isKnownHeading(headingWords(textOfCell(cell)), definition)).length;
  return known * 2 > filled.length;
}
