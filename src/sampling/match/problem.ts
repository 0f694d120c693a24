/** Why something cannot be done, and how to put it right, in words for the user. */
export interface MatchProblem {
  readonly kind: "problem";
  readonly sentence: string;
}

export function problem(sentence: string): MatchProblem {
  return { kind: "problem", sentence };
}
