import type { SourceCell, SourceSheet } from "../table";
import { isEmptyCell, textOfCell } from "./cell-text";
import { headingWords } from "./heading-words";
import { isAboutSomeoneElse } from "./someone-else";
import { isHeadingText } from "./cell-look";

/** What stands above a heading. */
export interface HeadingGroup {
  readonly text: string;
  /** Nothing stands below it: it is the heading itself, in a cell over both rows. */
  readonly isHeading: boolean;
  /** The columns below it are a parent's, a carer's or a worker's. */
  readonly isSomeoneElse: boolean;
}

/**
 * The row of groups above the headings, by column: merged cells, of which the first alone or all are filled. Empty where
 * the row above is a title, a filter or nothing.
 */
export function groupsAbove(sheet: SourceSheet, headingRow: number): (HeadingGroup | undefined)[] {
  const above = sheet.rows[headingRow - 1] ?? [];
  const headings = sheet.rows[headingRow] ?? [];
  if (!isGroupRow(above, headings)) return [];
  const groups: (HeadingGroup | undefined)[] = [];
  let spread: HeadingGroup | undefined;
  for (let index = 0; index < Math.max(above.length, headings.length); index++) {
    const text = textOfCell(above[index]);
    const isHeading = isEmptyCell(headings[index]);
    if (text !== "") {
      const group = { text, isHeading, isSomeoneElse: isAboutSomeoneElse(headingWords(text)) };
      groups[index] = group;
      spread = isHeading || text === textOfCell(headings[index]) ? undefined : group;
    } else if (isHeading) spread = undefined;
    else groups[index] = spread;
  }
  return groups;
}

/** Nothing but texts, two at least that differ, and the first of them no further right than a heading. */
function isGroupRow(above: readonly SourceCell[], headings: readonly SourceCell[]): boolean {
  const filled = above.filter((cell) => !isEmptyCell(cell));
  if (filled.length < 2 || !filled.every(isHeadingText)) return false;
  if (new Set(filled.map(textOfCell)).size < 2) return false;
  return filled.length <= headings.length && !filled.some((cell) => textOfCell(cell).endsWith(":"));
}
