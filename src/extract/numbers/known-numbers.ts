import { type CanonicalId, readId } from "../../returns/canonical-id";
import type { KeyLine } from "../../validation/new-ids/key";
import { likeness } from "../../validation/new-ids/likeness";

/** The numbers that children were given before: the key of an earlier extract. */
export interface KnownNumbers {
  /**
   * The new number of each child, by its number in the case system, in the order of the key. Where several of these have
   * one new number, they were one child when it was given.
   */
  readonly byChild: ReadonlyMap<CanonicalId, string>;
  /** Children in it: new numbers that somebody has. */
  readonly count: number;
  /** Every new number as `likeness` folds it, those of lines without a child too: never given to somebody else. */
  readonly given: ReadonlySet<string>;
  /** One for each old number with the new one that counts, then the new ones that are nobody's any more, whose old number is "". */
  readonly lines: readonly KeyLine[];
}

/**
 * The key that the pane itself still holds. Where it has two new numbers for one old one, the later one counts; so it does
 * where a later line gives a new number to the number of an earlier one, as new IDs for the whole list do.
 */
export function keyInHand(key: readonly KeyLine[]): KnownNumbers {
  const byChild = new Map<CanonicalId, KeyLine>();
  /** The old numbers of those who had a new one last. */
  const holders = new Map<CanonicalId, Set<CanonicalId>>();
  const numberOf = (child: CanonicalId) => childOf(byChild.get(child)?.after ?? "");
  const holdersOf = (number: CanonicalId | undefined) => number && holders.get(number);
  const give = (child: CanonicalId, before: string, after: string): void => {
    const number = childOf(after);
    const together = [...(holdersOf(number) ?? [])].filter((other) => numberOf(other) === number);
    byChild.set(child, { before: byChild.get(child)?.before ?? before, after });
    if (number !== undefined) holders.set(number, new Set([...together, child]));
  };
  for (const { before, after } of key) {
    const old = childOf(before);
    if (old === undefined) continue;
    if (byChild.has(old)) {
      // Parted from those with whom it was one child: what replaces their number does not replace its own.
      const together = holdersOf(numberOf(old));
      if (together !== undefined && together.size > 1) together.delete(old);
      give(old, before, after);
    } else {
      for (const child of [...(holders.get(old) ?? [old])]) give(child, before, after);
    }
  }
  const had = new Set([...byChild.keys()].map(numberOf));
  return {
    byChild: new Map([...byChild].map(([child, { after }]) => [child, after])),
    count: had.size,
    given: new Set(key.map(({ after }) => likeness(after))),
    lines: [...byChild.values(), ...nobodys(key, had)],
  };
}

/** A line for each new number of a key that none of these is. */
export function nobodys(key: readonly KeyLine[], had: ReadonlySet<CanonicalId | undefined>): KeyLine[] {
  const left = new Map(key.map(({ after }) => [childOf(after), after]));
  return [...left].flatMap(([number, after]) => (had.has(number) ? [] : [{ before: "", after }]));
}

/** What the number of a line stands for; undefined where there is none. */
export function childOf(before: string): CanonicalId | undefined {
  return readId(before, false).canonical;
}
