import { addYears, type CalendarDate, type DateSystem } from "../calendar-date";
import type { CellValue } from "../layout";
import { readDate } from "../readings/date";
import { MISSING } from "./margin";

const UNDER_ONE = "Under 1 year";
const ONE_TO_TWO = "1 to 2 years";
const TWO_AND_OVER = "2 years and over";

export const ORDER_LENGTHS: readonly string[] = [UNDER_ONE, ONE_TO_TWO, TWO_AND_OVER];

/**
 * How long the order had lasted on the agreed date. "Missing" without either date and where the order starts after the
 * agreed date. Text that reads as a day is no date here: 03/04/2024 may have been meant month first.
 */
export function orderLengthOf(
  value: CellValue,
  isDate: boolean,
  agreedDate: CalendarDate | undefined,
  system: DateSystem,
): string {
  const start = readDate(value, isDate, system);
  if (start.kind !== "date" || agreedDate === undefined || start.date > agreedDate) return MISSING;
  if (start.date > addYears(agreedDate, -1)) return UNDER_ONE;
  return start.date > addYears(agreedDate, -2) ? ONE_TO_TWO : TWO_AND_OVER;
}
