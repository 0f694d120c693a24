import type { DateSystem } from "../../returns/calendar-date";
import type { PlannedSheet } from "../../returns/planned-sheet";
import { lookAtSheets } from "./look";
import { tableOf } from "./planned-table";
import type { SamplePlan, SheetDifference } from "./sample-sheets";
import { cellsToWrite, differingCells, filledInBy, wordsToWrite } from "./sheet-update";
import { findTable, type StandingSheet } from "./standing-sheet";

/**
 * How the sheets of the sample differ from the plan, those that do. Rows are compared by their key wherever they stand;
 * columns that people added do not count. Two round trips, and one more for sheets that this pane has not seen yet.
 * @throws HostError
 */
export async function differencesFrom(plan: SamplePlan): Promise<SheetDifference[]> {
  const { sheets, cells } = await lookAtSheets();
  return plan.sheets
    .map((planned): SheetDifference => {
      const sheet = sheets.find(({ own }) => own?.kind === planned.kind && own.stamp === plan.stamp);
      const standing = sheet && cells.get(sheet.id);
      const counts = standing === undefined
        ? { missingRows: tableOf(planned)?.rows.length ?? planned.rows.length, otherRows: 0, cells: 0, otherAt: [], cellsAt: [] }
        : countsOf(standing, planned, plan.dateSystem);
      return { kind: planned.kind, sheetName: sheet?.name, ...counts };
    })
    .filter(({ sheetName, missingRows, otherRows, cells: count }) => sheetName === undefined || missingRows + otherRows + count > 0);
}

function countsOf(standing: StandingSheet, planned: PlannedSheet, system: DateSystem): Omit<SheetDifference, "kind" | "sheetName"> {
  const table = tableOf(planned);
  if (table === undefined) {
    const cells = differingCells(standing, planned, system);
    return { missingRows: 0, otherRows: 0, cells: cells.length, otherAt: [], cellsAt: numbered(cells) };
  }
  const found = findTable(standing, table);
  if (found === undefined) return { missingRows: table.rows.length, otherRows: standing.values.length, cells: 0, otherAt: [], cellsAt: [] };
  const places = [...found.found.values()];
  const others = [...found.others, ...places.flatMap((rows) => rows.slice(1).map((row) => ({ row })))];
  const cells = [...cellsToWrite(standing, found, system, filledInBy(table, undefined)), ...wordsToWrite(standing, table, found, system)];
  return {
    missingRows: places.filter((rows) => rows.length === 0).length,
    otherRows: others.length,
    cells: cells.length,
    otherAt: numbered(others),
    cellsAt: numbered(cells),
  };
}

function numbered(places: readonly { readonly row: number }[]): number[] {
  return [...new Set(places.map(({ row }) => row + 1))].sort((one, other) => one - other);
}
