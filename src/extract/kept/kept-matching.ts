import { type CalendarDate, toIsoDate } from "../../returns/calendar-date";
import type { ExtractedReturn } from "../../returns/extract-definition";
import type { ExtractPlan } from "../plan";
import type { Role } from "../roles";
import type { SourceTable } from "../table";
import { headingRowDoubt } from "./heading-row-doubt";
import { headingKeys } from "./heading-keys";
import { type KeptMatching, MOST_KEPT } from "./kept-schema";
import { keptWords } from "./kept-words";
import { isPlainWords } from "./plain-words";

export interface KeptInput {
  readonly table: SourceTable;
  readonly plan: ExtractPlan;
  readonly definition: ExtractedReturn;
  /** Rows of the export that have a word, by the word as the plan knows it. */
  readonly wordCounts: (role: Role, wordKey: string) => number;
  readonly today: CalendarDate;
}

export type KeptAnswer =
  /** `leftOut` counts headings and words that may say something of a child, or that cannot be known again. */
  | { readonly kind: "kept"; readonly text: string; readonly leftOut: number }
  | { readonly kind: "refused"; readonly sentence: string };

/**
 * What is kept of a matching on the computer for the next export. Nothing of any child is in it: words and headings that
 * may be a child's own are left out, and where the row of the headings may be one of a child nothing is kept at all.
 */
export function keptMatching(input: KeptInput): KeptAnswer {
  const { table, plan, definition, today } = input;
  const doubt = headingRowDoubt(table, table.columns.filter(({ index, hasHeading }) => hasHeading && plan.roles.has(index)), definition);
  if (doubt !== undefined) return { kind: "refused", sentence: doubt };
  const keys = plainKeys(table);
  const headings = [...plan.roles].flatMap(([index, role]) => headed(keys, index).map((heading) => ({ heading, role })));
  const words = [...plan.words].map(([role, choices]) => ({ role, words: keptWords(role, choices, input).map(([word, becomes]) => ({ word, becomes })) }));
  const matching: KeptMatching = {
    version: 1,
    definition: definition.id,
    keptOn: toIsoDate(today),
    headings,
    dateOrders: [...plan.dateOrders].filter(([index]) => plan.roles.has(index)).flatMap(([index, order]) => headed(keys, index).map((heading) => ({ heading, order }))),
    words: words.filter((own) => own.words.length > 0),
    precedence: plan.precedence.every((entry) => isEntry(entry, definition)) ? [...plan.precedence] : [],
    joinsContinuations: plan.joinsContinuations,
  };
  const text = JSON.stringify(matching);
  if (new TextEncoder().encode(text).length > MOST_KEPT) return { kind: "refused", sentence: "There is too much in the matching for it to be kept on this computer." };
  const chosen = [...plan.words.values()].reduce((sum, choices) => sum + choices.size, 0);
  const kept = words.reduce((sum, own) => sum + own.words.length, 0);
  return { kind: "kept", text, leftOut: plan.roles.size - headings.length + chosen - kept };
}

/** Keys of the headings that read as nothing but words, by column. */
function plainKeys(table: SourceTable): ReadonlyMap<number, string> {
  const plain = new Set(table.columns.filter(({ heading }) => isPlainWords(heading)).map(({ index }) => index));
  return new Map([...headingKeys(table)].filter(([index]) => plain.has(index)));
}

function headed(keys: ReadonlyMap<number, string>, index: number): string[] {
  const key = keys.get(index);
  return key === undefined ? [] : [key];
}

/** The workbook's own list may spell its entries in another way than the return. */
function isEntry(entry: string, { extract: { kind } }: ExtractedReturn): boolean {
  return (kind.use === "fills" && kind.precedence.includes(entry)) || isPlainWords(entry);
}
