import { type DateSystem, formatDate, serialFromDate } from "../../returns/calendar-date";
import type { CellValue } from "../../returns/layout";
import type { PlannedCell } from "../../returns/planned-sheet";
import type { CellPlace } from "../stretches";
import { type CellWrite, writeOfValue } from "../cell-write";

/** A planned cell and where it is to stand. */
export interface PlacedCell extends CellPlace {
  readonly cell: PlannedCell;
}

/** What a cell holds that was written as planned. A day that the workbook cannot count stands in words. */
export function plannedValue(cell: PlannedCell, system: DateSystem): CellValue {
  if (typeof cell !== "object") return cell;
  return serialFromDate(cell.day, system) ?? formatDate(cell.day);
}

/** The write of a planned cell. @param isAlone rows near it are hidden or filtered out. */
export function writeOfPlanned({ row, column, cell }: PlacedCell, system: DateSystem, isAlone: boolean): CellWrite {
  const value = plannedValue(cell, system);
  const format = typeof value === "string" ? "text" : typeof cell === "object" ? "date" : "number";
  return writeOfValue({ row, column }, value, format, isAlone);
}
