import { cellAddress } from "../../returns/address";
import { daysBetween, formatDate, serialFromDate } from "../../returns/calendar-date";
import type { Place } from "../finding";
import type { Hit, PlacedHit, ReturnContext, ReturnRule, RuleMeta } from "../rule";
import { counted } from "../../returns/wording";

const WHY = "Every age, every order and the two years that are read are reckoned from the agreed date.";

type Check = (context: ReturnContext) => Hit | undefined;

/** A rule on the agreed date: its findings stand at the date's cell. */
function agreedDateRule(meta: Pick<RuleMeta, "code" | "severity" | "title" | "fix">, ...checks: Check[]): ReturnRule {
  return {
    ...meta,
    topic: "return",
    why: WHY,
    guidance: "agreedDate",
    looksAt: "return",
    sees: "the agreed date",
    check: (context) => {
      const places = placesOf(context);
      return checks.flatMap((check): PlacedHit[] => {
        const hit = check(context);
        return hit === undefined ? [] : [{ ...hit, places }];
      });
    },
  };
}

/** The agreed date stands outside the table: its place has a sheet column instead of a column key. */
function placesOf({ layout }: ReturnContext): Place[] {
  return layout.agreedDate === undefined
    ? []
    : [{ row: layout.agreedDate.row, column: undefined, sheetColumn: layout.agreedDate.column }];
}

export const agreedDateMissing = agreedDateRule(
  { code: "AD1", severity: "fix", title: "Agreed date missing" },
  ({ agreedDate, layout, definition }) => {
    if (agreedDate.kind !== "missing") return undefined;
    return layout.agreedDate === undefined
      ? { sentence: `There is no place for the agreed date. Write “${definition.agreedDate.label}” above the table and the date beside it.` }
      : {
          sentence: `Enter the agreed date in ${cellAddress(layout.agreedDate.row, layout.agreedDate.column)}: the day on which you regard this list as accurate.`,
        };
  },
);

export const agreedDateNotADate = agreedDateRule(
  { code: "AD2", severity: "fix", title: "Agreed date is not a date", fix: "Make the agreed date a real date" },
  ({ agreedDate, dateSystem }) => {
    if (agreedDate.kind === "missing" || agreedDate.kind === "date") return undefined;
    if (agreedDate.kind !== "text" || agreedDate.date === undefined) {
      return { sentence: "The agreed date is not a date. Enter day, month and year, for example 14/08/2026." };
    }
    const sentence = `The agreed date is text to Excel. Enter it as a date: ${formatDate(agreedDate.date)}.`;
    const serial = serialFromDate(agreedDate.date, dateSystem);
    return serial === undefined ? { sentence } : { sentence, suggestion: serial };
  },
);

export const agreedDateAfterNotification = agreedDateRule(
  { code: "AD3", severity: "fix", title: "Agreed date after the notification" },
  ({ agreedDate, notificationDate }) =>
    agreedDate.kind === "date" && notificationDate !== undefined && agreedDate.date > notificationDate
      ? {
          sentence: `The agreed date, ${formatDate(agreedDate.date)}, is after the notification of the inspection on ${formatDate(notificationDate)}. Enter a date on or before that day.`,
        }
      : undefined,
);

export const agreedDateTooEarly = agreedDateRule(
  { code: "AD4", severity: "fix", title: "Agreed date too long before the notification" },
  ({ agreedDate, notificationDate, definition }) => {
    if (agreedDate.kind !== "date" || notificationDate === undefined) return undefined;
    const days = daysBetween(agreedDate.date, notificationDate);
    const most = definition.agreedDate.maximumDaysBeforeNotification;
    if (days <= most) return undefined;
    return {
      sentence: `The agreed date, ${formatDate(agreedDate.date)}, is ${counted(days, "day")} before the notification on ${formatDate(notificationDate)}. Enter a date within the ${most} days before it.`,
    };
  },
);

export const agreedDateUnchecked = agreedDateRule(
  { code: "AD5", severity: "check", title: "Agreed date to be checked" },
  ({ notificationDate, definition }) =>
    notificationDate === undefined
      ? {
          sentence: `The date of notification is not known. Enter it under Dates in the pane: the agreed date has to lie within the ${definition.agreedDate.maximumDaysBeforeNotification} days before it.`,
        }
      : undefined,
  ({ agreedDate, today }) =>
    agreedDate.kind === "date" && agreedDate.date > today
      ? {
          sentence: `The agreed date, ${formatDate(agreedDate.date)}, is in the future. Check that it is the day on which the list is accurate.`,
        }
      : undefined,
);
