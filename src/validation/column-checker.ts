import { readPostcode } from "../identifiers/postcode";
import { readId } from "../returns/canonical-id";
import type { ColumnKind, ReturnColumn } from "../returns/definition";
import type { CellValue } from "../returns/layout";
import { readAge } from "../returns/readings/age";
import { readDate } from "../returns/readings/date";
import { comparedBy, type DescribingKind } from "./cell-reading";
import { hashOfText } from "./hash";
import { identityOf } from "./id-identity";
import type { NumberSeries } from "./number-series";
import type { CellOf, CellRule, Hit, IdCell, ReturnContext, Rule } from "./rule";

export interface RuleHit {
  readonly rule: Rule;
  readonly hit: Hit;
}

/** A cell as the rules see it, with what those of its column found. */
export interface CheckedCell<K extends ColumnKind = ColumnKind> {
  readonly reading: CellOf[K];
  readonly hits: readonly RuleHit[];
  /** What rows are compared by; "" for an ID. */
  readonly compared: string;
  /** Whether the cell reads as what its column asks for, whatever its spelling. */
  readonly isRead: boolean;
  /** Hash of it. */
  readonly likeness: number;
}

export type CheckCell<K extends ColumnKind> = (value: CellValue, isDate: boolean) => CheckedCell<K>;

type Column<K extends ColumnKind> = Extract<ReturnColumn, { kind: K }>;

const NONE: readonly RuleHit[] = [];

/** Columns hold few different values (at most some thousand dates); beyond this bound the memory is not worth it. */
const MOST_REMEMBERED = 20_000;

export function checkIds(column: Column<"id">, rules: readonly Rule[], context: ReturnContext, series: NumberSeries): CheckCell<"id"> {
  const hitsOfAny = rulesOf(column, rules, context);
  const hitsOfPlain = rulesOf(column, rules.filter((rule) => rule.looksAt !== "cell" || rule.needsIdentity !== true), context);
  // IDs differ in every row: nothing to remember.
  return (value, isDate) => {
    const plain = readId(value, isDate);
    const identity = value === "" ? undefined : identityOf(plain, context.patterns, series.has(value));
    const reading: IdCell = identity === undefined ? plain : { ...plain, identity };
    const hits = identity === undefined ? hitsOfPlain(reading) : hitsOfAny(reading);
    return { reading, hits, compared: "", isRead: plain.canonical !== undefined, likeness: 0 };
  };
}

export function checkPostcodes(column: Column<"postcode">, rules: readonly Rule[], context: ReturnContext) {
  return describing(column, column.kind, readPostcode, rules, context);
}

export function checkAges(column: Column<"age">, rules: readonly Rule[], context: ReturnContext) {
  return describing(column, column.kind, readAge, rules, context);
}

export function checkChoices(column: Column<"choice">, rules: readonly Rule[], context: ReturnContext) {
  const vocabulary = context.vocabularies.get(column.key);
  if (vocabulary === undefined) throw new Error(`no list for the column ${column.key}`);
  return describing(column, column.kind, (value) => vocabulary.read(value), rules, context);
}

export function checkOrderStarts(column: Column<"orderStart">, rules: readonly Rule[], context: ReturnContext) {
  const read = (value: CellValue, isDate: boolean) => readDate(value, isDate, context.dateSystem);
  return describing(column, column.kind, read, rules, context);
}

/** A check of a column that says what a child is like. */
function describing<K extends DescribingKind>(
  column: Column<K>,
  kind: K,
  read: (value: CellValue, isDate: boolean) => CellOf[K],
  rules: readonly Rule[],
  context: ReturnContext,
): CheckCell<K> {
  const hitsOf = rulesOf(column, rules, context);
  return remembering<K>((value, isDate) => {
    const reading = read(value, isDate);
    const { text, isRead } = comparedBy(kind, reading, value);
    return { reading, hits: hitsOf(reading), compared: text, isRead, likeness: hashOfText(text) };
  });
}

/** Asks every rule of a column's kind. */
function rulesOf<K extends ColumnKind>(
  column: Column<K>,
  rules: readonly Rule[],
  context: ReturnContext,
): (reading: CellOf[K]) => readonly RuleHit[] {
  const kind = column.kind;
  const own = rules.filter((rule): rule is Rule & CellRule<K> => rule.looksAt === "cell" && rule.kind === kind);
  return (reading) => {
    let hits: RuleHit[] | undefined;
    for (const rule of own) {
      const hit = rule.check(reading, context, column);
      if (hit !== undefined) (hits ??= []).push({ rule, hit });
    }
    return hits ?? NONE;
  };
}

/**
 * A cell's reading and findings depend on its value and on whether it is shown as a date alone, so each different value
 * is looked at once.
 */
function remembering<K extends ColumnKind>(check: CheckCell<K>): CheckCell<K> {
  const plain = new Map<CellValue, CheckedCell<K>>();
  const dates = new Map<CellValue, CheckedCell<K>>();
  return (value, isDate) => {
    const remembered = isDate ? dates : plain;
    const known = remembered.get(value);
    if (known !== undefined) return known;
    const checked = check(value, isDate);
    if (remembered.size < MOST_REMEMBERED) remembered.set(value, checked);
    return checked;
  };
}
