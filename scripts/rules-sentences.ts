import type { CellValue } from "../src/returns/layout";
import type { RawRow } from "../src/returns/record";
import type { ReturnContext, Rule, RuleMeta } from "../src/validation/rule";
import { sweep } from "../src/validation/sweep";
import { Validator } from "../src/validation/validator";
import { type Example, examples, exampleWorkbook, usualChild, usualContext } from "./rules-examples";

/** What rules are shown under: those of one code and severity are one. */
export function nameOf({ code, severity }: Pick<RuleMeta, "code" | "severity">): string {
  return `${code} ${severity}`;
}

/** The return of a rule's example. @throws where `rules-examples.ts` has none for its code and severity. */
export function exampleReturn(rule: RuleMeta): { readonly context: ReturnContext; readonly rows: readonly RawRow[] } {
  const example = examples[nameOf(rule)];
  if (example === undefined) throw new Error(`No example for ${nameOf(rule)}: give it one in scripts/rules-examples.ts.`);
  return { context: { ...usualContext, ...example.context }, rows: rowsOf(example) };
}

/** What a rule says of its example, in the words that the user reads. @throws where it says nothing. */
export function sentenceOf(rule: Rule): string {
  const { context, rows } = exampleReturn(rule);
  // The rule alone: two may have one code, and only so is it known which of them speaks.
  return firstOf(rule, new Validator(context, rows, [rule]).findings());
}

/** The same of a rule that looks at the whole workbook. @throws where it says nothing. */
export function sweepSentenceOf(rule: RuleMeta): string {
  const { layout, patterns } = usualContext;
  return firstOf(rule, sweep(exampleWorkbook, { layout, patterns }).finds);
}

function firstOf(rule: RuleMeta, found: readonly { readonly code: string; readonly severity: string; readonly sentence: string }[]): string {
  const first = found.find(({ code, severity }) => code === rule.code && severity === rule.severity);
  if (first === undefined) throw new Error(`${nameOf(rule)} says nothing of its example in scripts/rules-examples.ts.`);
  return first.sentence;
}

function rowsOf({ children = [{}] }: Example): RawRow[] {
  const { columns } = usualContext.definition;
  const start = columns.findIndex(({ kind }) => kind === "orderStart");
  return children.map((child, index) => {
    const cells = new Map(child === "blank" ? [] : Object.entries<CellValue>({ ...usualChild, ...child }));
    return {
      row: usualContext.layout.firstRow + index,
      cells: columns.map(({ key }) => cells.get(key) ?? ""),
      dateMask: 1 << start,
    };
  });
}
