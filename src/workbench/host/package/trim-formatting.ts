import { strFromU8, strToU8 } from "fflate";
import type { PackageParts } from "../../../workbook/package";
import { columnNumber } from "../model/address";
import type { GridRange } from "../contract";
import { elements, firstElement } from "./xml";

/**
 * A sheet formatted far down (a million rows of styled, empty cells) would take gigabytes as objects. Above this size of
 * the sheet's XML, the rows below the last one that holds anything are left out before the file is read. What they
 * looked like is kept as the format of their columns, so that what is typed there is still text where it was; row
 * heights, hidden marks and single formats below the data are lost when the workbook is saved.
 */
const trimmedAbove = 4_000_000;

const marks = ["<v>", "<v ", "<is>", "<f>", "<f "].map((mark) => strToU8(mark));

function lastIndexOfAny(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(0x3c); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(0x3c, at - 1)) {
    if (marks.some((mark) => mark.every((byte, index) => bytes[at + index] === byte))) return at;
  }
  return -1;
}

function indexOf(bytes: Uint8Array, text: string, from: number): number {
  const wanted = strToU8(text);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function lastIndexOf(bytes: Uint8Array, text: string): number {
  const wanted = strToU8(text);
  const first = wanted[0] ?? 0;
  for (let at = bytes.lastIndexOf(first); at > 0; at = bytes.lastIndexOf(first, at - 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/**
 * Trims a sheet's part in place where it is large.
 * @returns the rows and columns that were formatted there; undefined where nothing was left out.
 */
export function trimFormatting(parts: PackageParts, path: string): GridRange | undefined {
  const bytes = parts.get(path);
  if (bytes === undefined || bytes.length < trimmedAbove) return undefined;
  const end = lastIndexOf(bytes, "</sheetData>");
  if (end < 0) return undefined;
  const value = lastIndexOfAny(bytes.subarray(0, end));
  const start = value < 0 ? indexOf(bytes, "<sheetData>", 0) + "<sheetData>".length : indexOf(bytes, "</row>", value) + "</row>".length;
  if (end - start < trimmedAbove / 4) return undefined;
  const sample = strFromU8(bytes.subarray(start, Math.min(start + 100_000, end)));
  const tail = strFromU8(bytes.subarray(Math.max(start, end - 100_000), end));
  const first = elements(sample, "row")[0];
  const last = elements(tail, "row").at(-1) ?? first;
  if (first === undefined || last === undefined) return undefined;
  const styles = elements(first.inner, "c").flatMap(({ attributes }) => {
    const column = columnNumber(/^[A-Z]+/.exec(attributes["r"] ?? "")?.[0] ?? "");
    return attributes["s"] === undefined ? [] : [{ column, style: attributes["s"] }];
  });
  const head = withColumnStyles(strFromU8(bytes.subarray(0, start)), styles);
  parts.set(path, strToU8(head + strFromU8(bytes.subarray(end))));
  const firstRow = Number(first.attributes["r"]) - 1;
  const columns = styles.map(({ column }) => column);
  const left = columns.length === 0 ? 0 : Math.min(...columns);
  return {
    row: firstRow,
    column: left,
    rowCount: Number(last.attributes["r"]) - firstRow,
    columnCount: columns.length === 0 ? 1 : Math.max(...columns) - left + 1,
  };
}

/** The sheet's XML with a format for each of these columns that has none of its own. */
function withColumnStyles(xml: string, styles: readonly { column: number; style: string }[]): string {
  const cols = firstElement(xml, "cols");
  const present = elements(cols?.inner ?? "", "col");
  const covered = (column: number): boolean => present.some(({ attributes }) =>
    Number(attributes["min"]) <= column + 1 && Number(attributes["max"]) >= column + 1);
  const fresh = styles.filter(({ column }) => column >= 0 && !covered(column)).map(({ column, style }) => ({
    column,
    text: `<col min="${column + 1}" max="${column + 1}" width="9.140625" style="${style}"/>`,
  }));
  const kept = present.map(({ attributes, outer }) => {
    const own = styles.find(({ column }) =>
      attributes["min"] === String(column + 1) && attributes["max"] === String(column + 1));
    const isPlain = attributes["style"] === undefined || attributes["style"] === "0";
    const text = own === undefined || !isPlain ? outer : outer.replace(/ style="0"/, "").replace(/<col/, `<col style="${own.style}"`);
    return { column: Number(attributes["min"]) - 1, text };
  });
  const all = [...kept, ...fresh].sort((a, b) => a.column - b.column).map(({ text }) => text).join("");
  if (all === "") return xml;
  const element = `<cols>${all}</cols>`;
  return cols === undefined ? xml.replace("<sheetData", `${element}<sheetData`) : xml.replace(cols.outer, element);
}
