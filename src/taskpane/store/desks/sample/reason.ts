import { foldSpaces } from "../../../../returns/folding";
import { reasonProblem } from "../../../../validation/confirmations/reason";

/** What stands against keeping a reason that was given for the sample; undefined where nothing does. */
export function sampleReasonProblem(reason: string): string | undefined {
  return foldSpaces(reason) === "" ? "Enter a reason. It is kept in the record of the sample." : reasonProblem(reason);
}
