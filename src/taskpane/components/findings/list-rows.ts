import type { FindingGroup } from "../../store/snapshot";

/** Where a row of the list leads to: a group's heading, or one of its cards. Both count from 0. */
export interface RowPlace {
  readonly group: number;
  /** Undefined for the heading. */
  readonly card: number | undefined;
}

/** The group's own key: one rule may stand in the list once with each severity. */
export function groupKey(group: FindingGroup): string {
  return `${group.code} ${group.severity}`;
}

/**
 * The list from top to bottom as rows of their own: each group's heading and, where the group is open, its cards. Made
 * of counts and keys alone, so that no card is made before it comes into view.
 */
export class ListRows {
  readonly length: number;
  /** Index of each group's heading. */
  readonly headings: readonly number[];
  #indexes: ReadonlyMap<string, number> | undefined;

  /** @param isOpen of each group. */
  constructor(
    readonly groups: readonly FindingGroup[],
    readonly isOpen: readonly boolean[],
  ) {
    const headings: number[] = [];
    this.length = groups.reduce((start, group, index) => {
      headings.push(start);
      return start + 1 + (isOpen[index] === true ? group.findings.length : 0);
    }, 0);
    this.headings = headings;
  }

  at(index: number): RowPlace {
    let group = this.headings.length - 1;
    while (group > 0 && (this.headings[group] ?? 0) > index) group -= 1;
    const card = index - (this.headings[group] ?? 0) - 1;
    return { group, card: card < 0 ? undefined : card };
  }

  keyAt(index: number): string {
    const { group, card } = this.at(index);
    const found = this.groups[group];
    if (found === undefined) throw new RangeError(`The list has no row ${index}`);
    if (card === undefined) return groupKey(found);
    const { findings } = found;
    const key = findings.keyAt ? findings.keyAt(card) : findings.at(card)?.key;
    if (key === undefined) throw new RangeError(`The group ${groupKey(found)} has no card ${card}`);
    return key;
  }

  /** -1 where the list has no such row, or the group is closed. */
  indexOf(key: string): number {
    this.#indexes ??= new Map(Array.from({ length: this.length }, (_unused, index) => [this.keyAt(index), index]));
    return this.#indexes.get(key) ?? -1;
  }

  /** Whether the keyboard may stand there: with what has just been put right there is nothing to do. */
  isReachable(index: number): boolean {
    const { group, card } = this.at(index);
    return card === undefined || this.groups[group]?.findings.at(card)?.isFixed !== true;
  }

  /** The nearest row from there on that the keyboard may stand on; undefined where there is none. */
  reachableFrom(index: number, by: 1 | -1): number | undefined {
    for (let at = index; at >= 0 && at < this.length; at += by) if (this.isReachable(at)) return at;
    return undefined;
  }

  headingOf(index: number): number {
    return this.headings[this.at(index).group] ?? 0;
  }
}

/**
 * Where the keyboard's place goes when the list has changed: it stays with its row; where that has gone or has been put
 * right, it goes to the next card of the group, or else to the group's heading. @returns the key of the row.
 */
export function placeAfter(key: string, before: ListRows, now: ListRows): string | undefined {
  const still = now.indexOf(key);
  if (still >= 0 && now.isReachable(still)) return key;
  const from = before.indexOf(key);
  if (from < 0) return undefined;
  const heading = before.headingOf(from);
  return nextOf(before, from, now) ?? survivor(before, heading, now) ?? firstAfter(before, from, now);
}

/** The row of the list before, where it can still be stood on. */
function survivor(before: ListRows, index: number, now: ListRows): string | undefined {
  const key = before.keyAt(index);
  const at = now.indexOf(key);
  return at >= 0 && now.isReachable(at) ? key : undefined;
}

/** The first card of the same group below. */
function nextOf(before: ListRows, from: number, now: ListRows): string | undefined {
  for (let index = from + 1; index < before.length && before.at(index).card !== undefined; index += 1) {
    const key = survivor(before, index, now);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** The first heading below, for a group that has gone as a whole; the list's first row where it was the last. */
function firstAfter(before: ListRows, from: number, now: ListRows): string | undefined {
  const below = before.headings.find((heading) => heading > from && survivor(before, heading, now) !== undefined);
  if (below !== undefined) return before.keyAt(below);
  return now.length > 0 ? now.keyAt(0) : undefined;
}
