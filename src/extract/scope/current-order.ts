import type { CalendarDate } from "../../returns/calendar-date";
import { chainsOf, type OrderChain, type StartedOrder } from "./order-chains";
import type { Episode } from "./episode";
import type { ScopeWindow } from "./window";

/** An order that ended in the window, and the one that began after it. */
export interface Reinstatement {
  readonly ended: CalendarDate;
  readonly began: CalendarDate;
}

/** What the orders of a child say on the agreed date. Orders that begin after it are left aside. */
export interface OrderFacts {
  /** Start of the order that runs on the agreed date, or of the last one that ended. Undefined where it cannot be told. */
  readonly start: CalendarDate | undefined;
  /** The order with that start runs on the agreed date, as far as is known. */
  readonly runs: boolean;
  /** How many run on the agreed date. */
  readonly running: number;
  readonly chains: readonly OrderChain[];
  /** `unknown` where dates that could not be read may decide it. */
  readonly reinstated: Reinstatement | "no" | "unknown";
}

/**
 * @param orders those that count, each once.
 * @param joins whether orders that touch or overlap are one.
 */
export function orderFacts(orders: readonly Episode[], window: ScopeWindow, joins: boolean): OrderFacts {
  const begun = orders.filter(({ start }) => start === undefined || start <= window.last);
  const started = begun.filter((order): order is StartedOrder => order.start !== undefined);
  const chains = chainsOf(started, joins);
  return { ...currentOf(begun, chains, window.last), chains, reinstated: reinstatementOf(begun, chains, window) };
}

/**
 * Of orders of which it is known that they run, the one that began last: there are several only where overlapping orders are
 * not one. Else the one of which the latest day is known: the end, or the start of an order whose end cannot be read.
 */
function currentOf(begun: readonly Episode[], chains: readonly OrderChain[], day: CalendarDate): Pick<OrderFacts, "start" | "runs" | "running"> {
  const running = chains.filter(({ end }) => end === "open" || (end !== "unknown" && end >= day));
  const current = running.at(-1);
  if (current !== undefined) return { start: current.start, runs: true, running: running.length };
  const unstarted = begun.filter(({ start }) => start === undefined);
  const last = [...chains, ...unstarted].reduce<LastDay | undefined>((latest, { start, end }) => {
    const known = typeof end === "number" ? end : start;
    if (known === undefined || (latest !== undefined && (known < latest.day || (known === latest.day && (start ?? -Infinity) < (latest.start ?? -Infinity))))) return latest;
    return { day: known, start, runs: end === "unknown" || known >= day };
  }, undefined);
  return last === undefined ? { start: undefined, runs: false, running: 0 } : { start: last.start, runs: last.runs, running: last.runs ? 1 : 0 };
}

/** An order by the last day of which it is known that it ran. */
interface LastDay {
  readonly day: CalendarDate;
  readonly start: CalendarDate | undefined;
  readonly runs: boolean;
}

/** One ended inside the window and another began there after it: on the same day only where touching orders are not one. */
function reinstatementOf(begun: readonly Episode[], chains: readonly OrderChain[], window: ScopeWindow): OrderFacts["reinstated"] {
  // Chains stand by their start: of several that end first on one day, the one that began first is looked at.
  let first: { readonly start: CalendarDate; readonly end: CalendarDate } | undefined;
  for (const { start, end } of chains) {
    if (typeof end !== "number" || end < window.first || end > window.last) continue;
    if (first === undefined || end < first.end) first = { start, end };
  }
  const ended = first;
  const began = ended === undefined ? undefined : chains.find(({ start }) => start >= ended.end && start > ended.start);
  if (ended !== undefined && began !== undefined) return { ended: ended.end, began: began.start };
  const mayMatter = begun.filter(({ end }) => typeof end === "string" || end >= window.first);
  const isUnclear = mayMatter.some(({ start, end }) => start === undefined || end === "unknown");
  const isUndated = begun.every(({ start, end }) => start === undefined && typeof end === "string");
  return isUndated || (isUnclear && begun.length > 1) ? "unknown" : "no";
}

/** Whether orders touch or overlap, so that it matters whether they are one. */
export function haveContinuations(orders: readonly Episode[], window: ScopeWindow): boolean {
  const started = orders.filter((order): order is StartedOrder => order.start !== undefined && order.start <= window.last);
  return started.length > 1 && chainsOf(started, true).length < started.length;
}
