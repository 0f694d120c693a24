import { addYears, type CalendarDate, dateFromParts, partsOf } from "../../returns/calendar-date";

/**
 * The day on which somebody reaches an age. One born on 29 February reaches it on 1 March of a common year: Age of Legal
 * Capacity (Scotland) Act 1991, section 6.
 */
export function birthday(birth: CalendarDate, years: number): CalendarDate {
  const { year, month, day } = partsOf(birth);
  return dateFromParts(year + years, month, day) ?? dateFromParts(year + years, 3, 1) ?? addYears(birth, years);
}

/** Age in whole years on a day; below 0 where the day comes before the birth. */
export function ageOn(birth: CalendarDate, on: CalendarDate): number {
  const years = partsOf(on).year - partsOf(birth).year;
  return on < birthday(birth, years) ? years - 1 : years;
}
