import { type Cell, type CellValue, ValueType, type Worksheet } from "@cj-tech-master/excelts";
import type { HostValue } from "../contract";
import type { CellStyle, HostCell } from "../model/cell";
import { type HostRow, Rows } from "../model/rows";
import type { HostColumn } from "../model/sheet";

/** Serial number of 1 January 1970 in the date system that counts from 1900, and what the one from 1904 is behind. */
const epochSerial = 25_569;
const offset1904 = 1462;

/** The number a date cell holds, as Excel gives it: days since 1900, or since 1904 where the workbook counts so. */
function serialOf(date: Date, date1904: boolean): number {
  return date.getTime() / 86_400_000 + epochSerial - (date1904 ? offset1904 : 0);
}

interface Source {
  readonly date1904: boolean;
  /** The number that the file holds at an address: for dates beyond what a Date can hold. */
  numberAt(address: string): number | undefined;
}

/** A value that the library gives, as Excel gives it. */
function plainValue(value: CellValue, address: string, source: Source): HostValue {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    const serial = serialOf(value, source.date1904);
    return Number.isNaN(serial) ? source.numberAt(address) ?? "" : serial;
  }
  if (typeof value !== "object") return value;
  if ("error" in value) return value.error;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) {
    // A linked cell may hold rich text, against the type.
    const text: unknown = value.text;
    return typeof text === "string" ? text : plainValue(text as CellValue, address, source);
  }
  if ("checkbox" in value) return value.checkbox;
  return plainValue(value.result, address, source);
}

function styleOf(style: Partial<CellStyle>): CellStyle | undefined {
  return Object.keys(style).length === 0 ? undefined : style;
}

/** The library gives the first cell of a shared formula a type of its own, against the type it declares. */
function shareType(value: { readonly shareType?: string | undefined; readonly result?: unknown }): string | undefined {
  return value.shareType;
}

function hostCell(cell: Cell, source: Source): HostCell | undefined {
  const style = styleOf(cell.style);
  const note = cell.note;
  const isCovered = cell.type === ValueType.Merge;
  const raw = isCovered ? null : cell.value;
  const value = plainValue(raw, cell.address, source);
  const formula = isCovered ? undefined : cell.formula;
  const isSpecial = raw !== null && typeof raw === "object" && !(raw instanceof Date) && !("error" in raw) &&
    (!("formula" in raw || "sharedFormula" in raw) || shareType(raw) === "array");
  if (value === "" && formula === undefined && style === undefined && note === undefined) return undefined;
  return {
    value,
    ...(formula === undefined ? {} : { formula: `=${formula}` }),
    ...(style === undefined ? {} : { style }),
    ...(note === undefined ? {} : { note }),
    ...(isSpecial ? { asFiled: raw } : {}),
  };
}

/** All rows of a sheet that hold anything. */
export function readRows(sheet: Worksheet, source: Source): Rows {
  const rows: [number, HostRow][] = [];
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.findRow(number);
    if (row === undefined) continue;
    const cells: (HostCell | undefined)[] = [];
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      const host = cell === undefined ? undefined : hostCell(cell, source);
      if (host !== undefined) cells[column - 1] = host;
    }
    const style = styleOf(row.style);
    if (cells.length === 0 && !row.hidden && row.height === undefined && style === undefined) continue;
    rows.push([number - 1, {
      cells,
      ...(row.hidden ? { hidden: true } : {}),
      ...(row.height === undefined ? {} : { height: row.height }),
      ...(style === undefined ? {} : { style }),
      ...(row.outlineLevel === 0 ? {} : { outlineLevel: row.outlineLevel }),
    }]);
  }
  return Rows.from(rows);
}

export function readColumns(sheet: Worksheet): Map<number, HostColumn> {
  const columns = new Map<number, HostColumn>();
  // Typed as always there; excelts has none for an empty sheet.
  for (const column of (sheet.columns as Worksheet["columns"] | undefined) ?? []) {
    const style = styleOf(column.style);
    const entry: HostColumn = {
      ...(column.width === undefined ? {} : { width: column.width }),
      ...(column.hidden ? { hidden: true } : {}),
      ...(style === undefined ? {} : { style }),
      ...(column.outlineLevel === 0 ? {} : { outlineLevel: column.outlineLevel }),
    };
    if (Object.keys(entry).length > 0) columns.set(column.number - 1, entry);
  }
  return columns;
}
