import { isBlankRow, type RawRow } from "../returns/record";
import { BlankRows } from "./blank-rows";
import type { Finding, Severity } from "./finding";
import { ChangeSum, FindingList, type FindingsChange } from "./finding-list";
import { type CheckedRow, RowChecker } from "./row-checker";
import { RowGroups } from "./row-groups";
import type { PlacedHit, ReturnContext, Rule } from "./rule";
import { rules as allRules } from "./rules";

const NONE: readonly Finding[] = [];

/** Findings of the keys that an update touched, as they were before it. */
type TouchedGroups = Map<RowGroups, Map<string, readonly Finding[]>>;

/**
 * Checks a return and keeps its findings up as rows change. The cost of a changed row does not grow with the list. Sorting,
 * inserting and deleting move rows about: after those, build a new validator from a fresh reading.
 */
export class Validator {
  /** By sheet row; blank rows are holes. */
  readonly #rows: (CheckedRow | undefined)[] = [];
  #children = 0;
  #version = 0;
  readonly #checker: RowChecker;
  readonly #groups: readonly RowGroups[];
  readonly #list: FindingList;
  readonly #blank = new BlankRows();
  #blankFindings: readonly Finding[] = NONE;

  /** @param rows the list as read, in any order; blank rows among them are no records. */
  constructor(
    readonly context: ReturnContext,
    rows: readonly RawRow[],
    readonly rules: readonly Rule[] = allRules,
  ) {
    this.#list = new FindingList(context.layout.columns);
    this.#checker = new RowChecker(rules, context);
    const idColumn = context.definition.columns.find((column) => column.kind === "id")?.key ?? "id";
    this.#groups = context.layout.columns.has(idColumn)
      ? rules.filter((rule) => rule.looksAt === "group").map((rule) => new RowGroups(rule, idColumn))
      : [];
    this.#list.replace(NONE, this.#returnFindings());
    this.#load(rows);
  }

  /** Number of children: rows in which anything is filled in. */
  get children(): number {
    return this.#children;
  }

  /** Grows with every update that changed a finding. */
  get version(): number {
    return this.#version;
  }

  get counts(): Readonly<Record<Severity, number>> {
    return this.#list.counts;
  }

  /** The row as last read; undefined where it is blank. */
  row(row: number): RawRow | undefined {
    return this.#rows[row]?.raw;
  }

  /** Every record as last read, in sheet order. */
  rows(): RawRow[] {
    return this.#rows.flatMap((row) => (row === undefined ? [] : [row.raw]));
  }

  /** Findings of one rule code, in sheet order. */
  findingsOf(code: string): Finding[] {
    return this.#list.of(code);
  }

  countOf(code: string): number {
    return this.#list.countOf(code);
  }

  /** Findings at the cells of one row, those that it shares with other rows last. */
  findingsAt(row: number): Finding[] {
    const checked = this.#rows[row];
    if (checked === undefined) return [];
    const shared = this.#groups.flatMap((groups) => {
      const key = groups.keyOf(checked);
      return key === undefined ? [] : groups.findings(key);
    });
    return [...checked.findings, ...shared];
  }

  /** Every finding, in the order of the rules, then of the sheet. */
  findings(): Finding[] {
    return [...new Set(this.rules.map((rule) => rule.code))].flatMap((code) => this.#list.of(code));
  }

  /** Takes rows as they stand now, blank ones too; answers with what is different afterwards, and nothing else. */
  update(rows: readonly RawRow[]): FindingsChange {
    const sum = new ChangeSum();
    const touched: TouchedGroups = new Map();
    let blankChanged = false;
    for (const raw of rows) {
      const before = this.#rows[raw.row];
      const after = isBlankRow(raw) ? undefined : this.#checker.check(raw);
      sum.add(this.#list.replace(before?.findings ?? NONE, after?.findings ?? NONE));
      this.#regroup(raw.row, before, after, touched);
      blankChanged = this.#put(raw.row, before, after) || blankChanged;
    }
    sum.add(this.#recheckGroups(touched));
    if (blankChanged) sum.add(this.#recheckBlankRows());
    const change = sum.total();
    if (change.added.length > 0 || change.removed.length > 0) this.#version += 1;
    return change;
  }

  #load(rows: readonly RawRow[]): void {
    for (const raw of rows) {
      if (isBlankRow(raw)) continue;
      const checked = this.#checker.check(raw);
      this.#put(raw.row, undefined, checked);
      if (checked.findings.length > 0) this.#list.replace(NONE, checked.findings);
      for (const groups of this.#groups) {
        const key = groups.keyOf(checked);
        if (key !== undefined) groups.add(key, raw.row);
      }
    }
    for (const groups of this.#groups) {
      for (const key of groups.shared()) this.#list.replace(NONE, groups.findings(key));
    }
    this.#recheckBlankRows();
  }

  /** Stores a row; answers whether the blank rows of the list are others now. */
  #put(row: number, before: CheckedRow | undefined, after: CheckedRow | undefined): boolean {
    this.#rows[row] = after;
    if ((before === undefined) === (after === undefined)) return false;
    this.#children += after === undefined ? -1 : 1;
    return after === undefined ? this.#blank.empty(row) : this.#blank.fill(row);
  }

  /**
   * Moves a row between groups. `touched` takes the findings of each key as they were before the update: a group is
   * looked at twice an update, however many of its rows changed.
   */
  #regroup(row: number, before: CheckedRow | undefined, after: CheckedRow | undefined, touched: TouchedGroups): void {
    for (const groups of this.#groups) {
      const left = before && groups.keyOf(before);
      const joined = after && groups.keyOf(after);
      if (left === joined) continue;
      const known = touched.get(groups) ?? new Map<string, readonly Finding[]>();
      touched.set(groups, known);
      for (const key of [left, joined]) {
        if (key !== undefined && !known.has(key)) known.set(key, groups.findings(key));
      }
      if (left !== undefined) groups.remove(left, row);
      if (joined !== undefined) groups.add(joined, row);
    }
  }

  /** One replacement for all groups: a row that changed groups hands its finding's key from one to another. */
  #recheckGroups(touched: TouchedGroups): FindingsChange {
    const old = [...touched.values()].flatMap((known) => [...known.values()].flat());
    const now = [...touched].flatMap(([groups, known]) => [...known.keys()].flatMap((key) => groups.findings(key)));
    return this.#list.replace(old, now);
  }

  #recheckBlankRows(): FindingsChange {
    const hits = this.rules
      .filter((rule) => rule.looksAt === "rows")
      .flatMap((rule) => rule.check(this.#blank.list()).map((hit, index) => placed(rule, hit, `blank${index}`)));
    const change = this.#list.replace(this.#blankFindings, hits);
    this.#blankFindings = hits;
    return change;
  }

  #returnFindings(): Finding[] {
    return this.rules
      .filter((rule) => rule.looksAt === "return")
      .flatMap((rule) => rule.check(this.context).map((hit, index) => placed(rule, hit, `return${index}`)));
  }
}

function placed(rule: Rule, hit: PlacedHit, name: string): Finding {
  return { key: `${rule.code}:${name}`, code: rule.code, severity: rule.severity, ...hit };
}
