import { tableBelow } from "../../../src/extract/headings/table-below";
import { type ColumnProfile, profileOf } from "../../../src/extract/match/profile";
import type { SourceCell, SourceSheet, SourceTable } from "../../../src/extract/table";
import { type CalendarDate, fromIsoDate } from "../../../src/returns/calendar-date";

export function isoDay(iso: string): CalendarDate {
  const date = fromIsoDate(iso);
  if (date === undefined) throw new RangeError("no such day");
  return date;
}

export const AGREED = isoDay("2026-08-14");

export function sheetOf(rows: readonly (readonly SourceCell[])[], name = "Report"): SourceSheet {
  return { name, rows, dateSystem: "1900" };
}

/** A table from its columns, each with its heading first. */
export function tableOfColumns(...columns: readonly (readonly SourceCell[])[]): SourceTable {
  const length = Math.max(...columns.map((column) => column.length));
  return tableBelow(sheetOf(Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? ""))), 0);
}

export function profilesOf(table: SourceTable): ColumnProfile[] {
  return table.columns.map(({ index }) => profileOf(table, index, AGREED));
}

/** The values of a column of so many rows, by the number of the row. */
export function column(heading: string, rows: number, value: (row: number) => SourceCell): SourceCell[] {
  return [heading, ...Array.from({ length: rows }, (_, row) => value(row))];
}
