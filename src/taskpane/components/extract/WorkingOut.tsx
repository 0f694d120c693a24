import type { ExtractWork } from "../../store/extract-screens";
import { extractWords } from "../../words/extract";
import { Working } from "../Working";

/** What a step works out; stays where it is while there is nothing. */
export function WorkingOut({ workingOut }: Pick<ExtractWork, "workingOut">) {
  const { underWay } = extractWords.steps;
  return <Working words={workingOut && underWay[workingOut.what]} share={workingOut?.share} mayBeQuick />;
}
