import type { GuidanceSource } from "../../returns/guidance";
import type { Severity } from "../../validation/finding";
import type { CheckingState, FindingCard, FindingGroup } from "../store/snapshot";

/** Columns as the pane names them, with the letter of each in the sample sheet. */
export const columns = [
  { key: "id", name: "ID Number", letter: "A" },
  { key: "postcode", name: "Postcode", letter: "B" },
  { key: "age", name: "Age", letter: "C" },
  { key: "gender", name: "Gender", letter: "D" },
  { key: "ethnicity", name: "Ethnicity", letter: "E" },
  { key: "disability", name: "Disability", letter: "F" },
  { key: "csoStart", name: "CSO start date", letter: "G" },
  { key: "reinstated", name: "CSO reinstated", letter: "H" },
] as const;
export type ColumnKey = (typeof columns)[number]["key"];

function columnOf(key: ColumnKey): (typeof columns)[number] {
  const column = columns.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`The gallery has no column ${key}`);
  return column;
}

interface Sample {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly column: ColumnKey;
  readonly why: string;
  readonly sentence: string;
}

/** One finding of each kind that the gallery shows. */
export const samples = {
  chi: {
    code: "ID4",
    title: "CHI numbers",
    severity: "fix",
    column: "id",
    why: "A CHI number names one child to everybody in health. Sending it can be a data breach that has to be reported to the Information Commissioner.",
    sentence: "This ID reads as a CHI number, 01••••••37. Give the child a number of your own.",
  },
  duplicate: {
    code: "ID2",
    title: "The same ID more than once",
    severity: "fix",
    column: "id",
    why: "A child who is listed twice has twice the chance of being drawn. There should be one entry per child.",
    sentence: "The ID 4471 is on several rows. Keep one row for each child, or give each child an ID of its own.",
  },
  postcode: {
    code: "PC2",
    title: "More than the first part of the postcode",
    severity: "fix",
    column: "postcode",
    why: "A full postcode can point to a single home. Only the first part is asked for.",
    sentence: "Enter the first part of the postcode only, for example DD1.",
  },
  age: {
    code: "AG2",
    title: "Ages that are not whole years",
    severity: "fix",
    column: "age",
    why: "Ages are compared and grouped for the sample. That works with whole years only.",
    sentence: "Enter the age in whole years, for example 12.",
  },
  ethnicity: {
    code: "VO2",
    title: "Entries that are not in the list",
    severity: "fix",
    column: "ethnicity",
    why: "Entries are counted and grouped for the sample. That works with the entries of the list only.",
    sentence: "Choose an entry of the list instead of “Scottish”.",
  },
  older: {
    code: "AG5",
    title: "18 or 19 years old",
    severity: "check",
    column: "age",
    why: "Young people of 18 or 19 belong in the return only if they were under 18 while on the order, at some point in the two years.",
    sentence: "Check that this young person was under 18 while on the order, at some point in the two years up to the agreed date.",
  },
  started: {
    code: "CS1",
    title: "No start date of the order",
    severity: "check",
    column: "csoStart",
    why: "Children no longer on an order are in scope too. Their last order has a start date as well.",
    sentence: "Enter when the order started. If it has ended, enter when the last one started.",
  },
} as const satisfies Record<string, Sample>;

/** Quick fixes that the gallery's findings offer. */
const fixes: Partial<Record<string, FindingCard["fix"]>> = {
  PC2: { kind: "one", after: "DD1" },
  AG2: { kind: "one", after: "12" },
  VO2: { kind: "choice", options: ["White Scottish", "Other White British", "Other White"] },
};

/** The sample's finding in a row of the sheet, from 1. */
export function card(sample: Sample, row: number): FindingCard {
  const { name, letter } = columnOf(sample.column);
  const place = `${name}, ${letter}${row}`;
  const fix = fixes[sample.code];
  return {
    key: `${sample.code}:${row}`,
    code: sample.code,
    severity: sample.severity,
    sentence: sample.sentence,
    place,
    places: [{ label: place, address: `${letter}${row}` }],
    ...(fix && { fix }),
  };
}

const source: GuidanceSource = {
  document: "Care Inspectorate, Partnership briefing: pre-inspection return, August 2025",
  section: "What is the basis for information sharing?",
  says: "the minimum possible information about all relevant children",
};

function group(sample: Sample, findings: readonly FindingCard[]): FindingGroup {
  const { code, title, severity, why, column } = sample;
  const fixable = findings.filter(({ fix }) => fix?.kind === "one").length;
  return { code, title, severity, why, source, topic: `column:${column}`, count: findings.length, findings, fixable };
}

/** The sample's findings in as many rows, one after the other. */
export function rows(sample: Sample, first: number, count: number): FindingGroup {
  return group(sample, Array.from({ length: count }, (_unused, index) => card(sample, first + index)));
}

/** A group whose findings the partnership has confirmed. */
export function confirmed(given: FindingGroup, reason: string, on: string): FindingGroup {
  return { ...given, findings: [...given.findings].map((finding) => ({ ...finding, confirmed: { reason, on } })) };
}

/** A group in which these rows have just been put right. */
export function fixed(given: FindingGroup, rowNumbers: readonly number[]): FindingGroup {
  const keys = new Set(rowNumbers.map((row) => `${given.code}:${row}`));
  const findings = [...given.findings].map(({ fix, ...finding }): FindingCard =>
    keys.has(finding.key) ? { ...finding, isFixed: true } : { ...finding, ...(fix && { fix }) },
  );
  const left = findings.filter(({ isFixed }) => isFixed !== true);
  return { ...given, findings, count: left.length, fixable: left.filter(({ fix }) => fix?.kind === "one").length };
}

/** The sample's findings with as many answers to choose from as its list is long. */
export function manyChoices(given: FindingGroup, options: readonly string[]): FindingGroup {
  return { ...given, findings: [...given.findings].map((finding) => ({ ...finding, fix: { kind: "choice" as const, options } })) };
}

/** One ID that stands in all of these rows. */
export function duplicated(rowNumbers: readonly number[]): FindingGroup {
  const places = rowNumbers.map((row) => ({ label: `A${row}`, address: `A${row}` }));
  return group(samples.duplicate, [
    { ...card(samples.duplicate, rowNumbers[0] ?? 14), place: `ID Number, ${places.map(({ address }) => address).join(" and ")}`, places },
  ]);
}

/** Columns with findings, counted. */
export function columnCounts(groups: readonly FindingGroup[]): CheckingState["columns"] {
  const sampleOf = new Map<string, Sample>(Object.values(samples).map((sample) => [sample.code, sample]));
  return columns.flatMap(({ key, name }) => {
    const count = groups.reduce((sum, item) => sum + (sampleOf.get(item.code)?.column === key ? item.count : 0), 0);
    return count > 0 ? [{ key, name, count }] : [];
  });
}
