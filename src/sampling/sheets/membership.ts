import type { CanonicalId } from "../../returns/canonical-id";
import type { CurrentSample } from "../match/current-sample";
import { siblingNumbers } from "../siblings/sibling-groups";
import type { RecordAsRead, RecordedReplacement, TakenBack } from "../record/draw-record";

/** Where a drawn record stands now. */
export type Standing =
  | { readonly kind: "drawn" }
  | { readonly kind: "replaces"; readonly withdrawn: CanonicalId }
  | { readonly kind: "withdrawn"; readonly replacement: CanonicalId }
  /** It is or was in the reserve, and is not in the sample. */
  | { readonly kind: "notInSample" };

/** The sample with all who ever were in it. */
export interface Membership {
  /** Those drawn in the order of their tickets, then the others in the order in which they came first; each once. */
  readonly everInSample: readonly CanonicalId[];
  /** Those drawn for it, in the order of their tickets, each once. */
  readonly reserve: readonly CanonicalId[];
  /** As replacements have left it. */
  readonly now: CurrentSample;
  readonly standingOf: (id: CanonicalId) => Standing;
  readonly isInSample: (id: CanonicalId) => boolean;
  /** Whether the mark for follow-up is on it now: a replacement takes the mark over. */
  readonly isFollowUp: (id: CanonicalId) => boolean;
  /** Number of its sibling group among those who are in the sample now. */
  readonly siblingsOf: (id: CanonicalId) => number | undefined;
}

type Told = Pick<RecordAsRead, "drawn" | "replacements" | "takenBack" | "siblings">;

/** A record that contradicts itself can be shown too: of several things that it says of one ID the last counts. */
export function membershipOf({ drawn, replacements, takenBack, siblings }: Told): Membership {
  const main = new Set(drawn.main);
  const replacedBy = new Map(replacements.map(({ withdrawn, replacement }) => [withdrawn, replacement]));
  const cameFor = new Map(replacements.map(({ withdrawn, replacement }) => [replacement, withdrawn]));
  const marked = followUpNow(drawn.followUp, replacements);
  const standingOf = (id: CanonicalId): Standing => {
    const replacement = replacedBy.get(id);
    if (replacement !== undefined) return { kind: "withdrawn", replacement };
    const withdrawn = cameFor.get(id);
    if (withdrawn !== undefined) return { kind: "replaces", withdrawn };
    return main.has(id) ? { kind: "drawn" } : { kind: "notInSample" };
  };
  const isInSample = (id: CanonicalId): boolean => ["drawn", "replaces"].includes(standingOf(id).kind);
  const everInSample = [...new Set([...main, ...inOrderMade(replacements, takenBack).map(({ replacement }) => replacement)])];
  const reserve = [...new Set(drawn.reserve)];
  const inSample = everInSample.filter(isInSample);
  const now: CurrentSample = {
    kind: "sample",
    main: inSample,
    followUp: inSample.filter((id) => marked.has(id)),
    reserve: reserve.filter((id) => standingOf(id).kind === "notInSample"),
  };
  const groupOf = siblingNumbers(siblings, now);
  return {
    everInSample,
    reserve,
    now,
    standingOf,
    isInSample,
    isFollowUp: (id) => marked.has(id),
    siblingsOf: (id) => groupOf.get(id),
  };
}

function followUpNow(drawn: readonly CanonicalId[], replacements: readonly RecordedReplacement[]): Set<CanonicalId> {
  const marked = new Set(drawn);
  for (const { withdrawn, replacement, followUp } of replacements) {
    if (!followUp) continue;
    marked.delete(withdrawn);
    marked.add(replacement);
  }
  return marked;
}

/**
 * All replacements in the order in which they were made. Of those made at one time the ones taken back were made last, and
 * the one taken back first was the very last: only the last can be taken back.
 */
function inOrderMade(kept: readonly RecordedReplacement[], takenBack: readonly TakenBack[]): RecordedReplacement[] {
  const made = [...kept, ...[...takenBack].reverse()].map((replacement) => ({ replacement, time: Date.parse(replacement.at) }));
  return made.sort((one, other) => one.time - other.time).map(({ replacement }) => replacement);
}
