import { maskIdentifiers } from "../../identifiers";
import { returnDefinitions } from "../../returns/definitions";
import type { NearestTable } from "../../returns/find-table";
import { noticeWords } from "../words/notices";
import type { PaneState } from "./snapshot";

const { noReturn: words } = noticeWords;

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
    return { phase: "noReturn", problem: { sentence: words.none, whatToDo: words.noneWhatToDo, canRetry: true }, offers, ...rest };
  }
  const sentence = words.nearly(maskIdentifiers(nearest.sheetName), nearest.missing);
  return { phase: "noReturn", problem: { sentence, whatToDo: words.nearlyWhatToDo, canRetry: true }, offers, ...rest };
}
