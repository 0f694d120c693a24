import { type CalendarDate, type DateSystem, parseDayFirst } from "../../returns/calendar-date";
import { readDate } from "../../returns/readings/date";
import { isSourceDay, type SourceCell } from "../table";

const MONTH_FIRST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}:.*)?$/;

/** The day of a cell as near as it takes to tell what its column is about: of two readings, day first. */
export function dayOf(cell: SourceCell, system: DateSystem): CalendarDate | undefined {
  if (isSourceDay(cell)) return cell.day;
  const reading = readDate(cell, false, system);
  if (reading.kind === "date") return reading.date;
  if (reading.kind !== "text") return undefined;
  return reading.date ?? (typeof cell === "string" ? monthFirst(cell.trim()) : undefined);
}

function monthFirst(text: string): CalendarDate | undefined {
  const parts = MONTH_FIRST.exec(text);
  return parts === null ? undefined : parseDayFirst(`${parts[3] ?? ""}/${parts[1] ?? ""}/${parts[4] ?? ""}`);
}
