import { addDays, type CalendarDate, formatDate } from "./calendar-date";
import type { ReturnDefinition } from "./definition";

/** A day or a week that follows from the notification, in words. */
export interface KeyDate {
  /** "The return is due". */
  readonly name: string;
  /** "Friday 11 September 2026", "Week of 5 October 2026". */
  readonly when: string;
  /** The guidance gives it as a rough guide. */
  readonly isIndicative: boolean;
  /** True from the day after it, for a week from the Monday after it. Never while the notification is not known. */
  readonly isPast: boolean;
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** The Monday on or before a day. */
export function mondayOf(date: CalendarDate): CalendarDate {
  // Day 0, 1 January 1970, was a Thursday.
  return addDays(date, -((((date + 3) % 7) + 7) % 7));
}

/**
 * The key dates of a return. Week 1 is the one, Monday to Sunday, in which the inspection is notified. Without a date of
 * notification they are given in words alone.
 */
export function keyDatesOf(
  definition: ReturnDefinition,
  notificationDate: CalendarDate | undefined,
  today: CalendarDate,
): KeyDate[] {
  return definition.keyDates.map(({ name, week, weekday, isIndicative }) => {
    const dayName = weekday === undefined ? undefined : WEEKDAYS[weekday - 1];
    if (notificationDate === undefined) {
      const when = dayName === undefined ? `Week ${week}` : `${dayName} of week ${week}`;
      return { name, when: `${when}, counting the week of the notification as week 1`, isIndicative, isPast: false };
    }
    const monday = addDays(mondayOf(notificationDate), (week - 1) * 7);
    const day = addDays(monday, (weekday ?? 1) - 1);
    const when = dayName === undefined ? `Week of ${formatDate(monday)}` : `${dayName} ${formatDate(day)}`;
    const last = weekday === undefined ? addDays(monday, 6) : day;
    return { name, when, isIndicative, isPast: today > last };
  });
}
