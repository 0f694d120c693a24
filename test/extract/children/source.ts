import type { DerivedList } from "../../../src/extract/derived-list";
import { deriveList } from "../../../src/extract/children/derive-list";
import type { DateOrder, ExtractContext, ExtractPlan, WordChoices } from "../../../src/extract/plan";
import type { Role } from "../../../src/extract/roles";
import type { SourceCell, SourceTable } from "../../../src/extract/table";
import { type CalendarDate, dateFromParts } from "../../../src/returns/calendar-date";
import type { ExtractedReturn } from "../../../src/returns/extract-definition";
import { definedVocabularies } from "../../../src/returns/record";
import { harmReturn, ordersReturn } from "../returns";

export const returnA = ordersReturn;
export const returnB = harmReturn;

export function day(iso: string): CalendarDate {
  const [year = 0, month = 0, ofMonth = 0] = iso.split("-").map(Number);
  const date = dateFromParts(year, month, ofMonth);
  if (date === undefined) throw new Error("no such day");
  return date;
}

export const AGREED = day("2026-08-12");

export function contextOf(definition: ExtractedReturn, agreedDate = AGREED): ExtractContext {
  return { definition, agreedDate, vocabularies: definedVocabularies(definition), dateSystem: "1900" };
}

/** What the columns of a made-up export are for, by heading; other columns have no role. */
const ROLES: Readonly<Record<string, Role>> = {
  Number: "child", Born: "birth", Due: "due", Age: "column:age", Postcode: "column:postcode", Gender: "column:gender", Ethnicity: "column:ethnicity",
  Disability: "column:disability", Reinstated: "column:reinstated", Kind: "kind", Start: "start", End: "end",
};

const WORDS: ReadonlyMap<Role, WordChoices> = new Map<Role, WordChoices>([
  ["column:gender", new Map([["f", "Female"], ["m", "Male"], ["u", "Not recorded/Unknown"], ["x", ""]])],
  ["column:ethnicity", new Map([["1a", "White Scottish"]])],
  ["column:disability", new Map([["y", "yes"], ["n", "no"]])],
  ["column:reinstated", new Map([["y", "yes"], ["n", "no"]])],
  ["kind", new Map([
    ["cso", "Counts"], ["cso at home", "Counts"], ["cso - foster", "Does not count"], ["po", "Does not count"], ["cp", "child protection register"], ["carm", "care and risk management"],
    ["vyp", "vulnerable young person's process"], ["cpi", "child protection investigation without registration"], ["asp", "Does not count"],
  ])],
]);

/** An export of headings and rows; rows stand from row 1 of the sheet, below the headings. */
export function tableOf(headings: string, rows: readonly (readonly SourceCell[])[]): SourceTable {
  const columns = headings.split(" | ").map((heading, index) => ({ index, heading, hasHeading: true }));
  return { columns, headingRow: 0, rows: rows.map((cells, place) => ({ row: place + 1, cells })), dateSystem: "1900" };
}

export function planFor(table: SourceTable, definition: ExtractedReturn, joinsContinuations = true): ExtractPlan {
  const roles = new Map<number, Role>();
  const dateOrders = new Map<number, DateOrder>();
  for (const { index, heading } of table.columns) {
    const role = ROLES[heading];
    if (role !== undefined) roles.set(index, role);
    dateOrders.set(index, "dayFirst");
  }
  const { kind } = definition.extract;
  return { roles, dateOrders, words: WORDS, precedence: kind.use === "fills" ? kind.precedence : [], joinsContinuations };
}

/** What an export comes to. */
export function derivedOf(
  headings: string,
  rows: readonly (readonly SourceCell[])[],
  { definition = returnA, joins = true, doubles = new Map<string, boolean>(), agreedDate = AGREED }: { definition?: ExtractedReturn; joins?: boolean; doubles?: ReadonlyMap<string, boolean>; agreedDate?: CalendarDate } = {},
): DerivedList {
  const table = tableOf(headings, rows);
  return deriveList(table, planFor(table, definition, joins), contextOf(definition, agreedDate), doubles);
}

/** A cell of the only child, by the key of its column. */
export function cellOf(list: DerivedList, key: string, definition = returnA, place = 0): unknown {
  return list.children[place]?.cells[definition.columns.findIndex((column) => column.key === key)];
}
