import { type CalendarDate, type DateSystem, dateFromSerial, parseDayFirst } from "../calendar-date";
import { foldSpaces, isErrorValue } from "../folding";
import type { CellValue } from "../layout";

/** What a cell meant for a date holds. */
export type DateReading =
  | { readonly kind: "missing" }
  | { readonly kind: "date"; readonly date: CalendarDate }
  /** Text that reads as a day, or does not. */
  | { readonly kind: "text"; readonly date: CalendarDate | undefined }
  | { readonly kind: "number" }
  | { readonly kind: "error" };

/**
 * Numbers that are dates even where the cell does not show them as such (pasted as values): serials from 1 January
 * 1990 to 31 December 2079 in the 1900 system. Smaller ones are years, ages or counts.
 */
const FIRST_LIKELY_SERIAL = 32874;
const LAST_LIKELY_SERIAL = 65745;

/** Reads a cell of a date column. @param isDate whether the cell's number format shows a date. */
export function readDate(value: CellValue, isDate: boolean, system: DateSystem): DateReading {
  if (typeof value === "number") {
    const likely = isDate || (Number.isInteger(value) && value >= FIRST_LIKELY_SERIAL && value <= LAST_LIKELY_SERIAL);
    const date = likely ? dateFromSerial(value, system) : undefined;
    return date === undefined ? { kind: "number" } : { kind: "date", date };
  }
  if (typeof value === "boolean") return { kind: "text", date: undefined };
  const text = foldSpaces(value);
  if (text === "") return { kind: "missing" };
  if (isErrorValue(value)) return { kind: "error" };
  return { kind: "text", date: parseDayFirst(text) };
}
