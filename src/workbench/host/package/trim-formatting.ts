import { strFromU8, strToU8 } from "fflate";
import type { PackageParts } from "../../../workbook/package";
import { columnNumber } from "../model/address";
import type { GridRange } from "../contract";
import { elements, firstElement } from "./xml";

/**
 * A sheet formatted far down (a million rows of styled, empty cells) would take gigabytes as objects. In a sheet whose XML
 * is larger than this, long stretches of rows that hold nothing are left out before the file is read. What they looked
 * like is kept as the format of their columns, so that what is typed there is still text where it was; row heights,
 * hidden marks and single formats in such a stretch are lost when the workbook is saved.
 */
const trimmedAbove = 4_000_000;
/** Bytes of a stretch that is worth leaving out. */
const longStretch = 1_000_000;

const [less, slash, space, greater] = [0x3c, 0x2f, 0x20, 0x3e] as const;
const [letterV, letterF, letterI, letterS] = [0x76, 0x66, 0x69, 0x73] as const;

/** Whether a value, a formula or a text in the cell begins here: <v, <f or <is. */
function isContent(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at + 1];
  const after = first === letterI && bytes[at + 2] === letterS ? at + 3 : at + 2;
  if (first !== letterV && first !== letterF && after !== at + 3) return false;
  const next = bytes[after];
  return next === greater || next === space || next === slash;
}

function find(bytes: Uint8Array, text: string, from: number, step: 1 | -1): number {
  const wanted = strToU8(text);
  for (let at = from; at >= 0 && at < bytes.length; at += step) {
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** Stretches of whole rows without content, as first byte and the byte after the last. */
function emptyStretches(bytes: Uint8Array, start: number, end: number): [number, number][] {
  const stretches: [number, number][] = [];
  let last = start;
  const close = (next: number): void => {
    if (next - last < longStretch) return;
    const from = last === start ? start : find(bytes, "</row>", last, 1) + "</row>".length;
    const to = next === end ? end : find(bytes, "<row", next, -1);
    if (to > from) stretches.push([from, to]);
  };
  for (let at = start; at < end; at += 1) {
    if (bytes[at] !== less || !isContent(bytes, at)) continue;
    close(at);
    last = at;
  }
  close(end);
  return stretches;
}

/**
 * Trims a sheet's part in place where it is large.
 * @returns the rows and columns that were formatted there; undefined where nothing was left out.
 */
export function trimFormatting(parts: PackageParts, path: string): GridRange | undefined {
  const bytes = parts.get(path);
  if (bytes === undefined || bytes.length < trimmedAbove) return undefined;
  const end = find(bytes, "</sheetData>", bytes.length - 1, -1);
  const start = find(bytes, "<sheetData>", 0, 1) + "<sheetData>".length;
  const stretches = emptyStretches(bytes, start, end);
  const [first] = stretches;
  const last = stretches.at(-1);
  if (end < 0 || first === undefined || last === undefined) return undefined;
  const firstRow = elements(strFromU8(bytes.subarray(first[0], Math.min(first[0] + 100_000, first[1]))), "row")[0];
  const lastRow = elements(strFromU8(bytes.subarray(Math.max(last[0], last[1] - 100_000), last[1])), "row").at(-1);
  if (firstRow === undefined || lastRow === undefined) return undefined;
  const styles = elements(firstRow.inner, "c").flatMap(({ attributes }) => {
    const column = columnNumber(/^[A-Z]+/.exec(attributes["r"] ?? "")?.[0] ?? "");
    return attributes["s"] === undefined ? [] : [{ column, style: attributes["s"] }];
  });
  const kept = [...stretches, [bytes.length, bytes.length] as const]
    .map(([from], index) => strFromU8(bytes.subarray(stretches[index - 1]?.[1] ?? 0, from)));
  parts.set(path, strToU8(withColumnStyles(kept.join(""), styles)));
  const top = Number(firstRow.attributes["r"]) - 1;
  const columns = styles.map(({ column }) => column);
  const left = columns.length === 0 ? 0 : Math.min(...columns);
  return {
    row: top,
    column: left,
    rowCount: Number(lastRow.attributes["r"]) - top,
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
