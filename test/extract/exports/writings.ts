import { type CalendarDate, formatDate, partsOf, toIsoDate } from "../../../src/returns/calendar-date";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const two = (value: number): string => String(value).padStart(2, "0");

/** 03/04/2024 for 3 April. */
export function dayFirst(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${two(day)}/${two(month)}/${year}`;
}

/** 04/03/2024 for 3 April. */
export function monthFirst(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${two(month)}/${two(day)}/${year}`;
}

/** 03-Apr-2024. */
export function withMonthName(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${two(day)}-${MONTHS[month - 1] ?? ""}-${year}`;
}

/** Ways in which a day may be written with its year, in this project or in an export. */
export function writingsOf(date: CalendarDate): string[] {
  const { year, month, day } = partsOf(date);
  return [dayFirst(date), monthFirst(date), withMonthName(date), toIsoDate(date), formatDate(date), `${day}/${month}/${year}`, `${two(day)}${two(month)}${year}`];
}
