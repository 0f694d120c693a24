import type { ColumnKind, ReturnDefinition } from "../src/returns/definition";
import { guidanceOf } from "../src/returns/guidance";
import { appliesTo } from "../src/validation/applies-to";
import type { Rule, RuleMeta, Topic } from "../src/validation/rule";
import { nameOf, sentenceOf, sweepSentenceOf } from "./rules-sentences";

/** Every rule of the sheet, and those that look at the rest of the workbook. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly sweep: readonly RuleMeta[];
  readonly definitions: readonly ReturnDefinition[];
}

const TOPICS: Readonly<Record<Topic, string>> = {
  identifiers: "What must not be sent",
  return: "The return as a whole",
  ids: "IDs and children",
  postcodes: "Postcodes",
  ages: "Ages",
  lists: "Drop-down lists",
  orders: "Orders",
};

const CELLS: Readonly<Record<ColumnKind, string>> = {
  id: "the ID",
  postcode: "the postcode",
  age: "the age",
  choice: "each entry of a list",
  orderStart: "the start of the order",
};

/** A return with the letter by which the page calls it. */
interface Lettered {
  readonly letter: string;
  readonly definition: ReturnDefinition;
}

/** Rules of one code and severity are one on the page. */
interface Entry {
  readonly meta: RuleMeta;
  /** What it says of its example, by what it looks at: a rule that looks at different things has a sentence for each. */
  readonly sentences: ReadonlyMap<string, string>;
  /** The returns that it has something to say of. */
  readonly returns: readonly Lettered[];
}

/** The page of the rules, in Markdown, by topic. What rules say is what they say of their examples. */
export function rulesPage({ rules, sweep, definitions }: RuleBook): string {
  const all = definitions.map((definition, index): Lettered => ({ letter: letterOf(index), definition }));
  const names = [...new Set(rules.map(nameOf))];
  const entries = names.flatMap((name): Entry[] => {
    const same = rules.filter((rule) => nameOf(rule) === name);
    const [meta] = same;
    if (meta === undefined) return [];
    const returns = all.filter(({ definition }) => same.some((rule) => appliesTo(rule, definition)));
    return [{ meta, sentences: sentencesOf(same), returns }];
  });
  entries.push(...sweep.map((meta): Entry => ({ meta, sentences: new Map([["the whole workbook", sweepSentenceOf(meta)]]), returns: all })));
  return [
    "# Rules",
    "",
    "Written by `npm run rules` from the rules themselves; a test fails where this page says anything else.",
    "",
    "Under each heading stands what the rule says to the user, as it says it of a made-up return; then why it matters.",
    "",
    "**Fix**: must be put right before the return is sent. **Check**: may be right; the partnership confirms it, with a reason that is kept.",
    "",
    ...all.map(({ letter, definition }) => `- Return ${letter}: ${definition.title}`),
    ...(Object.keys(TOPICS) as Topic[]).flatMap((topic) => section(TOPICS[topic], entries.filter(({ meta }) => meta.topic === topic))),
    "",
  ].join("\n");
}

function sentencesOf(same: readonly Rule[]): Map<string, string> {
  const sentences = new Map<string, string>();
  for (const rule of same) {
    const looksAt = looksAtInWords(rule);
    if (!sentences.has(looksAt)) sentences.set(looksAt, sentenceOf(rule));
  }
  return sentences;
}

function section(title: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const sorted = [...entries].sort((a, b) => byCode(a.meta.code, b.meta.code));
  return ["", `## ${title}`, ...sorted.flatMap(entryLines)];
}

function entryLines({ meta, sentences, returns }: Entry): string[] {
  const said = [...sentences.values()].flatMap((sentence, index) => (index === 0 ? [`> ${sentence}`] : [">", `> ${sentence}`]));
  return [
    "",
    `### ${headingOf(meta)}`,
    "",
    ...said,
    "",
    meta.why,
    "",
    `- Looks at: ${[...sentences.keys()].join("; ")}`,
    ...(meta.fix === undefined ? [] : [`- Quick fix: ${meta.fix}`]),
    `- Return: ${returns.map(({ letter }) => letter).join(", ")}`,
    ...returns.flatMap((each) => sourceLine(meta, each)),
  ];
}

/** What the guidance of a return says of it; nothing where it is silent. */
function sourceLine({ guidance }: RuleMeta, { letter, definition }: Lettered): string[] {
  const source = guidanceOf(definition, guidance);
  return source === undefined ? [] : [`- Guidance of return ${letter}: “${source.says}” (${source.document}: ${source.section})`];
}

/** "ID4, Fix: CHI number in the ID column". */
export function headingOf({ code, severity, title }: RuleMeta): string {
  return `${code}, ${severity === "fix" ? "Fix" : "Check"}: ${title}`;
}

/** ID2 before ID10. */
function byCode(a: string, b: string): number {
  return a.localeCompare(b, "en-GB", { numeric: true });
}

function letterOf(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

function looksAtInWords(rule: Rule): string {
  switch (rule.looksAt) {
    case "cell":
      return CELLS[rule.kind];
    case "row":
    case "group":
      return rule.cells;
    case "return":
      return rule.sees;
    case "rows":
      return "which rows are filled in";
  }
}
