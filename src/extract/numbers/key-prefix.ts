import { prefixProblem } from "../../validation/new-ids/prefix";
import { childOf, type KnownNumbers } from "./known-numbers";

/** In per cent of the children of a key. */
const MOST = 90;

/**
 * What stands before the digits in most new numbers of a key, to be proposed for children who are not in it: "" where most
 * are digits alone, undefined where they differ, or where new numbers cannot begin so.
 */
export function prefixOfKey({ byChild, count }: KnownNumbers): string | undefined {
  const numbers = new Map([...byChild.values()].map((number) => [childOf(number), number]));
  const counts = new Map<string, { readonly asWritten: string; children: number }>();
  for (const number of numbers.values()) {
    const prefix = /^(.*?)[0-9]+$/u.exec(number)?.[1];
    if (prefix === undefined) continue;
    const alike = counts.get(prefix.toUpperCase()) ?? { asWritten: prefix, children: 0 };
    alike.children += 1;
    counts.set(prefix.toUpperCase(), alike);
  }
  const most = [...counts.values()].find(({ children }) => children * 100 >= count * MOST);
  return most === undefined || prefixProblem(most.asWritten) !== undefined ? undefined : most.asWritten;
}
