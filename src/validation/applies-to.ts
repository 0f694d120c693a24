import type { ColumnKind, ReturnDefinition } from "../returns/definition";
import type { Rule } from "./rule";

/** Whether a rule has anything to say of a return: it asks for the column that the rule looks at. */
export function appliesTo(rule: Rule, definition: ReturnDefinition): boolean {
  const has = (kind: ColumnKind): boolean => definition.columns.some((column) => column.kind === kind);
  if (rule.looksAt === "cell") return has(rule.kind);
  if (rule.looksAt === "return" || rule.looksAt === "rows") return true;
  return (rule.at === "row" || has(rule.at)) && (rule.appliesTo?.(definition) ?? true);
}
