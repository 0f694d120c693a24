import { type CalendarDate, fromIsoDate, serialFromDate } from "../src/returns/calendar-date";
import type { ReturnDefinition } from "../src/returns/definition";
import { returnDefinition } from "../src/returns/definitions";
import type { CellValue, TableLayout } from "../src/returns/layout";
import { definedVocabularies } from "../src/returns/record";
import type { SweptSheet, WorkbookReading } from "../src/returns/workbook-text";
import { patternOf } from "../src/validation/id-pattern";
import type { ReturnContext } from "../src/validation/rule";

/** A child in order, by column key. */
export const usualChild = {
  id: "A-1", postcode: "DD1", age: 12, gender: "Female", ethnicity: "White Scottish", disability: "no",
  csoStart: serial("2025-03-12"), reinstated: "no",
} as const satisfies Readonly<Record<string, CellValue>>;

/** The cells in which a child differs from that. */
type Cells = Readonly<Partial<Record<keyof typeof usualChild, CellValue>>>;

/** What is wrong in a return so that a rule speaks up; everything else is in order. */
export interface Example {
  /** One below the other from the first row on; one child in order where nothing is said. */
  readonly children?: readonly (Cells | "blank")[];
  readonly context?: Partial<ReturnContext>;
}

const definition = definitionOf("compulsory-supervision-orders-2025");

/** The headings stand in row 11, the first child in row 12. */
const layout: TableLayout = {
  definition,
  sheetId: "1",
  sheetName: definition.sheetName,
  headingRow: 10,
  firstRow: 11,
  columns: new Map(definition.columns.map(({ key }, index) => [key, index])),
  missing: [],
  agreedDate: { row: 7, column: 3 },
};

/** A return in order, but for what an example says. */
export const usualContext: ReturnContext = {
  definition,
  layout,
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
};

/**
 * By code and severity. Where two rules have both, their example holds something for each. Identifiers are published test
 * numbers, or made up and nobody's.
 */
export const examples: Readonly<Record<string, Example>> = {
  "ID1 fix": one({ id: "" }),
  "ID2 fix": { children: [{ id: "A-1" }, { id: "a-1" }] },
  "ID3 check": { children: [{ id: "A-001" }, { id: "A1" }, { id: "2024-1" }, { id: "2024-001" }] },
  "ID4 fix": one({ id: "0101011237" }),
  "ID5 check": one({ id: "1904851232" }),
  "ID6 fix": one({ id: "9434765919" }),
  "ID7 fix": one({ id: "a.child@example.org" }),
  "ID7 check": one({ id: "AB12CD" }),
  "ID8 check": one({ id: "7654321" }),
  "ID9 fix": { children: [{ id: "P7654321" }], context: { patterns: [patternOf("P1234567")] } },
  "ID10 check": { children: [{ id: "Smith, John" }, { id: "A-120314", age: 12 }] },
  "ID11 fix": one({ id: "1.2E+09" }),
  "DU1 check": { children: [{ id: "A-1" }, { id: "A-2" }] },
  "PC1 fix": one({ postcode: "" }),
  "PC2 fix": one({ postcode: "DD1 4NY" }),
  "PC3 fix": one({ postcode: "DD99" }),
  "PC4 check": { children: [{ postcode: "EH1" }], context: { council: "Dundee City" } },
  "PC5 fix": one({ postcode: "dd 1" }),
  "PC6 check": one({ postcode: "NFA" }),
  "AG1 fix": one({ age: "" }),
  "AG2 fix": one({ age: "12 yrs" }),
  "AG3 fix": one({ age: 2014 }),
  "AG4 fix": one({ age: 20 }),
  "AG5 check": one({ age: 18 }),
  "VO1 fix": one({ gender: "" }),
  "VO2 fix": one({ gender: "F" }),
  "VO3 fix": one({ ethnicity: "white scottish" }),
  "CS1 check": one({ csoStart: "" }),
  "CS2 fix": one({ csoStart: "12/03/2024" }),
  "CS3 fix": one({ csoStart: serial("2026-09-01") }),
  "CS4 fix": one({ age: 12, csoStart: serial("2012-03-12") }),
  "CS5 fix": one({ age: 19, csoStart: serial("2025-11-03") }),
  "CS6 check": one({ csoStart: serial("2023-03-12"), reinstated: "yes" }),
  "CS7 check": one({ age: 18, csoStart: serial("2026-03-12") }),
  "AD1 fix": { context: { agreedDate: { kind: "missing" } } },
  "AD2 fix": { context: { agreedDate: { kind: "text", date: day("2026-08-14") } } },
  "AD3 fix": { context: { notificationDate: day("2026-08-10") } },
  "AD4 fix": { context: { notificationDate: day("2026-09-24") } },
  "AD5 check": { context: { notificationDate: undefined } },
  "LA1 fix": { context: { layout: { ...layout, missing: ["age"], columns: new Map([...layout.columns].filter(([key]) => key !== "age")) } } },
  "LA2 fix": { context: { strayColumns: [{ column: 9, row: 10 }] } },
  "LA3 check": { children: [{ id: "A-1" }, "blank", { id: "A-2" }], context: { hiddenColumns: [2] } },
};

const LIST: SweptSheet = { id: "1", name: definition.sheetName, visibility: "visible", isFindingsSheet: false, isSampleSheet: false };
const NOTES: SweptSheet = { id: "2", name: "Notes", visibility: "hidden", isFindingsSheet: false, isSampleSheet: false };

/** For the rules that look at the whole workbook: a hidden sheet with a published test number on it. */
export const exampleWorkbook: WorkbookReading = {
  sheets: [LIST, NOTES],
  cells: [{ sheet: NOTES, block: { row: 0, column: 0, values: [["A-1", "0101011237"]], numberFormats: [["@", "@"]] } }],
  texts: [],
  withoutCells: [],
  notLookedAt: [],
};

function one(cells: Cells): Example {
  return { children: [cells] };
}

function definitionOf(id: string): ReturnDefinition {
  const found = returnDefinition(id);
  if (found === undefined) throw new Error(`There is no return ${id}.`);
  return found;
}

function day(iso: string): CalendarDate {
  const date = fromIsoDate(iso);
  if (date === undefined) throw new RangeError(`${iso} is no day.`);
  return date;
}

function serial(iso: string): number {
  const number = serialFromDate(day(iso), "1900");
  if (number === undefined) throw new RangeError(`Excel has no serial number for ${iso}.`);
  return number;
}
