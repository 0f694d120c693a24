import { maskIdentifier, maskIdentifiers } from "../../identifiers";
import type { CellChange } from "../../returns/cell-change";
import { type DateSystem, dateFromSerial, formatDate } from "../../returns/calendar-date";
import type { CellValue } from "../../returns/layout";
import type { Topic } from "../rule";

/**
 * What the cell of a change holds, as the pane may show it: hidden but for three characters where the rule is about
 * identifiers; elsewhere only what in it reads as an identifier is hidden.
 */
export function shownBefore({ before }: Pick<CellChange, "before">, topic: Topic): string {
  const text = shownText(before);
  return topic === "identifiers" ? maskIdentifier(text) : maskIdentifiers(text);
}

/** What it would hold afterwards: dates as 12 March 2024, everything else as written. */
export function shownAfter({ after, format }: Pick<CellChange, "after" | "format">, system: DateSystem): string {
  const date = format === "date" && typeof after === "number" ? dateFromSerial(after, system) : undefined;
  return date === undefined ? shownText(after) : formatDate(date);
}

/** TRUE and FALSE as Excel writes them. */
function shownText(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
