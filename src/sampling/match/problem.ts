import type { CanonicalId } from "../../returns/canonical-id";

/** Why something cannot be done, and how to put it right, in words for the user. */
export interface MatchProblem {
  readonly kind: "problem";
  /** It names no ID: one that should not be there must not spread. */
  readonly sentence: string;
  /** The record that it is about, where it is about one. */
  readonly about: CanonicalId | undefined;
}

export function problem(sentence: string, about?: CanonicalId): MatchProblem {
  return { kind: "problem", sentence, about };
}
