import type { ExtractedReturn } from "../../returns/extract-definition";
import { textOfCell } from "../headings/cell-text";
import { isHeadingText } from "../headings/cell-look";
import { headingWords, withoutColumn } from "../headings/heading-words";
import { isKnownHeading } from "../headings/known-headings";
import type { SourceColumn, SourceTable } from "../table";
import { readsAsIdentifier } from "./plain-words";

const FEWEST_KNOWN = 2;
/** One heading in so many is one that lists of children have. */
const HEADINGS_TO_A_KNOWN = 5;

/** Why nothing is kept of a table whose headings may be values of a child; undefined where they are headings. */
export function headingRowDoubt(table: SourceTable, matched: readonly SourceColumn[], definition: ExtractedReturn): string | undefined {
  const headed = table.columns.filter(({ hasHeading }) => hasHeading);
  if (headed.length === 0) return "The file has no headings by which its columns could be known again, so nothing was kept.";
  const known = headed.filter(({ heading }) => isKnownHeading(headingWords(heading), definition)).length;
  if (known < FEWEST_KNOWN || known * HEADINGS_TO_A_KNOWN < headed.length) {
    return "Few of the headings read as headings, and the row may be one of a child. Nothing was kept.";
  }
  const isValue = (column: SourceColumn): boolean => readsAsIdentifier(withoutColumn(column.heading)) || !isHeadingText(column.heading) || standsBelow(table, column);
  if (!matched.some(isValue)) return undefined;
  return "A heading reads as a name, a number or a date, so the row of the headings may be one of a child. Nothing was kept.";
}

/** A heading that its own column says again is a value. */
function standsBelow({ rows }: SourceTable, { index, heading }: SourceColumn): boolean {
  const text = withoutColumn(heading).toLowerCase();
  return rows.some(({ cells }) => textOfCell(cells[index]).toLowerCase() === text);
}
