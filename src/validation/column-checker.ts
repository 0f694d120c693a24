import { readId } from "../returns/canonical-id";
import type { ColumnKind, ReturnColumn } from "../returns/definition";
import type { CellValue } from "../returns/layout";
import { readAge } from "../returns/readings/age";
import { readDate } from "../returns/readings/date";
import { readPostcode } from "../identifiers/postcode";
import type { CellOf, CellRule, Hit, ReturnContext, Rule } from "./rule";

export interface RuleHit {
  readonly rule: Rule;
  readonly hit: Hit;
}

/** A cell as the rules see it, with what those of its column found. */
export interface CheckedCell<K extends ColumnKind = ColumnKind> {
  readonly reading: CellOf[K];
  readonly hits: readonly RuleHit[];
}

export type CheckCell<K extends ColumnKind> = (value: CellValue, isDate: boolean) => CheckedCell<K>;

type Column<K extends ColumnKind> = Extract<ReturnColumn, { kind: K }>;

const NONE: readonly RuleHit[] = [];

/** Columns hold few different values (at most some thousand dates); beyond this bound the memory is not worth it. */
const MOST_REMEMBERED = 20_000;

export function checkIds(column: Column<"id">, rules: readonly Rule[], context: ReturnContext): CheckCell<"id"> {
  // IDs differ in every row: nothing to remember.
  return checkCells(column, readId, rules, context);
}

export function checkPostcodes(column: Column<"postcode">, rules: readonly Rule[], context: ReturnContext) {
  return remembering<"postcode">(checkCells(column, readPostcode, rules, context));
}

export function checkAges(column: Column<"age">, rules: readonly Rule[], context: ReturnContext) {
  return remembering<"age">(checkCells(column, readAge, rules, context));
}

export function checkChoices(column: Column<"choice">, rules: readonly Rule[], context: ReturnContext) {
  const vocabulary = context.vocabularies.get(column.key);
  if (vocabulary === undefined) throw new Error(`no list for the column ${column.key}`);
  return remembering<"choice">(checkCells(column, (value) => vocabulary.read(value), rules, context));
}

export function checkOrderStarts(column: Column<"orderStart">, rules: readonly Rule[], context: ReturnContext) {
  const read = (value: CellValue, isDate: boolean) => readDate(value, isDate, context.dateSystem);
  return remembering<"orderStart">(checkCells(column, read, rules, context));
}

/** Reads a cell and asks every rule of its kind of column. */
function checkCells<K extends ColumnKind>(
  column: Column<K>,
  read: (value: CellValue, isDate: boolean) => CellOf[K],
  rules: readonly Rule[],
  context: ReturnContext,
): CheckCell<K> {
  const kind = column.kind;
  const own = rules.filter((rule): rule is Rule & CellRule<K> => rule.looksAt === "cell" && rule.kind === kind);
  return (value, isDate) => {
    const reading = read(value, isDate);
    let hits: RuleHit[] | undefined;
    for (const rule of own) {
      const hit = rule.check(reading, context, column);
      if (hit !== undefined) (hits ??= []).push({ rule, hit });
    }
    return { reading, hits: hits ?? NONE };
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
