import { maskIdentifier, maskIdentifiers } from "../../identifiers";
import type { CellChange } from "../../returns/cell-change";
import { type DateSystem, dateFromSerial, formatDate } from "../../returns/calendar-date";
import type { CellValue } from "../../returns/layout";
import { showable } from "../../returns/unseen";
import type { Topic } from "../rule";

/**
 * What the cell of a change holds, as the pane may show it: hidden but for three characters where the rule is about
 * identifiers; elsewhere only what in it reads as an identifier is hidden. Dates show where a date is asked for.
 */
export function shownBefore({ before, format }: Pick<CellChange, "before" | "format">, topic: Topic): string {
  const text = shownText(before);
  if (topic === "identifiers") return maskIdentifier(text);
  return format === "date" ? maskIdentifiers(text, "date") : maskIdentifiers(text);
}

/** What it would hold afterwards: dates as 12 March 2024, everything else as written. */
export function shownAfter({ after, format }: Pick<CellChange, "after" | "format">, system: DateSystem): string {
  const date = format === "date" && typeof after === "number" ? dateFromSerial(after, system) : undefined;
  return date === undefined ? showable(shownText(after)) : formatDate(date);
}

/** TRUE and FALSE as Excel writes them. */
function shownText(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
