import { normalForm } from "./normal-form";

/**
 * Calendar days without clocks or time zones. A day is what stands on a wall calendar in Scotland: no instant, no
 * offset, so nothing can shift it.
 */

declare const calendarDate: unique symbol;

/** A day of the proleptic Gregorian calendar, held as whole days since 1 January 1970. Compare with `<`, `>`, `===`. */
export type CalendarDate = number & { readonly [calendarDate]: true };

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** How a workbook counts days: from 1900 (Windows, the default) or from 1904 (old Macs). */
export type DateSystem = "1900" | "1904";

const MONTH_NAMES = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const;

/** Excel's serial of 1 January 1970 in each date system. */
const SERIAL_OF_1970: Record<DateSystem, number> = { "1900": 25569, "1904": 24107 };
/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL: Record<DateSystem, number> = { "1900": 2958465, "1904": 2957003 };

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day with these parts, or undefined where the calendar has no such day. */
export function dateFromParts(year: number, month: number, day: number): CalendarDate | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return daysFromCivil(year, month, day) as CalendarDate;
}

/** Year, month and day of a date. */
export function partsOf(date: CalendarDate): DateParts {
  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  const z = date + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function daysFromCivil(year: number, month: number, day: number): number {
  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/**
 * The day an Excel serial number stands for. A time of day (the fraction) is left out. Undefined for what is no day:
 * negative, beyond 31 December 9999, 0, or serial 60 of the 1900 system (29 February 1900, which never was).
 * Source: Microsoft, "Differences between the 1900 and the 1904 date system in Excel".
 */
export function dateFromSerial(serial: number, system: DateSystem): CalendarDate | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  const day = Math.floor(serial);
  if (day > LAST_SERIAL[system]) return undefined;
  if (system === "1900") {
    if (day === 0 || day === 60) return undefined;
    // Excel counts a 29 February 1900: serials before it stand one day nearer to 1970 than the later ones say.
    return (day - SERIAL_OF_1970["1900"] + (day < 60 ? 1 : 0)) as CalendarDate;
  }
  return (day - SERIAL_OF_1970["1904"]) as CalendarDate;
}

/** The Excel serial of a day: the inverse of `dateFromSerial`. Undefined before the system's first day. */
export function serialFromDate(date: CalendarDate, system: DateSystem): number | undefined {
  const serial = date + SERIAL_OF_1970[system];
  if (system === "1904") return serial < 0 ? undefined : serial;
  if (serial > 60) return serial;
  return serial - 1 >= 1 ? serial - 1 : undefined;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return (date + days) as CalendarDate;
}

/** The same day in another calendar year; 29 February becomes 28 February where the year is a common one. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  return daysFromCivil(year + years, month, Math.min(day, daysInMonth(year + years, month))) as CalendarDate;
}

/** Whole days from `earlier` to `later`. */
export function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  return later - earlier;
}

/** As GOV.UK writes dates: 12 March 2026. */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${MONTH_NAMES[month - 1] ?? ""} ${year}`;
}

/** "12 March": for sentences that must not show the year. */
export function formatDayAndMonth(date: CalendarDate): string {
  const { month, day } = partsOf(date);
  return `${day} ${MONTH_NAMES[month - 1] ?? ""}`;
}

/** ISO 8601, 2026-03-12: for stored values and for date fields. */
export function toIsoDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Reads 2026-03-12; anything else, and a day that does not exist, is undefined. */
export function fromIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dateFromParts(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/**
 * Reads a date as people in Scotland write it, day first: 12/03/2024, 12-3-24, 12.03.2024, 12 March 2024, 12 Mar 24,
 * 12th March 2024, Thursday 12 March 2026; and the ISO form. Two-digit years mean 2000 to 2049 and 1950 to 1999.
 * Anything else is undefined, "before 12 March 2024" among it: a guess would put a wrong day into a return.
 */
export function parseDayFirst(text: string): CalendarDate | undefined {
  const trimmed = normalForm(text, "NFKC").replace(/\s+/g, " ").trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(trimmed);
  if (iso) return dateFromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/.exec(trimmed);
  if (numeric) return dateFromParts(fullYear(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const named = /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?([a-z]{3,9})\.?,?[ -]?(\d{4}|\d{2})$/i.exec(trimmed);
  if (named) {
    const month = monthOfName(named[2] ?? "");
    return month === undefined ? undefined : dateFromParts(fullYear(named[3]), month, Number(named[1]));
  }
  return undefined;
}

/** The year that two or four digits name: two-digit years mean 2000 to 2049 and 1950 to 1999. */
export function fullYear(text: string | undefined): number {
  const year = Number(text);
  if (text?.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** 1 to 12 for the name of a month or its first three letters ("Sept" too), whatever the case. */
export function monthOfName(name: string): number | undefined {
  const lower = name.toLowerCase();
  const index = MONTH_NAMES.findIndex((month) => {
    const full = month.toLowerCase();
    return full === lower || full.slice(0, 3) === lower || (lower === "sept" && full === "september");
  });
  return index < 0 ? undefined : index + 1;
}
