import type { CalendarDate } from "../returns/calendar-date";
import type { ListReading } from "../returns/list-reading";
import { patternOf } from "./id-pattern";
import type { Partnership } from "./partnership";
import type { ReturnContext } from "./rule";

/** What the rules need to know of a return, from what was read of it and what the workbook does not say. */
export function contextOf(
  reading: ListReading,
  known: {
    readonly notificationDate: CalendarDate | undefined;
    readonly today: CalendarDate;
    readonly partnership?: Partnership;
  },
): ReturnContext {
  const { layout, doubledHeadings, dateSystem, agreedDate, vocabularies, hiddenRows, hiddenColumns, mergedAreas, otherSheets, strayColumns } =
    reading;
  return {
    definition: layout.definition,
    layout,
    doubledHeadings,
    dateSystem,
    agreedDate,
    vocabularies,
    hiddenRows,
    hiddenColumns,
    mergedAreas,
    otherSheets,
    strayColumns,
    notificationDate: known.notificationDate,
    today: known.today,
    council: known.partnership?.council,
    patterns: (known.partnership?.patterns ?? []).map(patternOf),
  };
}
