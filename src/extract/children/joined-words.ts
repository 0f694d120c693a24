import { formatDate } from "../../returns/calendar-date";
import { counted, listInWords } from "../../returns/wording";
import type { ExtractContext, ExtractPlan } from "../plan";
import type { OrderFacts } from "../scope/current-order";
import { isUndated } from "../scope/episode";
import { kindsInScope } from "./category";
import type { CellFacts } from "./cells";

/** How a child's rows became one. */
export interface JoinedFacts extends Omit<CellFacts, "born"> {
  /** Different numbers that are one child. */
  readonly numbers: number;
  /** Those that count, each once. */
  readonly counting: number;
  /** Rows of those that count, repeated ones among them. */
  readonly countingRows: number;
}

/** A sentence each; none for a child of one row. Nothing of the export is in them but entries of lists and dates of orders. */
export function joinedSentences(facts: JoinedFacts, plan: ExtractPlan, { definition }: ExtractContext): string[] {
  const { rows, numbers, counting, countingRows, orders, episodes } = facts;
  if (rows.length < 2) return [];
  const { one, many } = definition.extract.episode;
  const aside = rows.filter(({ counts }) => counts === "no").length;
  const bare = rows.length - countingRows - aside;
  const repeated = countingRows - counting;
  return [
    ...(numbers > 1 ? [`${counted(numbers, "number")} of the export are one child.`] : []),
    ...(aside > 0 ? [`${counted(aside, "row")} of a kind that does not count ${aside === 1 ? "was" : "were"} left aside.`] : []),
    ...(bare > 0 ? [`${counted(bare, "row")} without ${article(one)} ${one}.`] : []),
    ...(repeated > 0 && episodes.every(isUndated) ? [`${counted(rows.length, "row")} became one.`] : []),
    ...(repeated > 0 && !episodes.every(isUndated) ? [`${counted(repeated, "row")} ${repeated === 1 ? "repeats" : "repeat"} ${article(one)} ${one} and ${repeated === 1 ? "counts" : "count"} once with it.`] : []),
    ...(orders === undefined ? kindSentences() : orderSentences(orders, { one, many })),
  ];

  function kindSentences(): string[] {
    const [first, ...others] = kindsInScope(episodes, plan);
    if (first === undefined || counting < 2) return counting < 2 ? [] : [`${counted(counting, one, many)} became one row.`];
    const also = others.length === 0 ? "" : `, also ${listInWords(others)}`;
    return [`${counted(counting, one, many)} became one row: ${first} taken${also}.`];
  }
}

function orderSentences({ chains, start, runs, reinstated }: OrderFacts, { one, many }: { one: string; many: string }): string[] {
  const orders = chains.reduce((sum, chain) => sum + chain.orders, 0);
  const following = chains.reduce((sum, chain) => sum + chain.following, 0);
  const overlapping = chains.reduce((sum, chain) => sum + chain.overlapping, 0);
  const how = [
    ...(following > 0 ? [`${following} ${following === 1 ? "follows" : "follow"} on without a day between`] : []),
    ...(overlapping > 0 ? [`${overlapping} ${overlapping === 1 ? "overlaps" : "overlap"} another`] : []),
  ];
  return [
    ...(how.length > 0 ? [`${counted(orders, one, many)} became ${chains.length}: ${how.join(", ")}.`] : []),
    ...(how.length === 0 && orders > 1 ? [`${counted(orders, one, many)}, each by itself.`] : []),
    ...(start === undefined ? [] : [runs ? `Current ${one} since ${formatDate(start)}.` : `No ${one} on the agreed date: the last one started on ${formatDate(start)}.`]),
    ...(typeof reinstated === "string" ? [] : [`One ended on ${formatDate(reinstated.ended)} and another began on ${formatDate(reinstated.began)}.`]),
  ];
}

function article(word: string): string {
  return /^[aeiou]/i.test(word) ? "an" : "a";
}
