import type { CanonicalId } from "../../returns/canonical-id";
import { at } from "../at";
import { choiceProblem, type CurrentSample, reasonProblem, reserveProblem } from "./current-sample";
import { MILLION } from "./distance";
import type { Candidate, Matching } from "./matching";
import type { MatchProblem } from "./problem";
import { rankReserve } from "./ranking";
import type { Choice, Replacement } from "./replacement";
import { assignReserve } from "./together";

/** A record that turned out unsuitable. */
export interface Withdrawal {
  readonly withdrawn: CanonicalId;
  readonly reason: string;
}

/** A record that the lead takes in place of the nearest. */
export interface LeadChoice {
  readonly id: CanonicalId;
  /** Not needed where it is the nearest. */
  readonly reason: string;
}

/** What is to be added to the replacements that were made before. */
export interface Replaced {
  readonly kind: "replaced";
  readonly replacements: readonly Replacement[];
}

/** Replaces one record: by the nearest of the reserve, or by the lead's choice. */
export function replaceOne(
  sample: CurrentSample,
  withdrawal: Withdrawal,
  chosen: LeadChoice | undefined,
  matching: Matching,
): Replaced | MatchProblem {
  const ranking = rankReserve(sample, withdrawal.withdrawn, matching);
  if (ranking.kind === "problem") return ranking;
  const noReason = reasonProblem(withdrawal.withdrawn, withdrawal.reason);
  if (noReason !== undefined) return noReason;
  if (chosen === undefined || chosen.id === ranking.nearest.id) {
    return replaced([replacement(sample, withdrawal, ranking.nearest, { kind: "nearest" }, matching)]);
  }
  const candidate = ranking.candidates.find(({ id }) => id === chosen.id);
  const wrong = reserveProblem(sample, chosen.id) ?? choiceProblem(chosen.id, chosen.reason);
  if (wrong !== undefined) return wrong;
  if (candidate === undefined) throw new Error("a record of the reserve was not ranked");
  const choice: Choice = { kind: "lead", reason: chosen.reason.trim() };
  return replaced([replacement(sample, withdrawal, candidate, choice, matching)]);
}

/** Replaces several records at once, at the least distance in all: all of them or, where something is wrong, none. */
export function replaceTogether(
  sample: CurrentSample,
  withdrawals: readonly Withdrawal[],
  matching: Matching,
): Replaced | MatchProblem {
  const assignment = assignReserve(sample, withdrawals.map(({ withdrawn }) => withdrawn), matching);
  if (assignment.kind === "problem") return assignment;
  for (const { withdrawn, reason } of withdrawals) {
    const noReason = reasonProblem(withdrawn, reason);
    if (noReason !== undefined) return noReason;
  }
  const choice: Choice = { kind: "together", withdrawals: withdrawals.length };
  return replaced(
    assignment.pairs.map(({ candidate }, order) => replacement(sample, at(withdrawals, order), candidate, choice, matching)),
  );
}

function replaced(replacements: readonly Replacement[]): Replaced {
  return { kind: "replaced", replacements };
}

function replacement(
  sample: CurrentSample,
  { withdrawn, reason }: Withdrawal,
  { id, distance }: Candidate,
  choice: Choice,
  { weights }: Matching,
): Replacement {
  return {
    withdrawn,
    reason: reason.trim(),
    replacement: id,
    choice,
    followUp: sample.followUp.includes(withdrawn),
    distance: distance.millionths / MILLION,
    weights: weights.map(({ column, weight }) => ({ column, weight })),
  };
}
