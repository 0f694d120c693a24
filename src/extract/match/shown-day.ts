import { formatDayAndMonth } from "../../returns/calendar-date";
import { foldSpaces } from "../../returns/folding";
import { isSourceDay, type SourceCell } from "../table";

/** Ways in which a day stands in a text, with the year in the group of that name. */
const WRITINGS = [
  /^(?<before>\d{1,2} ?[-/. ] ?\d{1,2} ?[-/. ] ?)(?<year>\d{4}|\d{2})$/,
  /^(?<before>)(?<year>\d{4})(?<behind> ?[-/. ] ?\d{1,2} ?[-/. ] ?\d{1,2})$/,
  /^(?<before>\d{1,2}(?:st|nd|rd|th)?[ ./-]{0,2}(?:of )?[a-z]{3,9}[ .,/-]{0,2}'?)(?<year>\d{4}|\d{2})$/i,
  /^(?<before>[a-z]{3,9}[ ./-]{0,2}\d{1,2}(?:st|nd|rd|th)?[ .,/-]{1,2}'?)(?<year>\d{4}|\d{2})$/i,
];
const TIME = /(?:[ ,]+|T)\d{1,2}[:.]\d{2}.*$/i;
const LONGEST = 40;

/** A cell of a column of days without its year, in its own writing: "12/03/••••", "12 March ••••". Undefined for other cells. */
export function shownDay(cell: SourceCell): string | undefined {
  if (isSourceDay(cell)) return `${formatDayAndMonth(cell.day)} ••••`;
  if (typeof cell !== "string" || cell.length > LONGEST) return undefined;
  const text = foldSpaces(cell).replace(TIME, "");
  for (const writing of WRITINGS) {
    const groups = writing.exec(text)?.groups;
    if (groups !== undefined) return `${groups["before"] ?? ""}${"•".repeat(groups["year"]?.length ?? 0)}${groups["behind"] ?? ""}`;
  }
  return undefined;
}
