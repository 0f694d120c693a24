import { LANGUAGE } from "./counts";

const moment = new Intl.DateTimeFormat(LANGUAGE, {
  timeZone: "Europe/London", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});
const day = new Intl.DateTimeFormat(LANGUAGE, { timeZone: "Europe/London", day: "numeric", month: "long", year: "numeric" });

/** "22 November 2026 at 19:05", by the clocks in Scotland. @param iso ISO 8601. */
export function momentInWords(iso: string): string {
  const parts = new Map(moment.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return `${part("day")} ${part("month")} ${part("year")} at ${part("hour")}:${part("minute")}`;
}

/** "22 November 2026", by the calendar in Scotland. @param iso ISO 8601. */
export function dayInWords(iso: string): string {
  return day.format(new Date(iso));
}
