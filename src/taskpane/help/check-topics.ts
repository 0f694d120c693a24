import type { ReturnDefinition } from "../../returns/definition";
import { appliesTo } from "../../validation/applies-to";
import type { Rule, RuleMeta, Topic } from "../../validation/rule";
import { sweepRules } from "../../validation/sweep/rules";
import { helpWords } from "../words/help";
import type { HelpTopic } from "./help-topics";

/** What the add-in checks: the rules that have something to say of this return, those of the whole workbook among them. */
export function checkTopics(definition: ReturnDefinition, rules: readonly Rule[]): readonly HelpTopic[] {
  const known: readonly RuleMeta[] = [...rules.filter((rule) => appliesTo(rule, definition)), ...sweepRules];
  return (Object.keys(helpWords.checks) as Topic[]).flatMap((topic): HelpTopic[] => {
    const terms = termsOf(known.filter((rule) => rule.topic === topic));
    if (terms.length === 0) return [];
    return [
      {
        key: `checks:${topic}`,
        heading: helpWords.checks[topic],
        also: helpWords.checksAlso[topic],
        parts: [{ kind: "text", text: helpWords.checksIntro }, { kind: "terms", terms }],
      },
    ];
  });
}

/** Rules of one title are one to the user. */
function termsOf(rules: readonly RuleMeta[]): readonly { readonly term: string; readonly meaning: string }[] {
  const meanings = new Map<string, string>();
  for (const { title, severity, why } of rules) {
    if (!meanings.has(title)) meanings.set(title, `${helpWords.severity[severity]} ${why}`);
  }
  return [...meanings].map(([term, meaning]) => ({ term, meaning }));
}
