import type { Finding } from "./finding";
import type { Rule } from "./rule";

/** The rule that a finding is of. A code may have two: one for what has to be put right, one for what has to be checked. */
export function ruleOf({ code, severity }: Pick<Finding, "code" | "severity">, rules: readonly Rule[]): Rule | undefined {
  return rules.find((rule) => rule.code === code && rule.severity === severity) ?? rules.find((rule) => rule.code === code);
}
