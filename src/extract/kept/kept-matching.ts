import { type CalendarDate, toIsoDate } from "../../returns/calendar-date";
import type { ReturnDefinition } from "../../returns/definition";
import type { ExtractPlan } from "../plan";
import type { Role } from "../roles";
import type { SourceTable } from "../table";
import { headingKeys } from "./heading-keys";
import { type KeptMatching, MOST_KEPT } from "./kept-schema";
import { isPlainWords } from "./plain-words";

export interface KeptInput {
  readonly table: SourceTable;
  readonly plan: ExtractPlan;
  readonly definition: ReturnDefinition;
  /** Rows of the export that have a word, by the word as the plan knows it. */
  readonly wordCounts: (role: Role, wordKey: string) => number;
  readonly today: CalendarDate;
}

export type KeptAnswer =
  /** `leftOut` counts headings and words that may say something of a child, or that cannot be known again. */
  | { readonly kind: "kept"; readonly text: string; readonly leftOut: number }
  | { readonly kind: "refused"; readonly sentence: string };

const FEWEST_ROWS = 2;

/** What is kept of a matching on the computer for the next export. Nothing of any child is in it. */
export function keptMatching({ table, plan, definition, wordCounts, today }: KeptInput): KeptAnswer {
  const keys = headingKeys(table);
  const headings: KeptMatching["headings"] = [];
  for (const [index, role] of plan.roles) {
    const heading = keys.get(index);
    if (heading !== undefined && isPlainWords(table.columns.find((column) => column.index === index)?.heading ?? "")) headings.push({ heading, role });
  }
  let leftOut = plan.roles.size - headings.length;
  const known = new Set(headings.map(({ heading }) => heading));
  const dateOrders = [...plan.dateOrders].flatMap(([index, order]) => {
    const heading = keys.get(index);
    return heading !== undefined && known.has(heading) ? [{ heading, order }] : [];
  });
  const words = [...plan.words].map(([role, choices]) => {
    const kept = [...choices].filter(([word]) => word !== "" && isPlainWords(word) && wordCounts(role, word) >= FEWEST_ROWS);
    leftOut += choices.size - kept.length;
    return { role, words: kept.map(([word, becomes]) => ({ word, becomes })) };
  });
  const matching: KeptMatching = {
    version: 1,
    definition: definition.id,
    keptOn: toIsoDate(today),
    headings,
    dateOrders,
    words,
    precedence: [...plan.precedence],
    joinsContinuations: plan.joinsContinuations,
  };
  const text = JSON.stringify(matching);
  if (text.length > MOST_KEPT) return { kind: "refused", sentence: "The matching is too long to be kept on this computer." };
  return { kind: "kept", text, leftOut };
}
