import { formatDate, fromIsoDate } from "../../returns/calendar-date";

const UTC_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/;

/**
 * "22 November 2026, 19:05 UTC": the same words on every computer, wherever it is.
 * @param iso ISO 8601, UTC.
 * @throws Error where it is not.
 */
export function timeInWords(iso: string): string {
  const [, day = "", minutes = ""] = UTC_TIME.exec(iso) ?? [];
  const date = fromIsoDate(day);
  if (date === undefined) throw new Error(`not a time in UTC: ${iso}`);
  return `${formatDate(date)}, ${minutes} UTC`;
}
