import type { CanonicalId } from "../../returns/canonical-id";
import { type CurrentSample, sampleProblem } from "./current-sample";
import { type Candidate, candidatesFor, type Matching, missingFrom, noteOnFirst } from "./matching";
import { type MatchProblem, problem } from "./problem";

/** What is left of the reserve, beside one withdrawn record. */
export interface Ranking {
  readonly kind: "ranking";
  readonly withdrawn: CanonicalId;
  /** The nearest: the first of `candidates`. */
  readonly nearest: Candidate;
  /** Every unused record of the reserve, the nearest first. */
  readonly candidates: readonly Candidate[];
  /** Said where what should be the same first is the same in no record of the reserve. */
  readonly note: string | undefined;
}

/**
 * Ranks what is left of the reserve: first what is the same in the column that comes first, then by distance in millionths,
 * then in ticket order.
 */
export function rankReserve(sample: CurrentSample, withdrawn: CanonicalId, matching: Matching): Ranking | MatchProblem {
  const wrong = sampleProblem(sample, withdrawn) ?? missingFrom(matching, [withdrawn, ...sample.reserve]);
  if (wrong !== undefined) return wrong;
  const candidates = candidatesFor(withdrawn, sample.reserve, matching).sort(
    (a, b) => Number(b.isSameFirst) - Number(a.isSameFirst) || a.distance.millionths - b.distance.millionths,
  );
  const [nearest] = candidates;
  if (nearest === undefined) return problem("No record is left in the reserve, so this one cannot be replaced.", withdrawn);
  const why = nearest.isSameFirst ? undefined : noteOnFirst(withdrawn, candidates, matching);
  const note = why === undefined ? undefined : `${why} The records are ranked by distance alone.`;
  return { kind: "ranking", withdrawn, nearest, candidates, note };
}
