import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examples, exampleWorkbook } from "../../scripts/rules-examples";
import { headingOf, rulesPage } from "../../scripts/rules-page";
import { exampleReturn, nameOf, sentenceOf, sweepSentenceOf } from "../../scripts/rules-sentences";
import { recognise } from "../../src/identifiers";
import { returnDefinitions } from "../../src/returns/definitions";
import type { RawRow } from "../../src/returns/record";
import { rules } from "../../src/validation/rules";
import { sweepRules } from "../../src/validation/sweep/rules";
import { Validator } from "../../src/validation/validator";

const page = rulesPage({ rules, sweep: sweepRules, definitions: returnDefinitions });
const lines = page.split("\n");
const everyRule = [
  ...rules.map((rule) => ({ name: `${nameOf(rule)}, ${rule.looksAt}`, rule, sentence: () => sentenceOf(rule) })),
  ...sweepRules.map((rule) => ({ name: nameOf(rule), rule, sentence: () => sweepSentenceOf(rule) })),
];

/** What the page says of a rule, from its heading to the next. */
function partOf(heading: string): string[] {
  const start = lines.indexOf(`### ${heading}`);
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith("#"));
  return lines.slice(start, length < 0 ? undefined : start + 1 + length);
}

describe("the page of the rules", () => {
  it("says what the rules say: if not, run npm run rules", () => {
    expect(readFileSync(join(__dirname, "..", "..", "docs", "rules.md"), "utf8")).toBe(page);
  });

  it("names every code once for each of its severities", () => {
    const headings = lines.filter((line) => line.startsWith("### "));
    expect(headings.sort()).toEqual([...new Set(everyRule.map(({ rule }) => `### ${headingOf(rule)}`))].sort());
    expect(headings).toHaveLength(new Set(everyRule.map(({ rule }) => nameOf(rule))).size);
  });

  it.each([["CS6", "A"], ["DU1", "A"], ["CS1", "A"], ["ID4", "A, B"], ["LA3", "A, B"], ["PV1", "A, B"]])("%s is for return %s", (code, returns) => {
    const rule = everyRule.find((each) => each.rule.code === code)?.rule;
    if (rule === undefined) throw new Error(`no rule ${code}`);
    expect(partOf(headingOf(rule))).toContain(`- Return: ${returns}`);
  });
});

describe("what the rules say of their examples", () => {
  /** Two rules on the same cells, of one code and severity, have the same words: the page gives those of the first. */
  const isNumberless = (text: string) => text.replace(/[0-9]+/g, "0");

  it.each(everyRule)("$name: the page says it", ({ rule, sentence }) => {
    const quoted = partOf(headingOf(rule)).filter((line) => line.startsWith("> "));
    expect(quoted.map(isNumberless)).toContain(isNumberless(`> ${sentence()}`));
  });

  it.each(rules.map((rule) => [nameOf(rule), rule] as const))("%s: it says so among all other rules too", (_name, rule) => {
    const { context, rows } = exampleReturn(rule);
    const said = new Validator(context, rows).findings().filter(({ code, severity }) => code === rule.code && severity === rule.severity);
    expect(said.map(({ sentence }) => sentence)).toContain(sentenceOf(rule));
  });

  it("no example is of a rule that is gone", () => {
    expect(Object.keys(examples).sort()).toEqual([...new Set(rules.map(nameOf))].sort());
  });

  it.each(everyRule)("$name: repeats no identifier", ({ sentence }) => {
    // Days are what is asked for: the agreed date and the start of an order.
    expect(recognise(sentence()).filter(({ kind }) => kind !== "date")).toEqual([]);
  });

  it.each(rules.map((rule) => [nameOf(rule), rule] as const))("%s: repeats no cell that holds more than is asked for", (_name, rule) => {
    for (const cell of exampleReturn(rule).rows.flatMap(identifiersIn)) expect(sentenceOf(rule)).not.toContain(cell);
  });

  it.each(sweepRules.map((rule) => [nameOf(rule), rule] as const))("%s: repeats no text of a cell", (_name, rule) => {
    const texts = exampleWorkbook.cells.flatMap(({ block }) => block.values.flat().map(String));
    expect(texts.some((text) => recognise(text).length > 0)).toBe(true);
    for (const text of texts) expect(sweepSentenceOf(rule)).not.toContain(text);
  });
});

/** The ID, and whatever else in the row reads as an identifier. */
function identifiersIn({ cells }: RawRow): string[] {
  const [id, ...others] = cells.map(String);
  return [id ?? "", ...others.filter((cell) => recognise(cell).some(({ kind }) => kind !== "date"))].filter((cell) => cell !== "");
}
