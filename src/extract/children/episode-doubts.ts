import { counted } from "../../returns/wording";
import { columnOf, type ExtractContext, type ExtractPlan } from "../plan";
import type { OrderFacts } from "../scope/current-order";
import type { ChildRow } from "./source-rows";

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
