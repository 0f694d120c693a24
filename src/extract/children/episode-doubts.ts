import { formatDate } from "../../returns/calendar-date";
import { counted } from "../../returns/wording";
import { columnOf, type ExtractContext, type ExtractPlan } from "../plan";
import { type OrderFacts, orderFacts } from "../scope/current-order";
import { distinctEpisodes } from "../scope/episode";
import type { ScopeWindow } from "../scope/window";
import type { ChildRow } from "./source-rows";

/** Shorter ones are measures of their own: a child protection order lasts eight working days. */
const SHORTEST_ASIDE = 30;

/** What could not be told of a child's orders or processes. @param rows those that count. */
export function episodeDoubts(rows: readonly ChildRow[], orders: OrderFacts | undefined, plan: ExtractPlan, { definition }: ExtractContext): string[] {
  const { one, many } = definition.extract.episode;
  // Rows that repeat an episode are one here too.
  const distinct = [...new Map(rows.map((row) => [`${row.episode.start ?? ""}|${row.episode.end}|${row.endProblem ?? ""}|${row.counts}`, row])).values()];
  const count = (matches: (row: ChildRow) => boolean): number => distinct.filter(matches).length;
  const reversed = count(({ endProblem }) => endProblem === "beforeStart");
  const unread = count(({ endProblem }) => endProblem === "unreadable");
  const unstarted = columnOf(plan, "start") === undefined ? 0 : count(({ episode: { start, end } }) => start === undefined && typeof end === "number");
  const unclear = count(({ counts }) => counts === "unclear");
  return [
    ...(reversed > 0 ? [`${counted(reversed, one, many)} with an end before the start: the start counts, and the end is taken as not known.`] : []),
    ...(unread > 0 ? [`${counted(unread, one, many)} with an end that cannot be read: it is taken to go on unless another says otherwise.`] : []),
    ...(unstarted > 0 ? [`${counted(unstarted, one, many)} without a start that can be read.`] : []),
    ...(unclear > 0 ? [`${counted(unclear, one, many)} of a kind that is not settled: taken to count.`] : []),
    ...((orders?.running ?? 0) > 1 ? [`${orders?.running ?? 0} ${many} run on the agreed date: the start of the one that began last was taken.`] : []),
  ];
}

/**
 * What orders that do not count may say of those that do: a variation that moves a child away from home for a time goes on
 * with the same order, which was then neither terminated nor begun anew. @param rows all of the child.
 */
export function asideDoubts(rows: readonly ChildRow[], orders: OrderFacts | undefined, window: ScopeWindow, { joinsContinuations }: ExtractPlan, { definition }: ExtractContext): string[] {
  const aside = rows.filter(({ counts, episode: { start, end } }) => counts === "no" && start !== undefined && (typeof end !== "number" || end - start >= SHORTEST_ASIDE));
  if (orders?.start === undefined || aside.length === 0 || !joinsContinuations) return [];
  const counting = rows.filter(({ counts }) => counts !== "no");
  const all = orderFacts(distinctEpisodes([...counting, ...aside].map(({ episode }) => ({ ...episode, entry: undefined }))), window, true);
  const { one, many } = definition.extract.episode;
  const sameOne = `If it is the same ${one} with another place of residence`;
  return [
    ...(all.start !== undefined && all.start < orders.start && typeof orders.reinstated === "string" ? [`Before the current ${one} stands one that does not count. ${sameOne}, it started on ${formatDate(all.start)}.`] : []),
    ...(typeof orders.reinstated === "object" && all.reinstated === "no" ? [`Between ${many} that count stands one that does not. ${sameOne}, none ended and began again${all.start === undefined ? "" : `, and it started on ${formatDate(all.start)}`}.`] : []),
  ];
}
