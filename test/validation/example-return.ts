import { type CalendarDate, fromIsoDate, serialFromDate } from "../../src/returns/calendar-date";
import type { ReturnDefinition } from "../../src/returns/definition";
import { returnDefinition } from "../../src/returns/definitions";
import type { CellValue, TableLayout } from "../../src/returns/layout";
import { definedVocabularies, type RawRow } from "../../src/returns/record";
import type { ReturnContext } from "../../src/validation/rule";

export type ReturnName = "orders" | "harm";

function known(id: string): ReturnDefinition {
  const definition = returnDefinition(id);
  if (definition === undefined) throw new Error(`no definition ${id}`);
  return definition;
}

const DEFINITIONS: Record<ReturnName, ReturnDefinition> = {
  orders: known("compulsory-supervision-orders-2025"),
  harm: known("children-at-risk-of-harm"),
};

/** A day for tests, from ISO text. @throws where there is no such day. */
export function day(iso: string): CalendarDate {
  const date = fromIsoDate(iso);
  if (date === undefined) throw new Error(`${iso} is no day`);
  return date;
}

/** Excel's serial of a day in the 1900 system. */
export function serial(iso: string): number {
  const number = serialFromDate(day(iso), "1900");
  if (number === undefined) throw new Error(`${iso} has no serial`);
  return number;
}

/** The headings stand in row 11, the first child in row 12 (sheet row 11, from 0). */
export const FIRST_ROW = 11;

export function layoutOf(definition: ReturnDefinition): TableLayout {
  return {
    definition, sheetId: "1", sheetName: "Sample of Records", headingRow: FIRST_ROW - 1, firstRow: FIRST_ROW,
    columns: new Map(definition.columns.map((column, index) => [column.key, index])),
    missing: [], agreedDate: { row: 7, column: 3 },
  };
}

/** A return in order: agreed date 14 August 2026, notified six days later, checked on 1 September. */
export function contextFor(name: ReturnName, overrides: Partial<ReturnContext> = {}): ReturnContext {
  const definition = DEFINITIONS[name];
  return {
    definition,
    layout: layoutOf(definition),
    doubledHeadings: [],
    dateSystem: "1900",
    agreedDate: { kind: "date", date: day("2026-08-14") },
    vocabularies: definedVocabularies(definition),
    notificationDate: day("2026-08-20"),
    today: day("2026-09-01"),
    hiddenRows: [],
    hiddenColumns: [],
    mergedAreas: [],
    otherSheets: [],
    strayColumns: [],
    council: undefined,
    patterns: [],
    ...overrides,
  };
}

const GOOD_CHILD: Readonly<Record<string, CellValue>> = {
  id: "A-1", postcode: "DD1", age: 12, gender: "Female", ethnicity: "White Scottish", disability: "no",
  csoStart: serial("2025-03-12"), reinstated: "no", category: "child protection register",
};

/** Columns whose cells show a date. */
export type DateColumns = readonly string[];

/** Cells of one row by column key; what is not said is in order. */
export type Cells = Readonly<Record<string, CellValue>>;

/** Children of different rows differ in when their order began: no two are alike in everything but the ID. */
const DAYS_APART = 500;

/** A child in order, but for `cells`. @param dates columns shown as dates. */
export function child(name: ReturnName, cells: Cells = {}, row = FIRST_ROW, dates: DateColumns = ["csoStart"]): RawRow {
  const { columns } = DEFINITIONS[name];
  const unknown = [...Object.keys(cells), ...dates].find((key) => !(key in GOOD_CHILD));
  if (unknown !== undefined) throw new Error(`no column ${unknown}`);
  const values: Cells = { ...GOOD_CHILD, csoStart: serial("2025-03-12") + ((row - FIRST_ROW) % DAYS_APART), ...cells };
  return {
    row,
    cells: columns.map(({ key }) => values[key] ?? ""),
    dateMask: columns.reduce((mask, { key }, index) => (dates.includes(key) ? mask | (1 << index) : mask), 0),
  };
}

/** A row without anything in it. */
export function blank(name: ReturnName, row: number): RawRow {
  return { row, cells: DEFINITIONS[name].columns.map(() => ""), dateMask: 0 };
}
