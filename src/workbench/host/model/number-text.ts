import type { HostValue } from "../contract";

/** How a value shows under a number format: the codes that returns use (numbers, percentages, dates, times, text). */

const monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];
const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = "", exponent = "0"] = value.toExponential(5).split("e");
    const digits = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
    return `${digits}E${exponent.startsWith("-") ? "-" : "+"}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
  }
  return String(Number(value.toFixed(Math.max(0, 9 - Math.floor(Math.log10(Math.max(size, 1)))))));
}

/** The section of a format that a number uses, without colours and conditions. */
function section(format: string, value: number): string {
  const parts = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? [format];
  const chosen = value < 0 && parts.length > 1 ? parts[1] : value === 0 && parts.length > 2 ? parts[2] : parts[0];
  return (chosen ?? "").replace(/\[(?:\$([^\]-]*)[^\]]*|(?!h+\]|m+\]|s+\])[^\]]*)\]/gi, (_, currency: string | undefined) => currency ?? "");
}

const showsDateOrTime = (format: string): boolean =>
  /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|General|E[+-]/gi, ""));

/** The calendar of a serial number; undefined for numbers that are no date in Excel. */
function dateOf(serial: number, date1904: boolean): Date | undefined {
  if (serial < 0 || serial >= 2_958_466) return undefined;
  const start = date1904 ? Date.UTC(1904, 0, 1) : serial < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.round(serial * 86_400) * 1000);
}

function dateText(format: string, serial: number, date1904: boolean): string {
  const date = dateOf(serial, date1904);
  if (date === undefined) return "#".repeat(8);
  const has12 = /am\/pm|a\/p/i.test(format);
  const two = (number: number): string => String(number).padStart(2, "0");
  let previous = "";
  const parts = format.match(/"[^"]*"|\\.|_.|\*.|\[h+\]|am\/pm|a\/p|y+|m+|d+|h+|s+|./gi) ?? [];
  return parts.map((part, index) => {
    const code = part.toLowerCase();
    if (part.startsWith('"')) return part.slice(1, -1);
    if (part.startsWith("\\")) return part.slice(1);
    if (part.startsWith("_")) return " ";
    if (part.startsWith("*")) return "";
    const isMinute = /^m{1,2}$/.test(code) &&
      (previous.startsWith("h") || previous.startsWith("[h") || /^s/i.test(parts.slice(index + 1).find((next) => /^[a-z]/i.test(next)) ?? ""));
    if (/^(?:[ymdhs]|\[h)/.test(code)) previous = code;
    if (isMinute) return code.length === 1 ? String(date.getUTCMinutes()) : two(date.getUTCMinutes());
    switch (code) {
      case "yy": return two(date.getUTCFullYear() % 100);
      case "m": return String(date.getUTCMonth() + 1);
      case "mm": return two(date.getUTCMonth() + 1);
      case "mmm": return (monthNames[date.getUTCMonth()] ?? "").slice(0, 3);
      case "mmmm": return monthNames[date.getUTCMonth()] ?? "";
      case "mmmmm": return (monthNames[date.getUTCMonth()] ?? "").slice(0, 1);
      case "d": return String(date.getUTCDate());
      case "dd": return two(date.getUTCDate());
      case "ddd": return (dayNames[date.getUTCDay()] ?? "").slice(0, 3);
      case "dddd": return dayNames[date.getUTCDay()] ?? "";
      case "h": return String(has12 ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
      case "hh": return two(has12 ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
      case "s": return String(date.getUTCSeconds());
      case "ss": return two(date.getUTCSeconds());
      case "am/pm": return date.getUTCHours() < 12 ? "AM" : "PM";
      case "a/p": return date.getUTCHours() < 12 ? "A" : "P";
      default:
        if (/^y+$/.test(code)) return String(date.getUTCFullYear()).padStart(4, "0");
        if (/^\[h+\]$/.test(code)) return String(Math.floor(serial * 24));
        return part;
    }
  }).join("");
}

function numberText(format: string, value: number): string {
  const literal = /"([^"]*)"|\\(.)|_.|\*./g;
  const bare = format.replace(literal, "");
  const percents = (bare.match(/%/g) ?? []).length;
  const scaled = Math.abs(value) * 100 ** percents;
  const core = /[#0?](?:[#0?,.]|E[+-])*/i.exec(bare)?.[0];
  if (core === undefined) return format.replace(literal, (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? " ");
  const [whole = "", fraction = ""] = core.split(/E[+-]/i)[0]?.split(".") ?? [];
  let digits: string;
  if (/E[+-]/i.test(core)) {
    const [mantissa = "", exponent = "0"] = scaled.toExponential(fraction.length).split("e");
    digits = `${mantissa}E${exponent.startsWith("-") ? "-" : "+"}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
  } else {
    const places = fraction.replace(/[^0#?]/g, "").length;
    const [integer = "0", decimals = ""] = scaled.toFixed(places).split(".");
    const least = (whole.match(/0/g) ?? []).length;
    const padded = least === 0 && integer === "0" ? "" : integer.padStart(least, "0");
    const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
    const fewest = (fraction.match(/0/g) ?? []).length;
    const kept = decimals.slice(0, fewest) + decimals.slice(fewest).replace(/0+$/, "");
    digits = core.includes(".") ? `${grouped}.${kept}` : grouped;
  }
  const isPlainNegative = value < 0 && !format.includes("-") && !format.includes("(");
  const at = format.search(/[#0?]/);
  const end = 1 + Math.max(...["#", "0", "?"].map((mark) => format.lastIndexOf(mark)));
  const around = (text: string): string =>
    text.replace(literal, (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? " ");
  return `${isPlainNegative ? "-" : ""}${around(format.slice(0, at))}${digits}${around(format.slice(end))}`;
}

/** @param date1904 whether the workbook counts its days from 1904. */
export function shownText(value: HostValue, format: string, date1904: boolean): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") {
    const parts = format.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? [];
    const pattern = parts.length === 4 ? parts[3] : parts.length === 1 && format.includes("@") ? format : "@";
    return (pattern ?? "@").replace(/"([^"]*)"|\\(.)|@/g, (mark, quoted: string | undefined, escaped: string | undefined) =>
      mark === "@" ? value : quoted ?? escaped ?? "");
  }
  if (format === "@" || /^General$/i.test(format)) return general(value);
  const chosen = section(format, value);
  if (showsDateOrTime(chosen)) return dateText(chosen, value, date1904);
  if (/^General/i.test(chosen)) return general(value);
  const hasNegativeSection = value < 0 && format.includes(";");
  return numberText(chosen, hasNegativeSection ? -value : value);
}
