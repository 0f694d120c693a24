import { foldSpaces } from "../../../../returns/folding";
import { reasonProblem } from "../../../../validation/confirmations/reason";
import { prepareDeskWords } from "../../../words/sample-prepare-desks";

/** What stands against keeping a reason that was given for the sample; undefined where nothing does. */
export function sampleReasonProblem(reason: string): string | undefined {
  return foldSpaces(reason) === "" ? prepareDeskWords.reasonMissing : reasonProblem(reason);
}
