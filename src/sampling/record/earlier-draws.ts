import type { EarlierDraw, RecordAsRead } from "./draw-record";

/**
 * How many draws one record can tell of. Nobody needs as many; a file that somebody nested deeper could not be read
 * without the program running out of room for calls.
 */
export const MOST_DRAWS = 20;

/** How many draws a record tells of, itself with those before it. @param record also one that was not checked yet. */
export function draws(record: unknown): number {
  let count = 0;
  for (let each = record; isObject(each); count++) {
    const { earlier }: { earlier?: unknown } = each;
    each = isObject(earlier) && "record" in earlier ? earlier.record : undefined;
  }
  return count;
}

/** The draws that a record tells of before its own, each with the reason for drawing again; the latest first. */
export function earlierDraws(record: RecordAsRead): EarlierDraw[] {
  const draws: EarlierDraw[] = [];
  for (let { earlier } = record; earlier !== null; { earlier } = earlier.record) draws.push(earlier);
  return draws;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
