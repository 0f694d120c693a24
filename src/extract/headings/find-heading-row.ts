import type { ExtractedReturn } from "../../returns/extract-definition";
import type { SourceCell, SourceSheet } from "../table";
import { isEmptyCell } from "./cell-text";
import { type CellLook, looksOf } from "./cell-look";

/** Headings lie within the first so many rows that hold anything. */
const ROWS_LOOKED_AT = 60;
/** Rows below a row that are compared with it. */
const ROWS_COMPARED = 25;
const FEWEST_HEADINGS = 2;
const FOR_KNOWN = 6;
const FOR_DATA_BELOW = 3;
const FOR_TEXT = 1;
const FOR_DATA = 6;
/** A row has to have this much to be headings where none of them is known. */
const LEAST_OF_UNKNOWN = 4;

interface RowScore {
  readonly score: number;
  readonly known: number;
}

/**
 * The row of a sheet, from 0, whose cells head what stands below them: different texts, known headings, days and numbers
 * below but not in it. Of two rows of headings the lower one. Undefined where the rows begin at once.
 */
export function findHeadingRow(sheet: SourceSheet, definition: ExtractedReturn): number | undefined {
  const filled = filledRows(sheet);
  const lookAt = looksOf(definition);
  const looks = filled.map((row) => (sheet.rows[row] ?? []).map(lookAt));
  let best: { readonly place: number; readonly score: RowScore } | undefined;
  for (let place = 0; place < Math.min(looks.length, ROWS_LOOKED_AT); place++) {
    const score = scoreRow(looks[place] ?? [], looks.slice(place + 1, place + 1 + ROWS_COMPARED));
    if (score !== undefined && score.score > (best?.score.score ?? 0)) best = { place, score };
  }
  if (best === undefined || (best.score.known === 0 && best.score.score < LEAST_OF_UNKNOWN)) return undefined;
  const [row, next] = [filled[best.place], filled[best.place + 1]];
  return row !== undefined && next === row + 1 && isSecondRow(looks[best.place + 1] ?? []) ? next : row;
}

function filledRows({ rows }: SourceSheet): number[] {
  const filled: number[] = [];
  for (let row = 0; row < rows.length && filled.length < ROWS_LOOKED_AT + ROWS_COMPARED; row++) {
    if (rows[row]?.some((cell: SourceCell) => !isEmptyCell(cell)) === true) filled.push(row);
  }
  return filled;
}

function scoreRow(row: readonly CellLook[], following: readonly (readonly CellLook[])[]): RowScore | undefined {
  // Printed reports have their headings at the top of every page.
  const below = following.filter((other) => !isSameRow(row, other));
  const seen = new Set<string>();
  let [known, texts, contrast, data] = [0, 0, 0, 0];
  row.forEach((look, index) => {
    if (look.kind === "empty") return;
    if (look.kind === "data") {
      data += 1;
      return;
    }
    const column = below.map((other) => other[index]).filter((other) => other !== undefined && other.kind !== "empty");
    // A word that its column says again is a value, and a text that its row says again is the rest of a merged cell.
    if (seen.has(look.text) || column.some((other) => other?.text === look.text)) return;
    seen.add(look.text);
    texts += 1;
    if (look.isKnown) known += 1;
    if (column.filter((other) => other?.kind === "data").length * 2 > column.length) contrast += 1;
  });
  if (texts < FEWEST_HEADINGS || (below.length === 0 && known < FEWEST_HEADINGS)) return undefined;
  // Values beside a few words of headings: a title line, or a row of the table.
  if (data > 0 && data >= Math.max(known, contrast)) return undefined;
  return { score: known * FOR_KNOWN + contrast * FOR_DATA_BELOW + texts * FOR_TEXT - data * FOR_DATA, known };
}

function isSameRow(row: readonly CellLook[], other: readonly CellLook[]): boolean {
  return Array.from({ length: Math.max(row.length, other.length) }, (_, index) => (row[index]?.text ?? "") === (other[index]?.text ?? "")).every(Boolean);
}

/** The second of two rows of headings, below cells that are merged over several columns: nothing in it is a value. */
function isSecondRow(row: readonly CellLook[]): boolean {
  const filled = row.filter(({ kind }) => kind !== "empty");
  const known = filled.filter(({ isKnown }) => isKnown).length;
  return filled.length >= FEWEST_HEADINGS && filled.every(({ kind }) => kind === "text") && known * 2 > filled.length;
}
