import type { ColumnKind, ReturnColumn } from "../returns/definition";
import type { RawRow } from "../returns/record";
import type { DateReading } from "../returns/readings/date";
import type { AgeReading } from "../returns/readings/age";
import type { ChoiceReading } from "../returns/vocabulary";
import {
  checkAges,
  type CheckedCell,
  checkChoices,
  checkIds,
  checkOrderStarts,
  checkPostcodes,
  type RuleHit,
} from "./column-checker";
import type { Finding } from "./finding";
import { hashOfNumbers } from "./hash";
import type { NumberSeries } from "./number-series";
import type { GroupedRow, IdCell, RecordView, ReturnContext, RowRule, Rule } from "./rule";

export interface CheckedRow extends GroupedRow {
  readonly findings: readonly Finding[];
}

interface ColumnCheck {
  /** Index of the column in the definition, and so in `RawRow.cells`. */
  readonly index: number;
  readonly key: string;
  /** Whether it is one of those without which rows alike mean nothing. */
  readonly isTelling: boolean;
  check(row: RawRow, seen: MutableRecord): CheckedCell;
}

interface MutableRecord extends RecordView {
  id: IdCell | undefined;
  age: AgeReading | undefined;
  orderStart: DateReading | undefined;
  reinstated: ChoiceReading | undefined;
}

const NONE: readonly Finding[] = [];
const TELLING_KINDS: readonly ColumnKind[] = ["age", "orderStart"];
/** A character that no cell can hold, between two cells' texts. */
const BETWEEN = "\u0000";

/** Checks rows one by one against the cell and row rules. Columns that the sheet does not have are passed over. */
export class RowChecker {
  readonly #columns: readonly ColumnCheck[];
  /** All but that of the ID. */
  readonly #describing: readonly ColumnCheck[];
  readonly #rowRules: readonly RowRule[];
  readonly #keyOfKind: ReadonlyMap<ColumnKind, string>;
  /** Filled anew by every row: one object instead of one for each of a hundred thousand rows. */
  readonly #seen: MutableRecord = { id: undefined, age: undefined, orderStart: undefined, reinstated: undefined };
  /** Of each column, filled anew by every row too. */
  readonly #likeness: Int32Array;

  /** @param series kept up by the caller: it says which IDs are numbers of a series. */
  constructor(
    rules: readonly Rule[],
    readonly context: ReturnContext,
    series: NumberSeries,
  ) {
    const present = context.definition.columns.filter((column) => context.layout.columns.has(column.key));
    this.#columns = present.map((column) => {
      const index = context.definition.columns.indexOf(column);
      return { index, key: column.key, isTelling: TELLING_KINDS.includes(column.kind), check: cellCheck(column, index, rules, context, series) };
    });
    this.#describing = this.#columns.filter((_, at) => present[at]?.kind !== "id");
    this.#likeness = new Int32Array(present.length);
    this.#keyOfKind = new Map(present.map((column) => [column.kind, column.key]));
    this.#rowRules = rules
      .filter((rule) => rule.looksAt === "row")
      .filter((rule) => this.#keyOfKind.has(rule.at) && (rule.appliesTo?.(context.definition) ?? true));
  }

  /** What a row says in all columns but the ID, case, spaces and ways of writing aside: for comparing rows. */
  describe(row: RawRow): string {
    let text = "";
    for (const column of this.#describing) text += column.check(row, this.#seen).compared + BETWEEN;
    return text;
  }

  check(row: RawRow): CheckedRow {
    const seen = this.#seen;
    let findings: Finding[] | undefined;
    let place = 0;
    let told = 0;
    for (const column of this.#columns) {
      const { hits, isRead, likeness } = column.check(row, seen);
      this.#likeness[place++] = likeness;
      if (isRead && column.isTelling) told += 1;
      if (hits.length === 0) continue;
      for (const hit of hits) (findings ??= []).push(findingAt(row.row, column.key, hit));
    }
    for (const rule of this.#rowRules) {
      const hit = rule.check(seen, this.context);
      if (hit !== undefined) {
        (findings ??= []).push(findingAt(row.row, this.#keyOfKind.get(rule.at) ?? "", { rule, hit }));
      }
    }
    // Too many children share all the rest: without age and start, rows alike mean nothing.
    const isKnown = told === TELLING_KINDS.length;
    return { raw: row, id: seen.id?.canonical, likeness: isKnown ? hashOfNumbers(this.#likeness, place) : undefined, findings: findings ?? NONE };
  }
}

function findingAt(row: number, column: string, { rule, hit }: RuleHit): Finding {
  return {
    key: `${rule.code}:${row}:${column}`,
    code: rule.code,
    severity: rule.severity,
    ...hit,
    places: [{ row, column }],
  };
}

/** The check of one column, which also hands on what rules on several cells need. */
function cellCheck(
  column: ReturnColumn,
  index: number,
  rules: readonly Rule[],
  context: ReturnContext,
  series: NumberSeries,
): ColumnCheck["check"] {
  const bit = 1 << index;
  const isDate = (row: RawRow) => (row.dateMask & bit) !== 0;
  switch (column.kind) {
    case "id": {
      const check = checkIds(column, rules, context, series);
      return (row, seen) => {
        const checked = check(row.cells[index] ?? "", isDate(row));
        seen.id = checked.reading;
        return checked;
      };
    }
    case "age": {
      const check = checkAges(column, rules, context);
      return (row, seen) => {
        const checked = check(row.cells[index] ?? "", isDate(row));
        seen.age = checked.reading;
        return checked;
      };
    }
    case "orderStart": {
      const check = checkOrderStarts(column, rules, context);
      return (row, seen) => {
        const checked = check(row.cells[index] ?? "", isDate(row));
        seen.orderStart = checked.reading;
        return checked;
      };
    }
    case "postcode": {
      const check = checkPostcodes(column, rules, context);
      return (row) => check(row.cells[index] ?? "", isDate(row));
    }
    case "choice": {
      const check = checkChoices(column, rules, context);
      if (column.key !== context.definition.reinstatement?.column) return (row) => check(row.cells[index] ?? "", isDate(row));
      return (row, seen) => {
        const checked = check(row.cells[index] ?? "", isDate(row));
        seen.reinstated = checked.reading;
        return checked;
      };
    }
  }
}
