import type { GridRange } from "../contract";
import { intersection, parseLocal } from "../model/address";
import type { HostCell } from "../model/cell";
import type { SheetState } from "../model/sheet";
import type { RangeTarget } from "./range-target";

/** The range that an array formula of the file fills. The library does not tell those that spill from older ones. */
function filledRange({ asFiled }: HostCell): GridRange | undefined {
  if (typeof asFiled !== "object" || asFiled === null || !("ref" in asFiled)) return undefined;
  return typeof asFiled.ref === "string" ? parseLocal(asFiled.ref) : undefined;
}

function filledRanges({ rows }: SheetState): GridRange[] {
  return rows.formulas().flatMap(({ row, column }) => {
    const cell = rows.cell(row, column);
    return (cell && filledRange(cell)) ?? [];
  });
}

/** Whether formulas spill into the cells: true into all, null into some. */
export function hasSpill({ sheet, range }: RangeTarget): boolean | null {
  const reached = filledRanges(sheet).map((filled) => intersection(filled, range)).filter((part) => part !== undefined);
  const count = reached.reduce((sum, part) => sum + part.rowCount * part.columnCount, 0);
  return count === 0 ? false : count === range.rowCount * range.columnCount ? true : null;
}
