import { cellAddress } from "../../returns/address";
import { daysBetween, formatDate, toIsoDate } from "../../returns/calendar-date";
import type { Finding, Severity } from "../../validation/finding";
import { addressOf, placeLabel, placesInWords } from "../../validation/place-words";
import type { Rule } from "../../validation/rule";
import type { Validator } from "../../validation/validator";
import { counted } from "../../validation/wording";
import { rowInHand } from "./row-in-hand";
import type { CheckingState, DatesPanel, FindingCard, FindingFilter, FindingGroup, Problem } from "./snapshot";

/** Cards of one rule that the pane gets: nobody reads more, and building more would slow every edit. */
const MOST_CARDS = 500;

/** What the user has chosen and what is going on, besides the findings themselves. */
export interface ViewInput {
  readonly validator: Validator;
  readonly filter: FindingFilter;
  readonly selectedKey: string | undefined;
  readonly selectedRow: number | undefined;
  readonly notice: Problem | undefined;
  readonly isReading: boolean;
}

/** What of the picture depends on the findings and the filter alone. */
interface FindingsPart extends Pick<CheckingState, "groups" | "columns" | "dates"> {
  /** Every finding that the filter lets through, in the order in which one steps through them. */
  readonly order: readonly Finding[];
}

/**
 * Builds the pane's pictures one after the other and reuses what has not changed: moving about in the sheet builds no
 * card anew.
 */
export class PictureMaker {
  #for: { readonly validator: Validator; readonly version: number; readonly filter: FindingFilter } | undefined;
  #part: FindingsPart | undefined;

  picture(input: ViewInput): CheckingState {
    const { validator, filter } = input;
    const last = this.#for;
    const isSame = last?.validator === validator && last.version === validator.version && last.filter === filter;
    if (!isSame || this.#part === undefined) {
      const passing = findingsByRule(validator, filter);
      this.#part = {
        groups: passing.map(({ rule, findings }) => groupOf(rule, findings, validator)),
        order: passing.flatMap(({ findings }) => findings),
        columns: columnsWithFindings(validator, filter.severity),
        dates: datesPanel(validator),
      };
      this.#for = { validator, version: validator.version, filter };
    }
    return checkingState(input, this.#part);
  }

  /** The findings of the last picture, those beyond the cards too. */
  get order(): readonly Finding[] {
    return this.#part?.order ?? [];
  }
}

function checkingState(input: ViewInput, part: FindingsPart): CheckingState {
  const { validator, filter, selectedKey, selectedRow, notice, isReading } = input;
  const { groups, columns, dates, order } = part;
  const { definition, layout } = validator.context;
  const { fix, check } = validator.counts;
  const counts = { fix, check, children: validator.children };
  return {
    phase: "checking",
    returnTitle: definition.shortTitle,
    sheetName: layout.sheetName,
    counts,
    statusLine: `${fix.toLocaleString("en-GB")} to fix, ${check.toLocaleString("en-GB")} to check, ${counted(counts.children, "child", "children")}`,
    filter,
    columns,
    groups,
    shown: order.length,
    selectedKey,
    position: selectedKey === undefined ? 0 : order.findIndex(({ key }) => key === selectedKey) + 1,
    row: selectedRow === undefined ? undefined : rowInHand(validator, selectedRow),
    dates,
    notice,
    isReading,
  };
}

/** The rules, each code once: a rule of two parts is one group. */
function distinctRules(validator: Validator): Rule[] {
  return [...new Map(validator.rules.map((rule) => [rule.code, rule] as const)).values()];
}

interface FindingsOfRule {
  readonly rule: Rule;
  readonly findings: readonly Finding[];
}

function findingsByRule(validator: Validator, filter: FindingFilter): FindingsOfRule[] {
  return distinctRules(validator).flatMap((rule): FindingsOfRule[] => {
    if (validator.countOf(rule.code) === 0) return [];
    if (filter.severity !== "all" && rule.severity !== filter.severity) return [];
    const findings = validator.findingsOf(rule.code).filter((finding) => passes(finding, filter));
    return findings.length === 0 ? [] : [{ rule, findings }];
  });
}

function groupOf(rule: Rule, findings: readonly Finding[], validator: Validator): FindingGroup {
  return {
    topic: rule.topic,
    code: rule.code,
    title: rule.title,
    severity: rule.severity,
    count: findings.length,
    findings: findings.slice(0, MOST_CARDS).map((finding) => cardOf(finding, rule, validator)),
  };
}

function passes(finding: Finding, filter: FindingFilter): boolean {
  return filter.column === "" || finding.places.some(({ column }) => column === filter.column);
}

function cardOf(finding: Finding, rule: Rule, { context: { layout } }: Validator): FindingCard {
  return {
    key: finding.key,
    code: finding.code,
    severity: finding.severity,
    sentence: finding.sentence,
    why: rule.why,
    place: placesInWords(finding, layout),
    places: finding.places.slice(0, MOST_CARDS).map((place) => ({
      label: placeLabel(place, layout),
      address: addressOf(place, layout),
    })),
  };
}

function columnsWithFindings(validator: Validator, severity: FindingFilter["severity"]): CheckingState["columns"] {
  const counts = new Map<string, number>();
  for (const finding of validator.findings()) {
    const column = finding.places[0]?.column;
    if (column === undefined || (severity !== "all" && finding.severity !== severity)) continue;
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return validator.context.definition.columns.map(({ key, name }) => ({ key, name, count: counts.get(key) ?? 0 }));
}

/** Codes of the rules on the two dates. */
const DATE_CODES = ["AD1", "AD2", "AD3", "AD4", "AD5"];

function datesPanel(validator: Validator): DatesPanel {
  const { agreedDate, notificationDate, layout } = validator.context;
  const agreed = agreedDate.kind === "date" ? agreedDate.date : undefined;
  const findings = DATE_CODES.flatMap((code) => validator.findingsOf(code));
  return {
    agreedDate: agreed && formatDate(agreed),
    agreedDateIso: agreed === undefined ? "" : toIsoDate(agreed),
    agreedDateAddress: layout.agreedDate && cellAddress(layout.agreedDate.row, layout.agreedDate.column),
    notificationDate: notificationDate && formatDate(notificationDate),
    notificationDateIso: notificationDate === undefined ? "" : toIsoDate(notificationDate),
    distance:
      agreed === undefined || notificationDate === undefined
        ? undefined
        : distanceInWords(daysBetween(agreed, notificationDate)),
    severity: worstOf(findings),
    sentences: findings.map(({ sentence, severity }) => ({ sentence, severity })),
  };
}

function distanceInWords(days: number): string {
  if (days === 0) return "on the day of the notification";
  return `${counted(Math.abs(days), "day")} ${days > 0 ? "before" : "after"} the notification`;
}

function worstOf(findings: readonly Finding[]): Severity | undefined {
  if (findings.length === 0) return undefined;
  return findings.some(({ severity }) => severity === "fix") ? "fix" : "check";
}
