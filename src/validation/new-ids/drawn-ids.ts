import type { RawRow } from "../../returns/record";
import { dealtNumbers, type GivenSeries, type RandomInt, randomNumber } from "./draw";
import { likeness } from "./likeness";
import type { Trial } from "./trial";

/**
 * Numbers that a rule speaks of are drawn again, as one in thirty that look like a date. Where so many a child have not
 * been enough, it is the prefix that the rule speaks of.
 */
const MOST_DRAWS_PER_CHILD = 3;
const MOST_DRAWS_FOR_FEW = 50;

/** Where so many draws one after the other are taken, hardly a number is left. */
const MOST_TRIES = 1000;

/** The IDs by row, or a sentence why there are none. */
export type Drawn = ReadonlyMap<number, string> | string;

export interface Draw {
  readonly prefix: string;
  readonly chosen: readonly RawRow[];
  /** Likenesses of the IDs that the list holds, and of others that are not to be given; random IDs add theirs. */
  readonly taken: Set<string>;
  /** Of these, those of the others. */
  readonly avoid: ReadonlySet<string>;
  readonly trial: Trial;
  readonly randomInt: RandomInt;
  /** Of random numbers. */
  readonly digits: number;
  /** What numbers without gaps go on after. */
  readonly given: GivenSeries;
}

export function gapFreeIds({ prefix, chosen, taken, avoid, trial, randomInt, given }: Draw): Drawn {
  const numbers = dealtNumbers(chosen.length, randomInt, given);
  const ids = new Map(chosen.map(({ row }, index) => [row, `${prefix}${numbers[index] ?? ""}`]));
  const inUse = [...ids.values()].map(likeness).filter((like) => taken.has(like));
  if (inUse.length > 0) return inUseSentence(prefix, inUse.every((like) => avoid.has(like)));
  return trial.spokenOf(ids).length > 0 ? misreadSentence(prefix) : ids;
}

export function randomIds({ prefix, chosen, taken, trial, randomInt, digits }: Draw): Drawn {
  const unlike = (): string | undefined => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const id = `${prefix}${randomNumber(digits, randomInt)}`;
      const like = likeness(id);
      if (taken.has(like)) continue;
      // What a rule speaks of stays taken: it is not drawn a second time.
      taken.add(like);
      return id;
    }
    return undefined;
  };
  const ids = new Map<number, string>();
  let rows = chosen.map(({ row }) => row);
  for (let draws = rows.length; rows.length > 0; draws += rows.length) {
    if (draws > chosen.length * MOST_DRAWS_PER_CHILD + MOST_DRAWS_FOR_FEW) return misreadSentence(prefix);
    const drawn = new Map<number, string>();
    for (const row of rows) {
      const id = unlike();
      if (id === undefined) return crowdedSentence(prefix);
      drawn.set(row, id);
      ids.set(row, id);
    }
    rows = trial.spokenOf(drawn);
  }
  return ids;
}

/** @param isElsewhere none of the numbers need be one of the list. */
function inUseSentence(prefix: string, isElsewhere: boolean): string {
  const add = prefix === "" ? "Add a prefix, for example C-," : "Choose another prefix,";
  if (isElsewhere) return `Some of these numbers are in use already, in your system or in an earlier list. ${add} so that they cannot be mixed up.`;
  const already = prefix === "" ? "Some IDs of the list are such numbers already." : "Some IDs of the list look like these already.";
  return `${already} ${add} so that old and new IDs cannot be mixed up.`;
}

function misreadSentence(prefix: string): string {
  return prefix === ""
    ? "Numbers alone would read as those of another system. Add a prefix, for example C-."
    : "With this prefix the new IDs would read as something else, such as a date, a name or a number of another system. Choose another prefix.";
}

function crowdedSentence(prefix: string): string {
  return prefix === ""
    ? "Nearly all numbers of this length are taken. Add a prefix, for example C-."
    : "Nearly all numbers with this prefix are taken. Choose another prefix.";
}
