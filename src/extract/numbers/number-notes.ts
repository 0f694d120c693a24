import { counted } from "../../returns/wording";
import { likeness } from "../../validation/new-ids/likeness";
import type { KeptNumbers } from "./kept-numbers";
import { childOf } from "./known-numbers";
import { isGapFree } from "./series";

/** What the user should know of the numbers, a sentence each. No number is in them. */
export function numberNotes(of: {
  readonly found: KeptNumbers;
  /** Likenesses of the numbers that the case system gives in this export. */
  readonly system: ReadonlySet<string>;
  /** Every number of the list as it will be, where they were to have no gaps. */
  readonly gapFree: { readonly ids: readonly string[]; readonly prefix: string } | undefined;
}): string[] {
  const notes: string[] = [];
  const kept = [...of.found.kept.values()];
  const zeros = kept.filter(({ byZeros }) => byZeros).length;
  if (zeros > 0) notes.push(`${counted(zeros, "child is", "children are")} known by a number that the key has with other zeros in front.`);
  const both = kept.filter(({ number }) => of.system.has(likeness(number))).length;
  if (both > 0) {
    notes.push(`${counted(both, "number")} of the key ${both === 1 ? "is" : "are"} also given by your system, perhaps to another child. The children keep ${both === 1 ? "it" : "them"}.`);
  }
  if (of.found.parted.size > 0) notes.push(partedSentence(of.found));
  if (of.gapFree !== undefined && !isGapFree(of.gapFree.ids, of.gapFree.prefix)) {
    notes.push("The numbers have gaps, or differ in their beginnings: children keep the numbers that they had, and nobody gets the number of another child.");
  }
  return notes;
}

function partedSentence({ parted }: KeptNumbers): string {
  const numbers = new Set([...parted.values()].map(({ number }) => childOf(number))).size;
  const children = counted(numbers + parted.size, "child", "children");
  if (numbers > 1) {
    return `${children} share ${counted(numbers, "number")} in the key, because they were taken for ${counted(numbers, "child", "children")}. The first of each keeps the number, the others get numbers of their own.`;
  }
  const others = parted.size === 1 ? "The second gets a number of its own." : "The first keeps it, the others get numbers of their own.";
  return `${children} share a number in the key, because they were taken for one child. ${others}`;
}
