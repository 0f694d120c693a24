import { isBlankRow, type RawRow } from "../returns/record";
import { BlankRows } from "./blank-rows";
import type { Finding, Severity } from "./finding";
import { ChangeSum, FindingList, type FindingsChange } from "./finding-list";
import { NumberSeries } from "./number-series";
import { type CheckedRow, RowChecker } from "./row-checker";
import { groupsOf, type RowGroups } from "./row-groups";
import type { PlacedHit, ReturnContext, Rule } from "./rule";
import { rules as allRules } from "./rules";

const NONE: readonly Finding[] = [];

/** Findings of the hashes that an update touched, as they were before it. */
type TouchedGroups = Map<RowGroups, Map<number, readonly Finding[]>>;

/**
 * Checks a return and keeps its findings up as rows change. The cost of a changed row does not grow with the list. Sorting,
 * inserting and deleting move rows about: after those, build a new validator from a fresh reading.
 */
export class Validator {
  /** By sheet row; blank rows are holes. */
  readonly #rows: (CheckedRow | undefined)[] = [];
  #children = 0;
  #version = 0;
  #revision = 0;
  readonly #checker: RowChecker;
  readonly #groups: readonly RowGroups[];
  readonly #list: FindingList;
  readonly #series = new NumberSeries();
  /** Index of the ID column in the definition; undefined where the sheet has none. */
  readonly #idIndex: number | undefined;
  readonly #blank = new BlankRows();
  #blankFindings: readonly Finding[] = NONE;

  /** @param rows the list as read, in any order; blank rows among them are no records. */
  constructor(
    readonly context: ReturnContext,
    rows: readonly RawRow[],
    readonly rules: readonly Rule[] = allRules,
  ) {
    this.#list = new FindingList(context.layout.columns);
    this.#checker = new RowChecker(rules, context, this.#series);
    const idIndex = context.definition.columns.findIndex(({ kind, key }) => kind === "id" && context.layout.columns.has(key));
    this.#idIndex = idIndex < 0 ? undefined : idIndex;
    this.#groups = groupsOf(rules.filter((rule) => rule.looksAt === "group"), context, {
      rowAt: (row) => this.#rows[row],
      describe: (raw) => this.#checker.describe(raw),
      expected: rows.length,
    });
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

  /** Grows with every update: a right value may have become another right one. For what is reckoned from the rows. */
  get revision(): number {
    return this.#revision;
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
      const hash = groups.hashOf(checked);
      const findings = hash === undefined ? NONE : groups.findings(hash);
      return findings.filter(({ places }) => places.some((place) => place.row === row));
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
    for (const raw of this.#withSeries(rows)) {
      const before = this.#rows[raw.row];
      const after = isBlankRow(raw) ? undefined : this.#checker.check(raw);
      sum.add(this.#list.replace(before?.findings ?? NONE, after?.findings ?? NONE));
      this.#regroup(raw.row, before, after, touched);
      blankChanged = this.#put(raw.row, before, after) || blankChanged;
    }
    sum.add(this.#recheckGroups(touched));
    if (blankChanged) sum.add(this.#recheckBlankRows());
    const change = sum.total();
    this.#revision += 1;
    if (change.added.length > 0 || change.removed.length > 0) this.#version += 1;
    return change;
  }

  /** Takes the IDs of rows into the series; answers with the rows and those whose IDs are in a series now, or no more. */
  #withSeries(rows: readonly RawRow[]): readonly RawRow[] {
    const index = this.#idIndex;
    if (index === undefined) return rows;
    const latest = new Map(rows.map((raw) => [raw.row, raw]));
    const changed = new Set<number>();
    // A block that changes twice within one update is what it was.
    const note = (block: number | undefined) => {
      if (block !== undefined && !changed.delete(block)) changed.add(block);
    };
    for (const [row, raw] of latest) {
      note(this.#series.remove(this.#rows[row]?.raw.cells[index] ?? "", row));
      note(this.#series.add(raw.cells[index] ?? "", row));
    }
    for (const block of changed) {
      for (const row of this.#series.rowsOf(block)) {
        const raw = this.#rows[row]?.raw;
        if (raw !== undefined && !latest.has(row)) latest.set(row, raw);
      }
    }
    return [...latest.values()];
  }

  #load(rows: readonly RawRow[]): void {
    const index = this.#idIndex;
    if (index !== undefined) for (const { cells, row } of rows) this.#series.add(cells[index] ?? "", row);
    for (const raw of rows) {
      if (isBlankRow(raw)) continue;
      const checked = this.#checker.check(raw);
      this.#put(raw.row, undefined, checked);
      if (checked.findings.length > 0) this.#list.replace(NONE, checked.findings);
      for (const groups of this.#groups) {
        const hash = groups.hashOf(checked);
        if (hash !== undefined) groups.add(hash, raw.row);
      }
    }
    for (const groups of this.#groups) {
      for (const hash of groups.shared()) this.#list.replace(NONE, groups.findings(hash));
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
   * Moves a row between groups. `touched` takes the findings of each hash as they were before the update: a group is
   * looked at twice an update, however many of its rows changed.
   */
  #regroup(row: number, before: CheckedRow | undefined, after: CheckedRow | undefined, touched: TouchedGroups): void {
    for (const groups of this.#groups) {
      const left = before && groups.hashOf(before);
      const joined = after && groups.hashOf(after);
      if (left === joined && (before === undefined || after === undefined || groups.isSame(left, before, after))) continue;
      const known = touched.get(groups) ?? new Map<number, readonly Finding[]>();
      touched.set(groups, known);
      for (const hash of [left, joined]) {
        if (hash !== undefined && !known.has(hash)) known.set(hash, groups.findings(hash));
      }
      if (left !== undefined) groups.remove(left, row);
      if (joined !== undefined) groups.add(joined, row);
    }
  }

  /** One replacement for all groups: a row that changed groups hands its finding's key from one to another. */
  #recheckGroups(touched: TouchedGroups): FindingsChange {
    const old = [...touched.values()].flatMap((known) => [...known.values()].flat());
    const now = [...touched].flatMap(([groups, known]) => [...known.keys()].flatMap((hash) => groups.findings(hash)));
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
