import type { CanonicalId } from "../../returns/canonical-id";
import { counted } from "../../returns/wording";
import { likeness } from "../../validation/new-ids/likeness";
import type { KeptNumber } from "./kept-numbers";
import { isGapFree } from "./series";

/** What the user should know of the numbers, a sentence each. No number is in them. */
export function numberNotes(of: {
  readonly kept: ReadonlyMap<CanonicalId, KeptNumber>;
  /** Likenesses of the numbers that the case system gives in this export. */
  readonly system: ReadonlySet<string>;
  /** Every number of the list as it will be, where they were to have no gaps. */
  readonly gapFree: { readonly ids: readonly string[]; readonly prefix: string } | undefined;
}): string[] {
  const notes: string[] = [];
  const kept = [...of.kept.values()];
  const zeros = kept.filter(({ knownBy }) => knownBy === "zeros").length;
  if (zeros > 0) notes.push(`${counted(zeros, "child is", "children are")} known by a number that the key has with other zeros in front.`);
  const both = kept.filter(({ number }) => of.system.has(likeness(number))).length;
  if (both > 0) {
    notes.push(`${counted(both, "number")} of the key ${both === 1 ? "is" : "are"} also given by your system, perhaps to another child. The children keep ${both === 1 ? "it" : "them"}.`);
  }
  if (of.gapFree !== undefined && !isGapFree(of.gapFree.ids, of.gapFree.prefix)) {
    notes.push("The numbers have gaps, or differ in their beginnings: children keep the numbers that they had, and nobody gets the number of another child.");
  }
  return notes;
}
