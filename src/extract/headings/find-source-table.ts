import type { ExtractedReturn } from "../../returns/extract-definition";
import type { SourceSheet, SourceTable } from "../table";
import { isEmptyCell } from "./cell-text";
import { findHeadingRow } from "./find-heading-row";
import { headingWords } from "./heading-words";
import { fitOf, knownHeadings } from "./known-headings";
import { tableBelow } from "./table-below";

const FEWEST_COLUMNS = 2;
/** A heading that the return can use counts as much as this many rows: a cover sheet or a list of codes is not taken. */
const FOR_EACH_ROLE = 2_000_000;

/**
 * The table of a sheet, wherever it begins: below title lines, a row of groups and blank rows. Undefined where there is
 * none: fewer than two columns with something in them, or no row below the headings.
 */
export function findSourceTable(sheet: SourceSheet, definition: ExtractedReturn): SourceTable | undefined {
  const table = tableBelow(sheet, findHeadingRow(sheet, definition));
  const filled = table.columns.filter(({ index }) => table.rows.some(({ cells }) => !isEmptyCell(cells[index])));
  return table.rows.length === 0 || filled.length < FEWEST_COLUMNS ? undefined : table;
}

/** The sheet whose table has most of what the return asks for, then most rows; undefined where none has a table. */
export function bestSheet(sheets: readonly SourceSheet[], definition: ExtractedReturn): number | undefined {
  let best: number | undefined;
  let most = -1;
  sheets.forEach((sheet, index) => {
    const table = findSourceTable(sheet, definition);
    const worth = table === undefined ? -1 : rolesHeaded(table, definition) * FOR_EACH_ROLE + table.rows.length;
    if (worth > most) [best, most] = [index, worth];
  });
  return best;
}

function rolesHeaded({ columns }: SourceTable, definition: ExtractedReturn): number {
  const headings = columns.filter(({ hasHeading }) => hasHeading).map(({ heading }) => headingWords(heading));
  return [...knownHeadings(definition).values()].filter((known) => headings.some((heading) => fitOf(heading, known) !== undefined)).length;
}
