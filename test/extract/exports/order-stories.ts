import { addDays, addYears, type CalendarDate } from "../../../src/returns/calendar-date";
import type { Random } from "../../../src/workbook/synthetic-children";
import { AGREED, dayBetween, WINDOW_START } from "./made-up-child";

/** Compulsory supervision order, interim one, an order that does not count for return A. */
export type OrderKind = "cso" | "icso" | "other";

export interface Order {
  readonly kind: OrderKind;
  readonly start: CalendarDate;
  /** Undefined where it goes on. */
  readonly end: CalendarDate | undefined;
}

/** What happened to a child, and what return A is to say of it: told by whoever made it up, reckoned by nobody. */
export interface OrderStory {
  readonly birth: CalendarDate;
  readonly orders: readonly Order[];
  /** Why the child is left out; undefined in scope. */
  readonly leftOut: "notOfKind" | "endedBefore" | "beginsAfter" | "adultBefore" | undefined;
  /** Start of the current order, or of the last one. */
  readonly start: CalendarDate;
  readonly wasReinstated: boolean;
}

type Tell = (random: Random) => OrderStory;

/** Born so many years and some days before the agreed date. */
function bornYearsAgo(from: number, to: number, random: Random): CalendarDate {
  return dayBetween(addDays(addYears(AGREED, -(to + 1)), 2), addDays(addYears(AGREED, -from), -2), random);
}

const inside = (from: number, to: number, random: Random): CalendarDate => dayBetween(addDays(WINDOW_START, from), addDays(WINDOW_START, to), random);

const goesOn: Tell = (random) => {
  const birth = bornYearsAgo(3, 16, random);
  const start = dayBetween(addDays(WINDOW_START, -300), addDays(AGREED, -10), random);
  return { birth, orders: [{ kind: "cso", start, end: undefined }], leftOut: undefined, start, wasReinstated: false };
};

const endedInside: Tell = (random) => {
  const start = dayBetween(addDays(WINDOW_START, -300), addDays(WINDOW_START, -5), random);
  return { birth: bornYearsAgo(4, 16, random), orders: [{ kind: "cso", start, end: inside(5, 700, random) }], leftOut: undefined, start, wasReinstated: false };
};

const endedBefore: Tell = (random) => {
  const end = dayBetween(addDays(WINDOW_START, -400), addDays(WINDOW_START, -3), random);
  const start = dayBetween(addDays(end, -300), addDays(end, -150), random);
  return { birth: bornYearsAgo(5, 16, random), orders: [{ kind: "cso", start, end }], leftOut: "endedBefore", start, wasReinstated: false };
};

const beginsAfter: Tell = (random) => {
  const start = dayBetween(addDays(AGREED, 2), addDays(AGREED, 29), random);
  return { birth: bornYearsAgo(2, 16, random), orders: [{ kind: "cso", start, end: undefined }], leftOut: "beginsAfter", start, wasReinstated: false };
};

/** Nobody closed the order in the system. */
const adultBefore: Tell = (random) => {
  const start = dayBetween(addDays(WINDOW_START, -900), addDays(WINDOW_START, -800), random);
  return { birth: bornYearsAgo(20, 21, random), orders: [{ kind: "cso", start, end: undefined }], leftOut: "adultBefore", start, wasReinstated: false };
};

/** 18 or 19 now, on the order at 17 inside the two years; it ended with the 18th birthday. */
const grownUp: Tell = (random) => {
  const birth = bornYearsAgo(18, 19, random);
  const start = addDays(addYears(birth, 16), 40);
  return { birth, orders: [{ kind: "cso", start, end: addYears(birth, 18) }], leftOut: undefined, start, wasReinstated: false };
};

const otherKind: Tell = (random) => {
  const start = inside(5, 700, random);
  return { birth: bornYearsAgo(4, 16, random), orders: [{ kind: "other", start, end: undefined }], leftOut: "notOfKind", start, wasReinstated: false };
};

/** Reviews: each order begins on the day on which the one before ends. It is one order since the first. */
const reviewed: Tell = (random) => {
  const start = dayBetween(addDays(WINDOW_START, -200), addDays(WINDOW_START, -50), random);
  const [second, third] = [addDays(start, 330), addDays(start, 600)];
  return {
    birth: bornYearsAgo(4, 15, random),
    orders: [
      { kind: "cso", start, end: second },
      { kind: "cso", start: second, end: third },
      { kind: "cso", start: third, end: undefined },
    ],
    leftOut: undefined, start, wasReinstated: false,
  };
};

/** An interim order, the full one from the day after it ends. */
const interimFirst: Tell = (random) => {
  const start = inside(20, 500, random);
  const end = addDays(start, 21);
  return {
    birth: bornYearsAgo(3, 15, random),
    orders: [
      { kind: "icso", start, end },
      { kind: "cso", start: addDays(end, 1), end: undefined },
    ],
    leftOut: undefined, start, wasReinstated: false,
  };
};

/** Ended inside the two years, and made again months later. */
const reinstated: Tell = (random) => {
  const first = dayBetween(addDays(WINDOW_START, -200), addDays(WINDOW_START, -50), random);
  const end = inside(30, 300, random);
  const start = addDays(end, 100 + Math.floor(random() * 100));
  return {
    birth: bornYearsAgo(4, 15, random),
    orders: [
      { kind: "cso", start: first, end },
      { kind: "cso", start, end: undefined },
    ],
    leftOut: undefined, start, wasReinstated: true,
  };
};

/** Ended and made again, both before the two years began. */
const reinstatedEarlier: Tell = (random) => {
  const start = dayBetween(addDays(WINDOW_START, -200), addDays(WINDOW_START, -20), random);
  return {
    birth: bornYearsAgo(6, 15, random),
    orders: [
      { kind: "cso", start: addDays(start, -500), end: addDays(start, -100) },
      { kind: "cso", start, end: undefined },
    ],
    leftOut: undefined, start, wasReinstated: false,
  };
};

/** An order that counts, which ended inside the two years, and another kind of order since. */
const movedOn: Tell = (random) => {
  const start = dayBetween(addDays(WINDOW_START, -300), addDays(WINDOW_START, -5), random);
  const end = inside(5, 500, random);
  return {
    birth: bornYearsAgo(4, 15, random),
    orders: [
      { kind: "cso", start, end },
      { kind: "other", start: addDays(end, 30), end: undefined },
    ],
    leftOut: undefined, start, wasReinstated: false,
  };
};

/** How often each comes, in parts of the whole. */
const SINGLE: readonly (readonly [number, Tell])[] = [
  [60, goesOn], [14, endedInside], [8, endedBefore], [3, beginsAfter], [3, adultBefore], [4, grownUp], [8, otherKind],
];
const SEVERAL: readonly (readonly [number, Tell])[] = [
  ...SINGLE, [20, reviewed], [12, interimFirst], [12, reinstated], [6, reinstatedEarlier], [6, movedOn],
];

/** Of a child whose order stands in one row. */
export function singleOrderStory(index: number, random: Random): OrderStory {
  return told(SINGLE, index, random);
}

/** Of a child who may have several orders. */
export function orderStory(index: number, random: Random): OrderStory {
  return told(SEVERAL, index, random);
}

/** The first children show each kind of story once: small exports have them all. */
function told(stories: readonly (readonly [number, Tell])[], index: number, random: Random): OrderStory {
  const shown = stories[index];
  if (shown !== undefined) return shown[1](random);
  let point = random() * stories.reduce((sum, [share]) => sum + share, 0);
  const chosen = stories.find(([share]) => (point -= share) < 0) ?? stories[0];
  if (chosen === undefined) throw new RangeError("there is no story");
  return chosen[1](random);
}
