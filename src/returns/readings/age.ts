import { parseDayFirst } from "../calendar-date";
import { foldSpaces, isErrorValue } from "../folding";
import type { CellValue } from "../layout";

/** What a cell of the age column holds. */
export type AgeReading =
  | { readonly kind: "missing" }
  | { readonly kind: "years"; readonly years: number }
  | { readonly kind: "unborn" }
  /** A date, a year of birth, or the number behind a date. */
  | { readonly kind: "birth" }
  /** A whole number that is text to Excel. */
  | { readonly kind: "text"; readonly years: number }
  /** Anything else; `years` where it can only mean one whole number. */
  | { readonly kind: "notWhole"; readonly years: number | undefined }
  | { readonly kind: "error" };

/** Serials of dates from 1954 to 2063 in either date system: nobody is that old. */
const FIRST_LIKELY_SERIAL = 18000;
const LAST_LIKELY_SERIAL = 60000;
const FIRST_BIRTH_YEAR = 1950;
const LAST_BIRTH_YEAR = 2099;

const YEARS_IN_FIGURES = /^\d{1,2}$/;
const YEARS_IN_WORDS = /^(\d{1,2})(?:\.0+)? ?(?:y|yr|yrs|year|years|years old|yrs old|yo)?\.?$/i;
/** Nobody lives longer: a greater number is no age, and may be an identifier that stands in the wrong column. */
export const LONGEST_LIFE = 130;

/** A day, a month with its year or a year of birth anywhere in a text: "DOB 12/3/14", "born 2014", "Mar-14". */
const BIRTH_INSIDE =
  /(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|(?:19[5-9]|20\d)\d)(?!\d)|(?<![a-z])(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}[- ']{1,2}\d{2}(?!\d)/i;

/**
 * Reads a cell of the age column.
 * @param isDate whether the cell's number format shows a date.
 */
export function readAge(value: CellValue, isDate: boolean): AgeReading {
  if (typeof value === "number") return readNumber(value, isDate);
  if (typeof value === "boolean") return { kind: "notWhole", years: undefined };
  const text = foldSpaces(value);
  if (text === "") return { kind: "missing" };
  if (isErrorValue(value)) return { kind: "error" };
  if (text.toLowerCase() === "unborn") return { kind: "unborn" };
  if (YEARS_IN_FIGURES.test(text)) return { kind: "text", years: Number(text) };
  const years = YEARS_IN_WORDS.exec(text);
  if (years) return { kind: "notWhole", years: Number(years[1]) };
  if (parseDayFirst(text) !== undefined || BIRTH_INSIDE.test(text)) return { kind: "birth" };
  if (/^\d+$/.test(text)) return whereBirth(Number(text)) ?? { kind: "notWhole", years: undefined };
  return { kind: "notWhole", years: undefined };
}

function readNumber(value: number, isDate: boolean): AgeReading {
  if (isDate) return { kind: "birth" };
  if (!Number.isInteger(value)) return { kind: "notWhole", years: undefined };
  return whereBirth(value) ?? { kind: "years", years: value };
}

function whereBirth(value: number): AgeReading | undefined {
  const isYear = value >= FIRST_BIRTH_YEAR && value <= LAST_BIRTH_YEAR;
  const isSerial = value >= FIRST_LIKELY_SERIAL && value <= LAST_LIKELY_SERIAL;
  // Six or eight digits in a row, such as 120314 or 12032014, stand for a day of birth too.
  const isDigitsOfDate = value >= 10_100 && value <= 311_299 && isDayFirstDigits(String(value).padStart(6, "0"));
  const isLongDigits =
    value >= 1_011_900 &&
    value <= 31_122_099 &&
    (isDayFirstDigits(String(value).padStart(8, "0")) || isYearFirstDigits(String(value)));
  return isYear || isSerial || isDigitsOfDate || isLongDigits ? { kind: "birth" } : undefined;
}

function isYearFirstDigits(digits: string): boolean {
  return digits.length === 8 && parseDayFirst(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`) !== undefined;
}

function isDayFirstDigits(digits: string): boolean {
  return parseDayFirst(`${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits.slice(4)}`) !== undefined;
}
