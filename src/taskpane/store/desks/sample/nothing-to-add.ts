import type { DrawnState } from "../../sample-screens";

/** What stands on the screens to which a doubtful record gives nothing: it can be looked at, and not be added to. */
export const NOTHING_TO_ADD: Pick<DrawnState, "replace" | "siblings" | "release"> = {
  replace: {
    members: [], reserveLeft: 0, withdrawals: [], ranking: undefined, pairs: undefined, weights: [], weightsProblem: undefined,
    isUsualWeights: true, problem: undefined, made: [], takenBack: 0,
  },
  siblings: { text: "", groups: [], sentence: "", problems: [], problem: undefined },
  release: {
    selected: 0, reserve: 0, followUp: 0, agencies: [], warning: undefined, writtenOn: undefined, canOpenWorkbook: false, canDownload: false, done: undefined, problem: undefined,
  },
};
