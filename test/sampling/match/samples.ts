import type { Drawn } from "../../../src/sampling/draw";
import { type CurrentSample, currentSample } from "../../../src/sampling/match/current-sample";
import type { Replacement } from "../../../src/sampling/match/replacement";
import { id } from "./list";

export function drawnOf(stages: Partial<Drawn>): Drawn {
  return { main: [], reserve: [], followUp: [], ...stages };
}

/** The sample as it stands. @throws where the replacements do not follow from the draw. */
export function sampleOf(stages: Partial<Drawn>, replacements: readonly Replacement[] = []): CurrentSample {
  const sample = currentSample(drawnOf(stages), replacements);
  if (sample.kind === "problem") throw new Error(sample.sentence);
  return sample;
}

export function replacement(withdrawn: string, by: string, changed: Partial<Replacement> = {}): Replacement {
  return {
    withdrawn: id(withdrawn),
    reason: "The record cannot be found.",
    replacement: id(by),
    choice: { kind: "nearest" },
    followUp: false,
    distance: 0.25,
    weights: [{ column: "age", weight: 3 }],
    ...changed,
  };
}
