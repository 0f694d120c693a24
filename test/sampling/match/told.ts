import type { MatchProblem } from "../../../src/sampling/match/problem";

/** A problem as "A: Say why the record is withdrawn.", with the record that it is about; what is no problem as its kind. */
export function told(result: MatchProblem | { readonly kind: string }): string {
  if (!("sentence" in result)) return result.kind;
  return result.about === undefined ? result.sentence : `${result.about}: ${result.sentence}`;
}
