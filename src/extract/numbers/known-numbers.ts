import { type CanonicalId, readId } from "../../returns/canonical-id";
import type { KeyLine } from "../../validation/new-ids/key";
import { likeness } from "../../validation/new-ids/likeness";

/** The numbers that children were given before: the key of an earlier extract. */
export interface KnownNumbers {
  /** The new number of each child, by its number in the case system. */
  readonly byChild: ReadonlyMap<CanonicalId, string>;
  /** Children in it. */
  readonly count: number;
  /** Every new number as `likeness` folds it, those of lines without a child too: never given to somebody else. */
  readonly given: ReadonlySet<string>;
  /** One for each child with the number that counts, then the numbers that are nobody's any more, whose old number is "". */
  readonly lines: readonly KeyLine[];
}

/**
 * The key that the pane itself still holds. Where it has two numbers for one child, the later one counts; so it does where
 * a later line gives a new number to the number of an earlier one, as new IDs for the whole list do.
 */
export function keyInHand(key: readonly KeyLine[]): KnownNumbers {
  const byChild = new Map<CanonicalId, KeyLine>();
  const holders = new Map<CanonicalId, CanonicalId>();
  const nobodys: KeyLine[] = [];
  for (const { before, after } of key) {
    const old = childOf(before);
    const child = old === undefined || byChild.has(old) ? old : (holders.get(old) ?? old);
    if (child === undefined) {
      nobodys.push({ before: "", after });
      continue;
    }
    const known = byChild.get(child);
    const number = childOf(after);
    if (known !== undefined && childOf(known.after) !== number) nobodys.push({ before: "", after: known.after });
    byChild.set(child, { before: known?.before ?? before, after });
    if (number !== undefined) holders.set(number, child);
  }
  return {
    byChild: new Map([...byChild].map(([child, { after }]) => [child, after])),
    count: byChild.size,
    given: new Set(key.map(({ after }) => likeness(after))),
    lines: [...byChild.values(), ...nobodys],
  };
}

/** What the number of a line stands for; undefined where there is none. */
export function childOf(before: string): CanonicalId | undefined {
  return readId(before, false).canonical;
}
