import type { ConditionalFormats } from "../model/sheet";
import { elements } from "./xml";

/** What the .xlsx library leaves out of conditional formats: at which of them Excel stops. Told by their priorities. */

/** Priorities of the rules at which Excel stops, as the sheet's part has them. */
export function readStops(sheetXml: string): ReadonlySet<number> {
  return new Set(elements(sheetXml, "cfRule")
    .filter(({ attributes }) => /^(1|true)$/.test(attributes["stopIfTrue"] ?? ""))
    .map(({ attributes }) => Number(attributes["priority"])));
}

/** The sheet's part with `stopIfTrue` where the model has it. */
export function withStops(sheetXml: string, formats: readonly ConditionalFormats[]): string {
  const stops = new Set(formats.flatMap(({ rules }) => rules).filter(({ stopIfTrue }) => stopIfTrue === true).map(({ priority }) => priority));
  if (stops.size === 0) return sheetXml;
  return sheetXml.replace(/<cfRule (?=[^>]*\bpriority="(\d+)")/g, (tag, priority: string) =>
    stops.has(Number(priority)) ? `${tag}stopIfTrue="1" ` : tag);
}
