import type { CellView } from "../../host/contract";
import { dateFromSerial, partsOf } from "../../../returns/calendar-date";
import { isDateFormat } from "../../../returns/number-format";

/** What the formula bar shows, and what typed again would give the same cell. */
export function typedForm(cell: CellView): string {
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  if (typeof cell.value !== "number") return cell.value;
  if (!isDateFormat(cell.numberFormat)) return String(cell.value);
  const date = dateFromSerial(cell.value, "1900");
  if (date === undefined) return String(cell.value);
  const { day, month, year } = partsOf(date);
  return [pad(day), pad(month), String(year)].join("/");
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
