import type { ColumnKind, ReturnColumn, ReturnDefinition } from "../../returns/definition";
import { guidanceOf, type GuidanceKey } from "../../returns/guidance";
import { appliesTo } from "../../validation/applies-to";
import type { Rule } from "../../validation/rule";
import { helpReturnWords } from "../words/help-return";
import type { HelpPart, HelpTopic } from "./help-topics";

/** What of the guidance speaks of a column of each kind. */
const GUIDANCE: Readonly<Record<ColumnKind, GuidanceKey>> = {
  id: "ownNumber",
  postcode: "postcode",
  age: "age",
  choice: "columns",
  orderStart: "orders",
};

/** One topic for each column of the return, in their order. */
export function columnTopics(definition: ReturnDefinition, rules: readonly Rule[]): readonly HelpTopic[] {
  const known = rules.filter((rule) => appliesTo(rule, definition));
  return definition.columns.map((column) => columnTopic(definition, column, known));
}

function columnTopic(definition: ReturnDefinition, column: ReturnColumn, rules: readonly Rule[]): HelpTopic {
  const { also, alsoOfColumn } = helpReturnWords;
  const source = guidanceOf(definition, definition.reinstatement?.column === column.key ? "orders" : GUIDANCE[column.kind]);
  return {
    key: `column:${column.key}`,
    heading: column.name,
    also: [...also[column.kind], ...(alsoOfColumn[column.key] ?? [])],
    parts: [{ kind: "text", text: column.meaning }, ...fillingParts(column), ...entryParts(definition, column), ...printedParts(column), ...checkParts(column, rules)],
    ...(source !== undefined && { source }),
  };
}

function fillingParts(column: ReturnColumn): HelpPart[] {
  const { column: words, filled, unborn, examples } = helpReturnWords;
  const items = column.kind === "age" && column.unbornAllowed ? [...filled.age, unborn] : filled[column.kind];
  const terms = examples[column.kind];
  return [
    { kind: "heading", text: words.filled },
    { kind: "list", items },
    ...(terms.length === 0 ? [] : [{ kind: "heading", text: words.examples } as const, { kind: "terms", terms } as const]),
  ];
}

function entryParts({ vocabularies }: ReturnDefinition, column: ReturnColumn): HelpPart[] {
  const list = column.kind === "choice" ? vocabularies[column.vocabulary] : undefined;
  if (list === undefined) return [];
  const { entries, entriesHint } = helpReturnWords.column;
  return [
    { kind: "heading", text: entries },
    { kind: "list", items: list.entries },
    { kind: "text", text: entriesHint },
  ];
}

function printedParts({ heading }: ReturnColumn): HelpPart[] {
  return [{ kind: "heading", text: helpReturnWords.column.printed }, { kind: "text", text: `“${heading}”` }];
}

/** By their titles: what they are for is told under what the add-in checks. */
function checkParts({ kind }: ReturnColumn, rules: readonly Rule[]): HelpPart[] {
  const titles = rules.filter((rule) => columnOf(rule) === kind).map(({ title }) => title);
  return titles.length === 0 ? [] : [{ kind: "heading", text: helpReturnWords.column.checks }, { kind: "list", items: [...new Set(titles)] }];
}

/** The kind of column at which a rule's findings stand. */
function columnOf(rule: Rule): ColumnKind | undefined {
  if (rule.looksAt === "cell") return rule.kind;
  if (rule.looksAt === "row") return rule.at;
  return rule.looksAt === "group" && rule.at !== "row" ? rule.at : undefined;
}
