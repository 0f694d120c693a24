import { addDays, addYears, type CalendarDate, daysBetween, serialFromDate } from "../returns/calendar-date";
import type { ReturnColumn, ReturnDefinition } from "../returns/definition";

/** Numbers from 0 up to but not including 1. */
export type Random = () => number;

/**
 * Synthetic children for demonstrations: nobody's data, made by a generator with a fixed seed. The frequencies are
 * round guesses at a mixed council area, meant to look familiar and to say nothing about a real one.
 */

/** Outward codes of Dundee and Angus, the city more often. */
const OUTWARD_CODES = [
  "DD1", "DD2", "DD2", "DD2", "DD3", "DD3", "DD3", "DD4", "DD4", "DD4", "DD4", "DD5", "DD7", "DD8", "DD10", "DD11",
];

/** Entries by column and how often they come, in parts of 100; the rest is spread over the list's other entries. */
const FREQUENT: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  gender: { Female: 47, Male: 50 },
  ethnicity: { "White Scottish": 76, "Other White British": 7, "White Polish": 3 },
  disability: { yes: 21, no: 68 },
  reinstated: { yes: 9, no: 86 },
};

/** Processes for young people, by the age from which children are in them. */
const FROM_AGE: Readonly<Record<string, number>> = {
  "vulnerable young person's process": 12,
  "care and risk management": 12,
};

/** Ages in years and their weights: few babies, most at secondary school. */
const AGE_WEIGHTS = [3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10, 11, 11, 10, 7];
const UNBORN_SHARE = 0.03;
const UNKNOWN = "Not recorded/Unknown";
/** No order of a synthetic child began longer before the window than this. */
const LONGEST_BEFORE_WINDOW_DAYS = 300;

/** Mulberry32 (Tommy Ettinger, 2017, public domain): short, and the same on every machine. Not for samples. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Rows that no rule finds fault with, IDs A-001 onwards. No two are alike in every column but the ID, so none reads as
 * one child entered twice where the return has an order's start date.
 */
export function syntheticChildren(
  definition: ReturnDefinition,
  agreedDate: CalendarDate,
  count: number,
  random: Random,
): Record<string, string | number>[] {
  const rows: Record<string, string | number>[] = [];
  const seen = new Set<string>();
  const hasOrders = definition.columns.some((column) => column.kind === "orderStart");
  while (rows.length < count) {
    const child = oneChild(definition, agreedDate, random);
    const alike = JSON.stringify(child);
    if (hasOrders && seen.has(alike)) continue;
    seen.add(alike);
    rows.push({ ...child, ...idOf(definition, `A-${String(rows.length + 1).padStart(3, "0")}`) });
  }
  return rows;
}

function idOf(definition: ReturnDefinition, id: string): Record<string, string> {
  return Object.fromEntries(definition.columns.filter(({ kind }) => kind === "id").map(({ key }) => [key, id]));
}

function oneChild(definition: ReturnDefinition, agreedDate: CalendarDate, random: Random): Record<string, string | number> {
  const unbornAllowed = definition.columns.some((column) => column.kind === "age" && column.unbornAllowed);
  const unborn = unbornAllowed && random() < UNBORN_SHARE;
  const age = weighted(AGE_WEIGHTS, random);
  const child: Record<string, string | number> = {};
  for (const column of definition.columns) {
    if (column.kind === "postcode") child[column.key] = pick(OUTWARD_CODES, random);
    else if (column.kind === "age") child[column.key] = unborn ? "Unborn" : age;
    else if (column.kind === "choice") {
      const unknown = unborn && (column.key === "gender" || column.key === "disability");
      child[column.key] = unknown ? UNKNOWN : choice(definition, column, unborn ? 0 : age, random);
    }
  }
  for (const { kind, key } of definition.columns) {
    if (kind !== "orderStart") continue;
    // An order that was ended and made again within the window began within it.
    const earliest = child["reinstated"] === "yes" ? 0 : LONGEST_BEFORE_WINDOW_DAYS;
    child[key] = orderStart(definition, agreedDate, age, earliest, random);
  }
  return child;
}

/** Serial of a day after the child's birth, at most so many days before the window, and not after the agreed date. */
function orderStart(
  definition: ReturnDefinition,
  agreedDate: CalendarDate,
  age: number,
  daysBeforeWindow: number,
  random: Random,
): number {
  const windowStart = addYears(agreedDate, -definition.windowYears);
  const earliestBirth = addDays(addYears(agreedDate, -(age + 1)), 1);
  const born = addDays(earliestBirth, Math.floor(random() * daysBetween(earliestBirth, addYears(agreedDate, -age))));
  const earliest = Math.max(addDays(windowStart, 1 - daysBeforeWindow), born) as CalendarDate;
  const start = addDays(earliest, Math.floor(random() * daysBetween(earliest, agreedDate)));
  const serial = serialFromDate(start, "1900");
  if (serial === undefined) throw new RangeError("An order cannot start before 1900.");
  return serial;
}

function choice(
  definition: ReturnDefinition,
  column: Extract<ReturnColumn, { kind: "choice" }>,
  age: number,
  random: Random,
): string {
  const entries = (definition.vocabularies[column.vocabulary]?.entries ?? []).filter(
    (entry) => age >= (FROM_AGE[entry] ?? 0),
  );
  const frequent = FREQUENT[column.key] ?? {};
  const others = entries.filter((entry) => !(entry in frequent));
  let point = random() * 100;
  for (const [entry, share] of Object.entries(frequent)) {
    if (point < share) return entry;
    point -= share;
  }
  return pick(others, random);
}

function weighted(weights: readonly number[], random: Random): number {
  let point = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (point -= weight) < 0);
  return index < 0 ? weights.length - 1 : index;
}

/** @throws RangeError when there is nothing to pick from. */
function pick(from: readonly string[], random: Random): string {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError("There is nothing to pick from.");
  return chosen;
}
