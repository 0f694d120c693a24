import type { HostValue } from "../contract";

/** What Excel makes of something typed into a cell, under the English (United Kingdom) settings. */
export interface TypedInput {
  readonly value: HostValue;
  readonly formula?: string;
  /** Given to a cell whose format is General. */
  readonly numberFormat?: string;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const dayMs = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** Serial number of a calendar day; undefined where there is no such day or Excel knows none so early. */
export function daySerial(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  if (date1904) return time < epoch1904 ? undefined : (time - epoch1904) / dayMs;
  const serial = (time - epoch1900) / dayMs;
  // Excel counts a 29 February 1900 that never was: the days before it have a number one less.
  return serial < 61 ? (serial - 1 >= 1 ? serial - 1 : undefined) : serial;
}

/** Two-digit years: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function typedDate(text: string, date1904: boolean, thisYear: number): TypedInput | undefined {
  const numeric = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/.exec(text);
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  const named = /^(\d{1,2})[ -]([A-Za-z]{3,9})(?:[ -](\d{2}|\d{4}))?$/.exec(text);
  if (iso !== null) return dated(daySerial(Number(iso[1]), Number(iso[2]), Number(iso[3]), date1904), "dd/mm/yyyy");
  if (numeric !== null && !text.includes(".")) {
    const year = numeric[3];
    return dated(
      daySerial(year === undefined ? thisYear : fullYear(year), Number(numeric[2]), Number(numeric[1]), date1904),
      year === undefined ? "dd-mmm" : "dd/mm/yyyy",
    );
  }
  if (named === null) return undefined;
  const month = months.findIndex((name) => named[2]?.toLowerCase().startsWith(name)) + 1;
  const fullNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
  const given = named[2]?.toLowerCase() ?? "";
  if (month === 0 || (given.length > 3 && fullNames[month - 1] !== given)) return undefined;
  const year = named[3];
  return dated(
    daySerial(year === undefined ? thisYear : fullYear(year), month, Number(named[1]), date1904),
    year === undefined ? "dd-mmm" : "dd-mmm-yy",
  );
}

function dated(value: number | undefined, numberFormat: string): TypedInput | undefined {
  return value === undefined ? undefined : { value, numberFormat };
}

/**
 * @param numberFormat of the cell: under "@" everything stays the text that was typed.
 * @param thisYear for dates typed without a year.
 */
export function parseTyped(typed: string, numberFormat: string, date1904: boolean, thisYear: number): TypedInput {
  if (numberFormat === "@") return { value: typed };
  if (typed.startsWith("'")) return { value: typed.slice(1) };
  if (typed.startsWith("=") && typed.length > 1) return { value: "", formula: typed };
  const text = typed.trim();
  if (text === "") return { value: "" };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  const amount = /^([+-])?(£)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%)?$/i.exec(text);
  if (amount !== null) {
    const number = Number(`${amount[1] ?? ""}${(amount[3] ?? "").replaceAll(",", "")}${amount[4] ?? ""}`);
    // Excel keeps fifteen significant digits of what is typed.
    const kept = Number(number.toPrecision(15));
    const format = amount[5] !== undefined ? (text.includes(".") ? "0.00%" : "0%")
      : amount[2] !== undefined ? (text.includes(".") ? "£#,##0.00" : "£#,##0")
      : amount[3]?.includes(",") === true ? (text.includes(".") ? "#,##0.00" : "#,##0")
      : amount[4] !== undefined ? "0.00E+00" : undefined;
    // In a cell formatted as a percentage, 15 means 15%, and so does 0.15.
    const isPercent = amount[5] !== undefined || (numberFormat.includes("%") && Math.abs(kept) >= 1);
    return { value: isPercent ? kept / 100 : kept, ...(format === undefined ? {} : { numberFormat: format }) };
  }
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time !== null && Number(time[2]) < 60 && Number(time[3] ?? 0) < 60) {
    const value = (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
    return { value, numberFormat: time[3] === undefined ? "hh:mm" : "hh:mm:ss" };
  }
  return typedDate(text, date1904, thisYear) ?? { value: typed };
}
