import { columnSpan } from "../../../returns/assemble";
import { cellAddress } from "../../../returns/address";
import type { CellChange } from "../../../returns/cell-change";
import { shownAfter, shownBefore } from "../../../validation/fixes";
import type { Topic } from "../../../validation/rule";
import type { Validator } from "../../../validation/validator";
import { noticeWords } from "../../words/notices";
import type { ChangeLine } from "../screens";

/** Lines of a preview that the pane gets: nobody reads more. */
export const MOST_LINES = 300;

/** A change as the pane shows it. @param topic of the rule whose finding it puts right. */
export function changeLine(change: CellChange, topic: Topic, { context: { layout, definition, dateSystem } }: Validator): ChangeLine {
  const { row, column } = change;
  const key = [...layout.columns].find(([, place]) => place === column)?.[0];
  const isInList = row >= layout.firstRow && column <= columnSpan(layout).last;
  const name = isInList ? definition.columns.find((item) => item.key === key)?.name : undefined;
  return {
    address: cellAddress(row, column),
    column: name ?? noticeWords.agreedDate,
    before: shownBefore(change, topic),
    after: shownAfter(change, dateSystem),
  };
}
