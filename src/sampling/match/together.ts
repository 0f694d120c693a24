import type { CanonicalId } from "../../returns/canonical-id";
import { counted } from "../../returns/wording";
import { at } from "../at";
import { leastAssignment } from "./assignment";
import { type CurrentSample, sampleProblem } from "./current-sample";
import { type Candidate, candidatesFor, type Matching, missingFrom, noteOnFirst } from "./matching";
import { type MatchProblem, problem } from "./problem";

/** Replacements for several records at once. */
export interface Assignment {
  readonly kind: "assignment";
  /** In the order of the withdrawals. */
  readonly pairs: readonly AssignedPair[];
  /** The distances of all pairs together, in millionths. */
  readonly millionths: number;
}

export interface AssignedPair {
  readonly withdrawn: CanonicalId;
  readonly candidate: Candidate;
  /** Said where the pair is not the same in the column that comes first. */
  readonly note: string | undefined;
}

/**
 * Gives each of these records one of the reserve: as many pairs as possible that are the same in the column that comes
 * first, at the least distance in all; see `leastAssignment`.
 * @param withdrawals each once, in the order in which they were made.
 */
export function assignReserve(
  sample: CurrentSample,
  withdrawals: readonly CanonicalId[],
  matching: Matching,
): Assignment | MatchProblem {
  const wrong = withdrawalsProblem(sample, withdrawals) ?? missingFrom(matching, [...withdrawals, ...sample.reserve]);
  if (wrong !== undefined) return wrong;
  const candidates = withdrawals.map((withdrawn) => candidatesFor(withdrawn, sample.reserve, matching));
  const places = leastAssignment(
    candidates.map((row) => row.map(({ isSameFirst, distance: { millionths } }) => ({ isSameFirst, millionths }))),
  );
  const pairs = withdrawals.map((withdrawn, order): AssignedPair => {
    const row = at(candidates, order);
    const candidate = at(row, at(places, order));
    return { withdrawn, candidate, note: candidate.isSameFirst ? undefined : noteOnFirst(withdrawn, row, matching) };
  });
  return { kind: "assignment", pairs, millionths: pairs.reduce((sum, { candidate }) => sum + candidate.distance.millionths, 0) };
}

function withdrawalsProblem(sample: CurrentSample, withdrawals: readonly CanonicalId[]): MatchProblem | undefined {
  if (withdrawals.length === 0) return problem("Choose at least one record to replace.");
  const twice = withdrawals.find((id, order) => withdrawals.indexOf(id) !== order);
  if (twice !== undefined) return problem("A record was chosen twice. Choose each record once.", twice);
  for (const id of withdrawals) {
    const wrong = sampleProblem(sample, id);
    if (wrong !== undefined) return wrong;
  }
  const left = sample.reserve.length;
  if (left >= withdrawals.length) return undefined;
  const toReplace = `${counted(withdrawals.length, "record")} ${withdrawals.length === 1 ? "was" : "were"} chosen`;
  return problem(`${toReplace}, and the reserve has ${left === 0 ? "none" : `only ${left}`} left. Nothing was replaced.`);
}
