import { isBlankRow, type RawRow } from "../../returns/record";
import { compareLists, type Comparison } from "../../validation/compare";
import type { Finding, Severity } from "../../validation/finding";
import type { ListReading } from "../../returns/list-reading";
import type { ReturnContext, Rule } from "../../validation/rule";
import { rules as allRules } from "../../validation/rules";
import { Validator } from "../../validation/validator";
import type { Placement } from "./placement";

/** Findings of one rule on the new rows. */
export interface RuleFindings {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly count: number;
  /** Of the first of them. */
  readonly sentence: string;
}

/** What the rules say of the new rows. */
export interface RowsPreview {
  readonly fix: number;
  readonly check: number;
  /** Fix first, then those with most findings. */
  readonly groups: readonly RuleFindings[];
  /** The worst that is said of a cell of a new row, or of the row as a whole where `column` is undefined. */
  readonly severityAt: (row: number, column: string | undefined) => Severity | undefined;
}

/** Checks the rows as they will stand, among those that stay. What the rules say of the return as a whole is left out. */
export function previewOf(context: ReturnContext, { rows, standing }: Placement, rules: readonly Rule[] = allRules): RowsPreview {
  const own = rules.filter(({ looksAt }) => looksAt === "cell" || looksAt === "row" || looksAt === "group");
  const validator = new Validator(context, [...standing, ...rows], own);
  const isNew = newRows(rows);
  const worst = new Map<string, Severity>();
  const counts: Record<Severity, number> = { fix: 0, check: 0 };
  const groups: RuleFindings[] = [];
  for (const { code, severity, title } of rulesOfEach(own)) {
    const findings = validator.findingsOf(code).filter((finding) => finding.severity === severity && isAbout(finding, isNew));
    const [first] = findings;
    if (first === undefined) continue;
    counts[severity] += findings.length;
    groups.push({ code, severity, title, count: findings.length, sentence: first.sentence });
    for (const { places } of findings) {
      for (const { row, column } of places) {
        if (severity === "fix" || !worst.has(cellKey(row, column))) worst.set(cellKey(row, column), severity);
      }
    }
  }
  groups.sort((a, b) => rank(a) - rank(b) || b.count - a.count);
  return { ...counts, groups, severityAt: (row, column) => worst.get(cellKey(row, column)) };
}

/** The list as it stands against the new rows; undefined where there is nothing to compare: it is empty, or stays. */
export function comparisonOf(reading: ListReading, { mode, rows }: Placement): Comparison | undefined {
  const isEmpty = reading.rows.every(isBlankRow);
  return mode === "append" || isEmpty ? undefined : compareLists(reading, { ...reading, rows });
}

/** One rule for each code and severity: two rules of one code have one title. */
function rulesOfEach(rules: readonly Rule[]): Rule[] {
  return [...new Map(rules.map((rule) => [`${rule.code} ${rule.severity}`, rule])).values()];
}

function newRows(rows: readonly RawRow[]): (row: number) => boolean {
  const numbers = new Set(rows.map(({ row }) => row));
  return (row) => numbers.has(row);
}

function isAbout({ places }: Finding, isNew: (row: number) => boolean): boolean {
  return places.some(({ row }) => isNew(row));
}

function cellKey(row: number, column: string | undefined): string {
  return `${row} ${column ?? ""}`;
}

function rank({ severity }: RuleFindings): number {
  return severity === "fix" ? 0 : 1;
}
