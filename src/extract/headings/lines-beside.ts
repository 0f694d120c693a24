import type { SourceCell } from "../table";
import { isEmptyCell, textOfCell } from "./cell-text";

const CLOSING =
  /^\W*(?:end of (?:report|extract|file|list|data)|(?:grand |sub)?-? ?totals?\b|(?:number|count|no\.?) of (?:records|rows|children|clients|people|persons)|(?:records?|rows?|count) ?[:=]|\d[\d,]* (?:records?|rows?)\b|(?:report )?(?:printed|generated|produced|exported|run) (?:on|by|at|date)|page \d+|official\b|confidential\b|©|copyright)/iu;
/** A row with more in it than a label and a figure or two is one of the table. */
const MOST_OF_CLOSING = 3;

/**
 * A line below the rows that is about the list and no row of it, in the words of reports.
 * @param width cells that the first row of the table has filled in: a closing line has fewer.
 */
export function isClosingLine(cells: readonly SourceCell[], width: number): boolean {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  const [first] = filled;
  return first !== undefined && filled.length <= MOST_OF_CLOSING && filled.length < width && CLOSING.test(textOfCell(first));
}

/** The headings over again, as at the top of every page of a printed report. */
export function isHeadingRepeated(cells: readonly SourceCell[], headings: readonly SourceCell[]): boolean {
  const length = Math.max(cells.length, headings.length);
  let filled = 0;
  for (let place = 0; place < length; place++) {
    const text = textOfCell(cells[place]);
    if (text !== textOfCell(headings[place])) return false;
    if (text !== "") filled += 1;
  }
  return filled > 1;
}
