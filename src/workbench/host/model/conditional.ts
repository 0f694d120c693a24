import type { GridRange, HostValue } from "../contract";
import { contains } from "./address";
import type { CellStyle } from "./cell";
import { colourOf } from "./colours";
import { evaluate, type FormulaScope, UnknownFormula } from "./evaluate";
import type { ConditionalFormats, ConditionalRule, SheetState } from "./sheet";

/** A rule keeps its id while its settings are replaced. */
const ids = new WeakMap<ConditionalRule, string>();
let lastId = 0;

export function ruleId(rule: ConditionalRule): string {
  const known = ids.get(rule);
  if (known !== undefined) return known;
  lastId += 1;
  const id = `{CF-${lastId}}`;
  ids.set(rule, id);
  return id;
}

export interface HeldRule {
  readonly group: ConditionalFormats;
  readonly rule: ConditionalRule;
}

const priorityOf = ({ rule }: HeldRule): number => rule.priority ?? Number.POSITIVE_INFINITY;

/** The rules of a sheet, the first to be looked at first. */
export function rulesInOrder(formats: readonly ConditionalFormats[]): HeldRule[] {
  return formats
    .flatMap((group) => group.rules.map((rule) => ({ group, rule })))
    .sort((a, b) => priorityOf(a) - priorityOf(b));
}

/** The formats with `next` in the place of the rule of this id; undefined takes it away. */
export function withRule(formats: readonly ConditionalFormats[], id: string, next: ConditionalRule | undefined): ConditionalFormats[] {
  if (next !== undefined) ids.set(next, id);
  return formats
    .map((group) => ({ ...group, rules: group.rules.flatMap((rule) => (ruleId(rule) === id ? next ?? [] : [rule])) }))
    .filter(({ rules }) => rules.length > 0);
}

/** The formats with priorities 1, 2, 3 … in the order of these ids: Excel keeps them without gaps. */
export function inOrder(formats: readonly ConditionalFormats[], order: readonly string[]): ConditionalFormats[] {
  return formats.map((group) => ({
    ...group,
    rules: group.rules.map((rule) => {
      const id = ruleId(rule);
      const numbered = { ...rule, priority: order.indexOf(id) + 1 };
      ids.set(numbered, id);
      return numbered;
    }),
  }));
}

/** The formats with a new one before all others, as Excel adds them. */
export function withNewRule(formats: readonly ConditionalFormats[], ranges: readonly GridRange[], rule: ConditionalRule): ConditionalFormats[] {
  const order = [ruleId(rule), ...rulesInOrder(formats).map((held) => ruleId(held.rule))];
  return inOrder([...formats, { ranges, rules: [rule] }], order);
}

/** Colour of the fill of a conditional format, #RRGGBB. Such fills name their colour as the background's. */
export function fillOf(style: CellStyle | undefined): string | undefined {
  const fill = style?.fill;
  return fill?.type === "pattern" ? colourOf(fill.bgColor ?? fill.fgColor) : undefined;
}

/** Formulas that look at no cell. */
const nowhere: FormulaScope = {
  today: Number.NaN,
  value: () => refuse(),
  filled: () => refuse(),
  reference: () => refuse(),
};

function refuse(): never {
  throw new UnknownFormula("a reference");
}

const constants = new WeakMap<ConditionalRule, boolean>();

/** Whether the rule holds for every cell, whatever stands in it: its formula looks at none, and is true. */
function alwaysHolds(rule: ConditionalRule): boolean {
  const known = constants.get(rule);
  if (known !== undefined) return known;
  const result = rule.type === "expression" ? constantResult(`=${String(rule.formulae?.[0] ?? "")}`) : undefined;
  const holds = result === true || (typeof result === "number" && result !== 0 && !Number.isNaN(result));
  constants.set(rule, holds);
  return holds;
}

function constantResult(formula: string): HostValue | undefined {
  try {
    return evaluate(formula, nowhere);
  } catch (cause) {
    if (cause instanceof UnknownFormula) return undefined;
    throw cause;
  }
}

const constantRules = new WeakMap<SheetState["conditional"], readonly HeldRule[]>();

/** Colour that conditional formats give a cell, as far as they do not depend on what the cell holds. */
export function conditionalFill({ conditional }: SheetState, row: number, column: number): string | undefined {
  if (conditional.length === 0) return undefined;
  let rules = constantRules.get(conditional);
  if (rules === undefined) {
    rules = rulesInOrder(conditional).filter(({ rule }) => alwaysHolds(rule));
    constantRules.set(conditional, rules);
  }
  for (const { group, rule } of rules) {
    if (!group.ranges.some((range) => contains(range, row, column))) continue;
    const fill = fillOf(rule.style);
    if (fill !== undefined) return fill;
    if (rule.stopIfTrue === true) return undefined;
  }
  return undefined;
}
