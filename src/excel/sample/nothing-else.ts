import type { DateSystem } from "../../returns/calendar-date";
import type { PlannedSheet } from "../../returns/planned-sheet";
import { plannedValue } from "./planned-value";
import { tableOf } from "./planned-table";
import { cellsToWrite, differingCells } from "./sheet-update";
import { filledCells, findTable, type StandingSheet, valueAt } from "./standing-sheet";

/**
 * Whether all that stands on a sheet is what the add-in wrote there, so that nothing is lost with it. Rows may be missing
 * and sorted; what people wrote in cells and in comments is theirs.
 */
export function holdsNothingElse(standing: StandingSheet, planned: PlannedSheet, system: DateSystem): boolean {
  if (standing.hasComments) return false;
  const table = tableOf(planned);
  const found = table && findTable(standing, table);
  if (table === undefined || found === undefined) {
    return differingCells(standing, planned, system).every(({ row, column }) => valueAt(standing, row, column) === "");
  }
  if (found.others.length > 0 || cellsToWrite(standing, found, system, () => false).length > 0) return false;
  const words = new Set(table.above.flatMap(({ cells }) => cells.map((cell) => plannedValue(cell, system))));
  return filledCells(standing).every(({ row, column, value }) =>
    row < found.headingRow ? words.has(value) : found.columns.includes(column));
}
