import type { ReturnDefinition } from "../../returns/definition";
import type { SourceSheet, SourceTable } from "../table";
import { findSourceTable } from "./find-source-table";
import { headingWords } from "./heading-words";
import { fitOf, knownHeadings } from "./known-headings";

/** A heading that the return can use counts as much as this many rows, so that a cover sheet or a list of codes is not taken. */
const FOR_EACH_ROLE = 1_000_000;

/** The sheet whose table has most of what the return asks for, then most rows; undefined where none has a table. */
export function bestSheet(sheets: readonly SourceSheet[], definition: ReturnDefinition): number | undefined {
  let best: number | undefined;
  let most = -1;
  sheets.forEach((sheet, index) => {
    const table = findSourceTable(sheet, definition);
    const worth = table === undefined ? -1 : rolesHeaded(table, definition) * FOR_EACH_ROLE + table.rows.length;
    if (worth > most) [best, most] = [index, worth];
  });
  return best;
}

function rolesHeaded({ columns }: SourceTable, definition: ReturnDefinition): number {
  const headings = columns.filter(({ hasHeading }) => hasHeading).map(({ heading }) => headingWords(heading));
  return [...knownHeadings(definition).values()].filter((known) => headings.some((heading) => fitOf(heading, known) !== undefined)).length;
}
