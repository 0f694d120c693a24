import { cellAddress } from "../../returns/address";
import { dateFromSerial, daysBetween, formatDate, fromIsoDate, toIsoDate } from "../../returns/calendar-date";
import { guidanceOf } from "../../returns/guidance";
import type { Finding, Severity } from "../../validation/finding";
import { addressOf, placeLabel, placesInWords } from "../../validation/place-words";
import type { Rule } from "../../validation/rule";
import { ruleOf } from "../../validation/rule-of";
import type { Validator } from "../../validation/validator";
import { noticeWords } from "../words/notices";
import type { Confirmed } from "./confirmed";
import { maskedText } from "../../validation/masked-text";
import { gapsIn } from "./row-being-filled";
import { rowInHand } from "./row-in-hand";
import type { ScreenState } from "./screens";
import { CardsOnDemand } from "./card-list";
import type { CheckingState, DatesPanel, FindingCard, FindingFilter, FindingGroup, MainPlace, Problem } from "./snapshot";

/** Places of one finding that the pane gets: one ID may stand on thousands of rows. */
const MOST_PLACES = 500;

/** What the user has chosen and what is going on, besides the findings themselves. */
export interface ViewInput {
  readonly validator: Validator;
  readonly filter: FindingFilter;
  /** The same object as long as it says the same. */
  readonly confirmed: Confirmed;
  readonly selectedKey: string | undefined;
  readonly selectedRow: number | undefined;
  readonly notice: Problem | undefined;
  readonly isReading: boolean;
  readonly screen: ScreenState;
  /** The same list as long as it says the same. */
  readonly fixed: readonly Finding[];
  readonly news: string | undefined;
  /** Sheet row from 0 that somebody is just filling in: what is still empty in it is not said yet. */
  readonly beingFilled: number | undefined;
  readonly places: readonly MainPlace[];
  readonly done: string | undefined;
}

/** What of the picture depends on the findings and the filter alone. */
interface FindingsPart extends Pick<CheckingState, "groups" | "columns" | "dates"> {
  /** Every finding that the filter lets through, in the order in which one steps through them. */
  readonly order: readonly Finding[];
  /** What is not said yet. */
  readonly held: readonly Finding[];
  /** What stands in each group. */
  readonly shown: readonly (readonly Finding[])[];
}

/**
 * Builds the pane's pictures one after the other and reuses what has not changed: moving about in the sheet builds no
 * card anew.
 */
export class PictureMaker {
  #for: (Pick<ViewInput, "validator" | "filter" | "confirmed" | "fixed" | "beingFilled"> & { readonly version: number }) | undefined;
  #part: FindingsPart | undefined;

  picture(input: ViewInput): CheckingState {
    const { validator, filter, confirmed, fixed, beingFilled } = input;
    const last = this.#for;
    const isSame =
      last?.validator === validator &&
      last.version === validator.version &&
      last.filter === filter &&
      last.confirmed === confirmed &&
      last.fixed === fixed &&
      last.beingFilled === beingFilled;
    if (!isSame || this.#part === undefined) {
      const gaps = beingFilled === undefined ? [] : gapsIn(beingFilled, validator).filter(({ key }) => !confirmed.has(key));
      const held = new Set(gaps.map(({ key }) => key));
      const passing = findingsByRule(input, held);
      this.#part = {
        groups: passing.map((found) => groupOf(found, input)),
        order: passing.flatMap(({ findings }) => findings),
        shown: passing.map(({ shown }) => shown),
        columns: columnsWithFindings(input, held),
        held: gaps,
        dates: datesPanel(input),
      };
      this.#for = { validator, version: validator.version, filter, confirmed, fixed, beingFilled };
    }
    return checkingState(input, this.#part);
  }

  /** The findings of the last picture, those beyond the cards too. */
  get order(): readonly Finding[] {
    return this.#part?.order ?? [];
  }
}

function checkingState(input: ViewInput, part: FindingsPart): CheckingState {
  const { validator, filter, confirmed, selectedKey, selectedRow, notice, isReading, screen, places, news, done } = input;
  const { groups, columns, dates, order } = part;
  const { definition, layout } = validator.context;
  const heldOf = (severity: Severity): number => part.held.filter((finding) => finding.severity === severity).length;
  const fix = validator.counts.fix - heldOf("fix");
  const counts = { fix, check: validator.counts.check - confirmed.size - heldOf("check"), confirmed: confirmed.size, children: validator.children };
  return {
    phase: "checking",
    returnTitle: definition.shortTitle,
    sheetName: maskedText(layout.sheetName, validator.context.patterns),
    counts,
    statusLine: noticeWords.statusLine(counts),
    filter,
    columns,
    groups,
    shown: order.length,
    selectedKey,
    selectedAt: selectedKey === undefined ? undefined : standsAt(selectedKey, part.shown),
    position: selectedKey === undefined ? 0 : order.findIndex(({ key }) => key === selectedKey) + 1,
    row: selectedRow === undefined ? undefined : rowInHand(validator, selectedRow, confirmed),
    dates,
    notice,
    isReading,
    screen,
    places,
    news,
    // A row that is still blank is none yet.
    rowBeingFilled: input.beingFilled !== undefined && validator.row(input.beingFilled) !== undefined ? input.beingFilled + 1 : undefined,
    done,
  };
}

function standsAt(key: string, shown: FindingsPart["shown"]): CheckingState["selectedAt"] {
  for (const [group, findings] of shown.entries()) {
    const card = findings.findIndex((finding) => finding.key === key);
    if (card >= 0) return { group, card };
  }
  return undefined;
}

interface FindingsOfRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  /** The same with what has just been put right in its old place. */
  readonly shown: readonly Finding[];
}

const SEVERITIES: readonly Severity[] = ["fix", "check"];

/** By rule, and within a rule that has both, what is to be fixed first. */
function findingsByRule(input: ViewInput, held: ReadonlySet<string>): FindingsOfRule[] {
  const { validator } = input;
  const codes = new Set(validator.rules.map(({ code }) => code));
  return [...codes].flatMap((code): FindingsOfRule[] => {
    const fixed = input.fixed.filter((finding) => finding.code === code && isOfColumn(finding, input.filter.column));
    if (validator.countOf(code) + fixed.length === 0) return [];
    const passing = validator.findingsOf(code).filter((finding) => !held.has(finding.key) && passes(finding, input));
    return SEVERITIES.flatMap((severity): FindingsOfRule[] => {
      const findings = passing.filter((finding) => finding.severity === severity);
      const shown = withFixed(findings, isShown(severity, input.filter) ? fixed.filter((finding) => finding.severity === severity) : []);
      const rule = ruleOf({ code, severity }, validator.rules);
      return shown.length === 0 || rule === undefined ? [] : [{ rule, severity, findings, shown }];
    });
  });
}

function isShown(severity: Severity, filter: FindingFilter): boolean {
  return filter.severity === "all" || filter.severity === severity;
}

/** Each of what was put right before the first finding that stands further down. */
function withFixed(findings: readonly Finding[], fixed: readonly Finding[]): readonly Finding[] {
  return fixed.reduce<readonly Finding[]>((list, finding) => {
    const row = finding.places[0]?.row ?? -1;
    const next = list.findIndex(({ places }) => (places[0]?.row ?? -1) > row);
    return next < 0 ? [...list, finding] : [...list.slice(0, next), finding, ...list.slice(next)];
  }, findings);
}

function groupOf({ rule, severity, findings, shown }: FindingsOfRule, input: ViewInput): FindingGroup {
  const { definition } = input.validator.context;
  const source = guidanceOf(definition, rule.guidance);
  const column = shown[0]?.places[0]?.column;
  const fixed = new Set(input.fixed);
  return {
    code: rule.code,
    title: rule.title,
    severity,
    why: rule.why,
    ...(source !== undefined && { source }),
    topic: topicOf(rule, column),
    count: findings.length,
    findings: new CardsOnDemand(shown, (finding) => cardOf(finding, input, fixed.has(finding))),
    fixable: findings.filter(({ suggestion }) => suggestion !== undefined).length,
  };
}

/** The help on the column; on what is about none, the help on the date, or on what else is checked of its kind. */
function topicOf({ topic, guidance }: Rule, column: string | undefined): string {
  if (column !== undefined) return `column:${column}`;
  return guidance === "agreedDate" ? guidance : `checks:${topic}`;
}

function passes(finding: Finding, { filter, confirmed }: ViewInput): boolean {
  return isOfSeverity(finding, filter.severity, confirmed) && isOfColumn(finding, filter.column);
}

function isOfSeverity({ key, severity }: Finding, wanted: FindingFilter["severity"], confirmed: Confirmed): boolean {
  if (confirmed.has(key)) return wanted === "confirmed";
  return wanted === "all" || severity === wanted;
}

function isOfColumn({ places }: Finding, wanted: string): boolean {
  return wanted === "" || places.some(({ column }) => column === wanted);
}

function cardOf(finding: Finding, { validator, confirmed }: ViewInput, isFixed: boolean): FindingCard {
  const { layout } = validator.context;
  const fix = isFixed ? undefined : fixOf(finding, validator);
  const confirmation = confirmed.get(finding.key);
  return {
    key: finding.key,
    code: finding.code,
    severity: finding.severity,
    sentence: finding.sentence,
    place: placesInWords(finding, layout),
    places: finding.places.slice(0, MOST_PLACES).map((place) => ({
      label: placeLabel(place, layout),
      address: addressOf(place, layout),
    })),
    ...(fix !== undefined && { fix }),
    ...(confirmation !== undefined && { confirmed: { reason: confirmation.reason, on: dayInWords(confirmation.on) } }),
    ...(isFixed && { isFixed }),
  };
}

function dayInWords(iso: string): string {
  const date = fromIsoDate(iso);
  return date === undefined ? iso : formatDate(date);
}

/** What a quick fix would write, as the pane shows it. */
function fixOf({ suggestion, options, places }: Finding, { context }: Validator): FindingCard["fix"] {
  const [place] = places;
  const column = context.definition.columns.find(({ key }) => key === place?.column);
  // Outside the table's columns only the agreed date has a fix.
  const isDate = column === undefined || column.kind === "orderStart";
  const shown = (value: string | number): string => {
    const date = isDate && typeof value === "number" ? dateFromSerial(value, context.dateSystem) : undefined;
    return date === undefined ? String(value) : formatDate(date);
  };
  if (suggestion !== undefined) return { kind: "one", after: shown(suggestion) };
  return options === undefined ? undefined : { kind: "choice", options: options.map(shown) };
}

function columnsWithFindings({ validator, filter, confirmed }: ViewInput, held: ReadonlySet<string>): CheckingState["columns"] {
  const counts = new Map<string, number>();
  for (const finding of validator.findings()) {
    const column = finding.places[0]?.column;
    if (column === undefined || held.has(finding.key) || !isOfSeverity(finding, filter.severity, confirmed)) continue;
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return validator.context.definition.columns.map(({ key, name }) => ({ key, name, count: counts.get(key) ?? 0 }));
}

/** Codes of the rules on the two dates. */
const DATE_CODES = ["AD1", "AD2", "AD3", "AD4", "AD5"];

function datesPanel({ validator, confirmed }: ViewInput): DatesPanel {
  const { agreedDate, notificationDate, layout } = validator.context;
  const agreed = agreedDate.kind === "date" ? agreedDate.date : undefined;
  const findings = DATE_CODES.flatMap((code) => validator.findingsOf(code)).filter(({ key }) => !confirmed.has(key));
  return {
    agreedDate: agreed && formatDate(agreed),
    agreedDateIso: agreed === undefined ? "" : toIsoDate(agreed),
    agreedDateAddress: layout.agreedDate && cellAddress(layout.agreedDate.row, layout.agreedDate.column),
    notificationDate: notificationDate && formatDate(notificationDate),
    notificationDateIso: notificationDate === undefined ? "" : toIsoDate(notificationDate),
    distance:
      agreed === undefined || notificationDate === undefined
        ? undefined
        : noticeWords.distance(daysBetween(agreed, notificationDate)),
    severity: worstOf(findings),
    sentences: findings.map(({ sentence, severity }) => ({ sentence, severity })),
  };
}

function worstOf(findings: readonly Finding[]): Severity | undefined {
  if (findings.length === 0) return undefined;
  return findings.some(({ severity }) => severity === "fix") ? "fix" : "check";
}
