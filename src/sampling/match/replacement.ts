import type { CanonicalId } from "../../returns/canonical-id";
import type { MatchWeight } from "./weights";

/** A record of the sample and the record of the reserve that took its place. Plain data: it is kept with the draw. */
export interface Replacement {
  readonly withdrawn: CanonicalId;
  /** Why it was withdrawn: never empty. */
  readonly reason: string;
  readonly replacement: CanonicalId;
  readonly choice: Choice;
  /** True where the mark for follow-up was handed on with it. */
  readonly followUp: boolean;
  /** From 0 to 1, in whole millionths. */
  readonly distance: number;
  /** As they stood when the match was made. */
  readonly weights: readonly MatchWeight[];
}

/** How a replacement was found. */
export type Choice =
  /** The nearest record that was left in the reserve. */
  | { readonly kind: "nearest" }
  /** Together with others, at the least distance in all: perhaps not the nearest to this one. */
  | { readonly kind: "together"; readonly withdrawals: number }
  /** By the lead, in place of the nearest. The reason is never empty. */
  | { readonly kind: "lead"; readonly reason: string };
