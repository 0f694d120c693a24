import type { CanonicalId } from "../../returns/canonical-id";
import type { Drawn } from "../draw";
import { type MatchProblem, problem } from "./problem";
import type { Replacement } from "./replacement";

/** The sample after replacements: each replacement stands where the record stood that it replaces. */
export interface CurrentSample {
  readonly kind: "sample";
  readonly main: readonly CanonicalId[];
  readonly followUp: readonly CanonicalId[];
  /** What has not been used, in ticket order. */
  readonly reserve: readonly CanonicalId[];
}

/** The sample as it stands. @returns a problem where a replacement does not follow from the draw and those before it. */
export function currentSample(drawn: Drawn, replacements: readonly Replacement[]): CurrentSample | MatchProblem {
  let sample: CurrentSample = { kind: "sample", main: drawn.main, followUp: drawn.followUp, reserve: drawn.reserve };
  for (const replacement of replacements) {
    const next = withReplacement(sample, replacement);
    if (next.kind === "problem") return next;
    sample = next;
  }
  return sample;
}

/** The sample after one more replacement. */
export function withReplacement(sample: CurrentSample, made: Replacement): CurrentSample | MatchProblem {
  const { withdrawn, replacement, choice } = made;
  const wrong =
    sampleProblem(sample, withdrawn) ??
    reasonProblem(withdrawn, made.reason) ??
    reserveProblem(sample, replacement) ??
    (choice.kind === "lead" ? choiceProblem(replacement, choice.reason) : undefined);
  if (wrong !== undefined) return wrong;
  if (made.followUp !== sample.followUp.includes(withdrawn)) {
    return problem("A replacement and the sample disagree on which records are marked for follow-up.", withdrawn);
  }
  const handedOn = (id: CanonicalId): CanonicalId => (id === withdrawn ? replacement : id);
  return {
    kind: "sample",
    main: sample.main.map(handedOn),
    followUp: sample.followUp.map(handedOn),
    reserve: sample.reserve.filter((id) => id !== replacement),
  };
}

/** Why this record cannot be withdrawn. */
export function sampleProblem(sample: CurrentSample, id: CanonicalId): MatchProblem | undefined {
  return sample.main.includes(id) ? undefined : problem("This record is not in the sample as it stands, so it cannot be replaced.", id);
}

export function reasonProblem(withdrawn: CanonicalId, reason: string): MatchProblem | undefined {
  return reason.trim() === "" ? problem("Say why the record is withdrawn.", withdrawn) : undefined;
}

/** Why the lead's choice cannot stand without a reason. */
export function choiceProblem(chosen: CanonicalId, reason: string): MatchProblem | undefined {
  return reason.trim() === "" ? problem("Say why this record was chosen, which is not the nearest.", chosen) : undefined;
}

/** Why this record cannot replace another. */
export function reserveProblem(sample: CurrentSample, id: CanonicalId): MatchProblem | undefined {
  return sample.reserve.includes(id) ? undefined : problem("This record is not left in the reserve, so it cannot replace another.", id);
}
