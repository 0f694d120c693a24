import { toIsoDate } from "../../returns/calendar-date";
import { foldSpaces, isBlank } from "../../returns/folding";
import { isSourceDay, type SourceCell } from "../table";

/** A cell that holds nothing, or lies beyond the end of its row. */
export function isEmptyCell(cell: SourceCell | undefined): boolean {
  return cell === undefined || (!isSourceDay(cell) && isBlank(cell));
}

/** What a cell says, in one line with single spaces; days in the ISO form. */
export function textOfCell(cell: SourceCell | undefined): string {
  if (cell === undefined) return "";
  if (isSourceDay(cell)) return toIsoDate(cell.day);
  return foldSpaces(String(cell));
}

/** At most so many characters; what was cut off is seen to be missing. */
export function cutText(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
