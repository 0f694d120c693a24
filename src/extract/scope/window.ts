import { addYears, type CalendarDate } from "../../returns/calendar-date";
import type { ExtractContext } from "../plan";

/** The years up to the agreed date that a return looks at; both days are in it. */
export interface ScopeWindow {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** From the same day so many calendar years before (28 February for 29 February) to the agreed date. */
export function scopeWindow({ definition, agreedDate }: Pick<ExtractContext, "definition" | "agreedDate">): ScopeWindow {
  return { first: addYears(agreedDate, -definition.windowYears), last: agreedDate };
}
