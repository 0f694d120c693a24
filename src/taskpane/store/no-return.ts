import { maskIdentifiers } from "../../identifiers";
import { returnDefinitions } from "../../returns/definitions";
import type { NearestTable } from "../../returns/find-table";
import { listInWords } from "../../returns/wording";
import type { PaneState } from "./snapshot";

type NoReturnState = Extract<PaneState, { phase: "noReturn" }>;

/** What the pane says of a workbook without a return, or with a table that is nearly one. */
export function noReturnState(
  nearest: NearestTable | undefined,
  isAdding: boolean,
  /** What was removed with a list that has just been deleted. */
  removed: readonly string[] | undefined,
): NoReturnState {
  const rest = { isAdding, ...(removed !== undefined && { removed }) };
  const offers = returnDefinitions.map(({ id, shortTitle }) => ({ id, title: shortTitle }));
  if (nearest === undefined) {
    const sentence = "There is no pre-inspection return in this workbook.";
    const whatToDo = "Open the workbook with the return, or add a blank return to this one.";
    return { phase: "noReturn", problem: { sentence, whatToDo, canRetry: true }, offers, ...rest };
  }
  const sentence = `The sheet “${maskIdentifiers(nearest.sheetName)}” looks like a return, but these headings are missing: ${listInWords(nearest.missing)}.`;
  const whatToDo = "Put the headings back, or add a blank return to this workbook.";
  return { phase: "noReturn", problem: { sentence, whatToDo, canRetry: true }, offers, ...rest };
}
