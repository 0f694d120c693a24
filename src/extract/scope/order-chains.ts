import type { CalendarDate } from "../../returns/calendar-date";
import type { Episode } from "./episode";

/** An order whose start is known. */
export type StartedOrder = Episode & { readonly start: CalendarDate };

/** Orders that count as one: the start of the first, the end of the one that lasts longest. */
export interface OrderChain {
  readonly start: CalendarDate;
  /** `unknown` where that of any of them is, unless another goes on. */
  readonly end: Episode["end"];
  readonly orders: number;
  /** Of these, how many begin on the last day of the others before them or on the day after, and how many before that. */
  readonly following: number;
  readonly overlapping: number;
}

/** A chain while it is put together, with the last day of which it is known that it ran. */
type GrowingChain = { -readonly [name in keyof OrderChain]: OrderChain[name] } & { reach: number };

/**
 * Draws orders together that touch or overlap, by their start. Case systems write each review as a new row, interim orders
 * follow one another, and a row that was never closed runs on beside the next: a child has one compulsory supervision
 * order at a time, so what overlaps is one order and its start is the first one.
 * @param joins false leaves each order a chain of its own.
 * @returns by their start.
 */
export function chainsOf(orders: readonly StartedOrder[], joins: boolean): OrderChain[] {
  const chains: GrowingChain[] = [];
  for (const order of [...orders].sort((a, b) => a.start - b.start || reachOf(a) - reachOf(b))) {
    const reach = reachOf(order);
    const last = chains.at(-1);
    if (!joins || last === undefined || order.start > last.reach + 1) {
      chains.push({ start: order.start, end: order.end, orders: 1, following: 0, overlapping: 0, reach });
      continue;
    }
    last.orders++;
    if (order.start < last.reach) last.overlapping++;
    else last.following++;
    const isUnknown = last.end === "unknown" || order.end === "unknown";
    last.end = last.end === "open" || order.end === "open" ? "open" : isUnknown ? "unknown" : reach > last.reach ? order.end : last.end;
    last.reach = Math.max(last.reach, reach);
  }
  return chains;
}

function reachOf({ start, end }: StartedOrder): number {
  if (end === "open") return Infinity;
  return end === "unknown" ? start : end;
}
