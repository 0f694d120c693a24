import type { GivenSeries } from "../../validation/new-ids/draw";

const NUMBER = /^[0-9]{1,7}$/;

/**
 * The numbers without gaps that were given with a prefix before. Numbers without order may be among them: where more than
 * every second number is missing, the series is over.
 */
export function givenSeries(ids: Iterable<string>, prefix: string): GivenSeries {
  const numbers = new Map<number, number>();
  for (const id of ids) {
    const digits = digitsAfter(id, prefix);
    if (digits !== undefined) numbers.set(Number(digits), Math.max(numbers.get(Number(digits)) ?? 0, digits.length));
  }
  let [last, width, count] = [0, 0, 0];
  for (const number of [...numbers.keys()].sort((a, b) => a - b)) {
    count += 1;
    if (number > 2 * count) break;
    last = number;
    width = Math.max(width, numbers.get(number) ?? 0);
  }
  return { last, width };
}

/** Whether IDs are the numbers from 1 on, in any order, all with the prefix. */
export function isGapFree(ids: readonly string[], prefix: string): boolean {
  const numbers = new Set(ids.map((id) => Number(digitsAfter(id, prefix) ?? 0)));
  return ids.every((_, index) => numbers.has(index + 1));
}

function digitsAfter(id: string, prefix: string): string | undefined {
  if (!id.toUpperCase().startsWith(prefix.toUpperCase())) return undefined;
  const digits = id.slice(prefix.length);
  return NUMBER.test(digits) ? digits : undefined;
}
