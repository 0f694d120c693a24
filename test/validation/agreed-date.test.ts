import { day, contextFor, layoutOf } from "./example-return";
import { testRule } from "./rule-tester";

const agreed = (iso: string) => ({ agreedDate: { kind: "date", date: day(iso) } }) as const;
const notified = (iso: string) => ({ notificationDate: day(iso) });
const withoutPlace = { ...layoutOf(contextFor("orders").definition), agreedDate: undefined };

testRule("AD1", {
  passes: [{ name: "a date" }, { name: "text", context: { agreedDate: { kind: "text", date: undefined } } }],
  reports: [
    {
      name: "nothing in the cell",
      context: { agreedDate: { kind: "missing" } },
      sentence: "Enter the agreed date in D8: the day on which you regard this list as accurate.",
      place: "Agreed date, D8",
    },
    {
      name: "no place for it",
      context: { agreedDate: { kind: "missing" }, layout: withoutPlace },
      sentence: "There is no place for the agreed date. Write “Insert Agreed Date” above the table and the date beside it.",
      place: "",
    },
  ],
});

testRule("AD2", {
  passes: [{ name: "a date" }, { name: "nothing", context: { agreedDate: { kind: "missing" } } }],
  reports: [
    {
      name: "text that is a day",
      context: { agreedDate: { kind: "text", date: day("2026-08-14") } },
      sentence: "The agreed date is text to Excel. Enter it as a date: 14 August 2026.",
      place: "Agreed date, D8",
      suggestion: 46248,
    },
    {
      name: "text that is a day, in a workbook that counts from 1904",
      context: { agreedDate: { kind: "text", date: day("2026-08-14") }, dateSystem: "1904" },
      cells: { csoStart: 44000 },
      sentence: /14 August 2026\.$/,
      place: "Agreed date, D8",
      suggestion: 44786,
    },
    {
      name: "other text",
      context: { agreedDate: { kind: "text", date: undefined } },
      sentence: "The agreed date is not a date. Enter day, month and year, for example 14/08/2026.",
      place: "Agreed date, D8",
    },
    { name: "a number", context: { agreedDate: { kind: "number" } }, sentence: /is not a date/, place: "Agreed date, D8" },
    { name: "an error value", context: { agreedDate: { kind: "error" } }, sentence: /is not a date/, place: "Agreed date, D8" },
  ],
});

testRule("AD3", {
  passes: [
    { name: "the day of the notification", context: notified("2026-08-14") },
    { name: "before it", context: notified("2026-08-15") },
    { name: "the notification is not known", context: { notificationDate: undefined } },
  ],
  reports: [
    {
      name: "the day after it",
      context: notified("2026-08-13"),
      sentence:
        "The agreed date, 14 August 2026, is after the notification of the inspection on 13 August 2026. Enter a date on or before that day.",
      place: "Agreed date, D8",
    },
  ],
});

testRule("AD4", {
  passes: [
    { name: "28 days before", context: notified("2026-09-11") },
    { name: "after the notification", context: notified("2026-08-01") },
    { name: "the notification is not known", context: { notificationDate: undefined } },
    { name: "across 29 February, 28 days", context: { ...agreed("2028-02-10"), ...notified("2028-03-09"), today: day("2028-04-01") } },
  ],
  reports: [
    {
      name: "29 days before",
      context: notified("2026-09-12"),
      sentence:
        "The agreed date, 14 August 2026, is 29 days before the notification on 12 September 2026. Enter a date within the 28 days before it.",
      place: "Agreed date, D8",
    },
    { name: "a year before", context: notified("2027-08-14"), sentence: /365 days/, place: "Agreed date, D8" },
  ],
});

testRule("AD5", {
  passes: [
    { name: "known and past" },
    { name: "today", context: { today: day("2026-08-14") } },
    { name: "text cannot be in the future", context: { today: day("2026-01-01"), agreedDate: { kind: "text", date: day("2026-08-14") } } },
  ],
  reports: [
    {
      name: "the notification is not known",
      context: { notificationDate: undefined },
      sentence:
        "The date of notification is not known. Enter it under Dates in the pane: the agreed date has to lie within the 28 days before it.",
      place: "Agreed date, D8",
    },
    {
      name: "tomorrow",
      context: { today: day("2026-08-13") },
      sentence: "The agreed date, 14 August 2026, is in the future. Check that it is the day on which the list is accurate.",
      place: "Agreed date, D8",
    },
    {
      name: "both",
      context: { today: day("2026-08-13"), notificationDate: undefined },
      sentence: /notification is not known/,
      place: "Agreed date, D8",
      times: 2,
    },
  ],
});
