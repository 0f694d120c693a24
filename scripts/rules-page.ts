import type { ColumnKind, ReturnDefinition } from "../src/returns/definition";
import type { Rule, RuleMeta, Topic } from "../src/validation/rule";

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

/** One line of a table: rules of one code and severity are one. */
interface Entry {
  readonly meta: RuleMeta;
  readonly looksAt: readonly string[];
  /** Letters of the returns that it has something to say of. */
  readonly returns: string;
}

/** The page of the rules, in Markdown: a table for each topic. */
export function rulesPage({ rules, sweep, definitions }: RuleBook): string {
  const all = definitions.map((_, index) => letterOf(index)).join(", ");
  const names = [...new Set(rules.map(nameOf))];
  const entries = names.flatMap((name): Entry[] => {
    const same = rules.filter((rule) => nameOf(rule) === name);
    const [meta] = same;
    if (meta === undefined) return [];
    const returns = definitions.flatMap((definition, index) => (same.some((rule) => appliesTo(rule, definition)) ? [letterOf(index)] : []));
    return [{ meta, looksAt: [...new Set(same.map(looksAtInWords))], returns: returns.join(", ") }];
  });
  entries.push(...sweep.map((meta): Entry => ({ meta, looksAt: ["the whole workbook"], returns: all })));
  return [
    "# Rules",
    "",
    "Written by `npm run rules` from the rules themselves; a test fails where this page says anything else.",
    "",
    "**Fix**: must be put right before the return is sent. **Check**: may be right; the partnership confirms it, with a reason that is kept.",
    "",
    ...definitions.map(({ title }, index) => `- Return ${letterOf(index)}: ${title}`),
    ...(Object.keys(TOPICS) as Topic[]).flatMap((topic) => section(TOPICS[topic], entries.filter(({ meta }) => meta.topic === topic))),
    "",
  ].join("\n");
}

function section(title: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const sorted = [...entries].sort((a, b) => byCode(a.meta.code, b.meta.code));
  return [
    "",
    `## ${title}`,
    "",
    "| Code | Severity | Finding | Why it matters | Looks at | Quick fix | Return |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...sorted.map(({ meta, looksAt, returns }) =>
      row([meta.code, meta.severity === "fix" ? "Fix" : "Check", meta.title, meta.why, looksAt.join("; "), meta.fix ?? "", returns]),
    ),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function nameOf({ code, severity }: RuleMeta): string {
  return `${code} ${severity}`;
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

function appliesTo(rule: Rule, definition: ReturnDefinition): boolean {
  const has = (kind: ColumnKind) => definition.columns.some((column) => column.kind === kind);
  if (rule.looksAt === "cell") return has(rule.kind);
  if (rule.looksAt === "return" || rule.looksAt === "rows") return true;
  return (rule.at === "row" || has(rule.at)) && (rule.appliesTo?.(definition) ?? true);
}
