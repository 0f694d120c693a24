import type { ReturnDefinition } from "../../returns/definition";
import type { SourceSheet, SourceTable } from "../table";
import { isEmptyCell } from "./cell-text";
import { findHeadingRow } from "./find-heading-row";
import { tableBelow } from "./table-below";

const FEWEST_COLUMNS = 2;

/**
 * The table of a sheet, wherever it begins: below title lines, a row of groups and blank rows. Undefined where there is
 * none: fewer than two columns with something in them, or no row below the headings.
 */
export function findSourceTable(sheet: SourceSheet, definition: ReturnDefinition): SourceTable | undefined {
  const table = tableBelow(sheet, findHeadingRow(sheet, definition));
  const filled = table.columns.filter(({ index }) => table.rows.some(({ cells }) => !isEmptyCell(cells[index])));
  return table.rows.length === 0 || filled.length < FEWEST_COLUMNS ? undefined : table;
}
