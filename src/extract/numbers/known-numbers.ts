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
  /** As the key has them, one for each child, and those without a child's number. */
  readonly lines: readonly KeyLine[];
}

/** The key that the pane itself still holds. Where it has two numbers for one child, the later one counts. */
export function keyInHand(key: readonly KeyLine[]): KnownNumbers {
  const byChild = new Map<CanonicalId, string>();
  for (const { before, after } of key) {
    const child = childOf(before);
    if (child !== undefined) byChild.set(child, after);
  }
  return {
    byChild,
    count: byChild.size,
    given: new Set(key.map(({ after }) => likeness(after))),
    lines: key.map(({ before, after }) => ({ before, after })),
  };
}

/** What the number of a line stands for; undefined where there is none. */
export function childOf(before: string): CanonicalId | undefined {
  return readId(before, false).canonical;
}
