import { formatDate } from "../../returns/calendar-date";
import { foldHeading, foldSpaces, isBlank } from "../../returns/folding";
import { KEY_HEADINGS } from "../../validation/new-ids/key";
import { withoutApostrophe } from "../../validation/pasted-cell";
import { isSourceDay, type SourceCell, type SourceSheet } from "../table";

/** A line of a key as it was read. */
export interface ReadLine {
  /** Row of the file, from 1. */
  readonly rowNumber: number;
  /** Folded; "" where empty. */
  readonly before: string;
  readonly after: string;
  /** One of its numbers is a value that Excel has cut or rounded. */
  readonly isDamaged: boolean;
}

/** Titles above the headings that somebody put there. */
const MOST_TITLE_ROWS = 20;
/** Excel keeps 15 digits of a number. */
const LARGEST_WHOLE_NUMBER = 999_999_999_999_999;
const [OLD, NEW] = KEY_HEADINGS.map(foldHeading);

/** The lines below the headings of a key; undefined where no sheet has them. */
export function linesOf(sheets: readonly SourceSheet[]): readonly ReadLine[] | undefined {
  for (const { rows } of sheets) {
    for (let row = 0; row < Math.min(rows.length, MOST_TITLE_ROWS); row++) {
      const headings = (rows[row] ?? []).map((cell) => (typeof cell === "string" ? foldHeading(cell) : ""));
      const [before, after] = [headings.indexOf(OLD ?? ""), headings.indexOf(NEW ?? "")];
      if (before >= 0 && after >= 0) return below(rows, row, before, after);
    }
  }
  return undefined;
}

function below(rows: SourceSheet["rows"], heading: number, before: number, after: number): ReadLine[] {
  const lines: ReadLine[] = [];
  for (let row = heading + 1; row < rows.length; row++) {
    const [old, fresh] = [rows[row]?.[before] ?? "", rows[row]?.[after] ?? ""];
    if (isEmpty(old) && isEmpty(fresh)) continue;
    lines.push({ rowNumber: row + 1, before: textOf(old), after: textOf(fresh), isDamaged: isDamaged(old) || isDamaged(fresh) });
  }
  return lines;
}

function isEmpty(cell: SourceCell): boolean {
  return !isSourceDay(cell) && isBlank(cell);
}

/** Excel turns "12 March 2026" into a date where it is pasted: the key has it in these words. */
function textOf(cell: SourceCell): string {
  if (isSourceDay(cell)) return formatDate(cell.day);
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  return foldSpaces(withoutApostrophe(String(cell)));
}

function isDamaged(cell: SourceCell): boolean {
  return typeof cell === "number" && (!Number.isInteger(cell) || Math.abs(cell) > LARGEST_WHOLE_NUMBER);
}
