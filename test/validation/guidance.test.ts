import { nameOf } from "../../scripts/rules-sentences";
import { returnDefinitions } from "../../src/returns/definitions";
import { appliesTo } from "../../src/validation/applies-to";
import type { Rule, RuleMeta } from "../../src/validation/rule";
import { rules } from "../../src/validation/rules";
import { sweepRules } from "../../src/validation/sweep";

/** Rules on which the guidance is silent, and what they rest on instead. */
const RESTING_ELSEWHERE: Readonly<Record<string, string>> = {
  "ID11 fix, cell": "what Excel does to long numbers, dates and zeros in front",
  "LA3 check, rows": "gaps in a list say nothing by themselves; a child may have been lost",
  "PC4 check, cell": "which districts belong to which council area",
  "PC6 check, cell": "the guidance does not say what to enter for a child without an address",
  "CS4 fix, row": "the calendar: nobody is on an order before they are born",
};

const named = (rule: RuleMeta & { readonly looksAt?: string }): string => [nameOf(rule), rule.looksAt].filter(Boolean).join(", ");
const silent = (rule: RuleMeta): boolean => rule.guidance === undefined;

const pairs = rules.flatMap((rule: Rule) => returnDefinitions.filter((definition) => appliesTo(rule, definition)).map((definition) => ({ rule, definition })));

describe("what the rules rest on", () => {
  it("the guidance, or something else that is named here", () => {
    expect([...rules, ...sweepRules].filter(silent).map(named).sort()).toEqual(Object.keys(RESTING_ELSEWHERE).sort());
  });

  it.each(pairs.filter(({ rule }) => !silent(rule)).map(({ rule, definition }) => [named(rule), definition.id, rule, definition] as const))(
    "%s: the guidance of %s says something of it",
    (_name, _id, rule, definition) => {
      expect(rule.guidance && definition.sources[rule.guidance]).toBeDefined();
    },
  );

  it.each(sweepRules.map((rule) => [rule.code, rule] as const))("%s: so does every return's", (_code, { guidance }) => {
    for (const { sources } of returnDefinitions) expect(guidance && sources[guidance]).toBeDefined();
  });

  it("every return has a source for what the help shows of each", () => {
    for (const { sources } of returnDefinitions) {
      for (const key of ["scope", "age", "oneEntry", "agreedDate", "minimum", "sample", "afterwards", "contact"] as const) expect(sources[key]).toBeDefined();
    }
  });
});
