import { headingWords } from "../headings/heading-words";
import type { SourceTable } from "../table";

/**
 * The headings of a table as they are known again, by column: letters and digits alone, in lower case; the second of two
 * that are the same has "#2" behind it. A column without a heading has none.
 */
export function headingKeys({ columns }: SourceTable): ReadonlyMap<number, string> {
  const counts = new Map<string, number>();
  const keys = new Map<number, string>();
  for (const { index, heading, hasHeading } of columns) {
    const { joined } = headingWords(heading);
    if (!hasHeading || joined === "") continue;
    const count = (counts.get(joined) ?? 0) + 1;
    counts.set(joined, count);
    keys.set(index, count === 1 ? joined : `${joined}#${count}`);
  }
  return keys;
}
