import { Vocabulary } from "../../src/returns/vocabulary";
import { contextFor, day, serial } from "./example-return";
import { testRule } from "./rule-tester";

const PLACE = "CSO start date, G12";
/** Cells of a child of this age whose order started on this day. The agreed date is 14 August 2026. */
const started = (iso: string, age = 12) => ({ age, csoStart: serial(iso) });
const agreed = (iso: string) => ({ context: { agreedDate: { kind: "date", date: day(iso) }, notificationDate: day(iso), today: day(iso) } }) as const;

/** The return's lists, but for one that the workbook gives. */
const withOwnList = (key: string, entries: string[]) =>
  new Map([...contextFor("orders").vocabularies, [key, new Vocabulary("Own", entries, "rule")] as const]);

testRule("CS1", {
  passes: [{ name: "a date" }, { name: "text", cells: { csoStart: "soon" } }, { name: "return B has no orders", of: "harm", dates: [] }],
  reports: [
    {
      name: "nothing",
      cells: { csoStart: "" },
      sentence: "Enter the date on which the current order started. If the order has ended, enter when the last one started.",
      place: PLACE,
    },
  ],
});

testRule("CS2", {
  passes: [
    { name: "a date", cells: started("2025-03-12") },
    { name: "a date pasted as a number", cells: started("2025-03-12"), dates: [] },
    { name: "missing", cells: { csoStart: "" } },
  ],
  reports: [
    {
      name: "text, day first",
      cells: { csoStart: "12/03/2024" },
      sentence: "This date is text to Excel. Enter it as a date: 12 March 2024.",
      place: PLACE,
      suggestion: serial("2024-03-12"),
    },
    { name: "text in a workbook that counts from 1904", cells: { csoStart: "5 July 1998" }, context: { dateSystem: "1904" }, sentence: /5 July 1998\.$/, place: PLACE, suggestion: 34519 },
    { name: "month first is not guessed at", cells: { csoStart: "03/13/2024" }, sentence: "This is not a date. Enter day, month and year, for example 12/03/2024.", place: PLACE },
    { name: "about a day is not that day", cells: { csoStart: "before 12 March 2024" }, sentence: /^This is not a date\./, place: PLACE },
    { name: "a year", cells: { csoStart: 2024 }, dates: [], sentence: "This is a number, not a date. Enter day, month and year, for example 12/03/2024.", place: PLACE },
    { name: "29 February 1900", cells: { csoStart: 60 }, sentence: /^This is a number/, place: PLACE },
    { name: "TRUE", cells: { csoStart: true }, sentence: /^This is not a date\./, place: PLACE },
    { name: "an error value", cells: { csoStart: "#REF!" }, sentence: "This cell holds an Excel error. Enter the date, for example 12/03/2024.", place: PLACE },
  ],
});

testRule("CS3", {
  passes: [
    { name: "on the agreed date", cells: started("2026-08-14") },
    { name: "no agreed date to compare with", cells: started("2027-01-01"), context: { agreedDate: { kind: "missing" } } },
  ],
  reports: [
    {
      name: "the day after",
      cells: started("2026-08-15"),
      sentence: "This order starts on 15 August 2026, after the agreed date of 14 August 2026. Correct the start date.",
      place: PLACE,
    },
    { name: "nothing is said about the 18th birthday until that is put right", cells: started("2026-08-15", 18), sentence: /^This order starts on 15 August 2026/, place: PLACE, also: ["AG5"] },
  ],
});

testRule("CS4", {
  passes: [
    { name: "the first day on which a child of 12 can have been born", cells: started("2013-08-15") },
    { name: "aged 0, within the year", cells: started("2025-08-15", 0) },
    { name: "no agreed date", cells: started("1990-01-01"), context: { agreedDate: { kind: "missing" } } },
    { name: "no age", cells: { age: "", csoStart: serial("1995-01-01") } },
    { name: "age as text is put right first", cells: { age: "12 yrs", csoStart: serial("1995-01-01") } },
    { name: "an age below nought is put right first", cells: started("2026-08-14", -1) },
    { name: "agreed on 28 February: born on 29 February", cells: started("2020-02-29", 2), ...agreed("2023-02-28") },
    { name: "agreed on 29 February: born on 1 March", cells: started("2021-03-01", 2), ...agreed("2024-02-29") },
  ],
  reports: [
    {
      name: "the day before that",
      cells: started("2013-08-14"),
      sentence: "This order starts on 14 August 2013, before a child aged 12 on the agreed date was born. Correct the age or the start date.",
      place: PLACE,
    },
    { name: "aged 0, a year before", cells: started("2025-08-14", 0), sentence: /aged 0/, place: PLACE },
    { name: "agreed on 28 February: 28 February of a leap year", cells: started("2020-02-28", 2), ...agreed("2023-02-28"), sentence: /28 February 2020/, place: PLACE },
    { name: "agreed on 29 February: 28 February of a common year", cells: started("2021-02-28", 2), ...agreed("2024-02-29"), sentence: /28 February 2021/, place: PLACE },
    { name: "agreed on 1 March: 1 March", cells: started("2020-03-01", 2), ...agreed("2023-03-01"), sentence: /1 March 2020/, place: PLACE },
  ],
});

testRule("CS5", {
  passes: [
    { name: "17 today", cells: started("2026-08-14", 17) },
    { name: "18, the day before the agreed date", cells: started("2026-08-13", 18) },
    { name: "19, the day before a year ago", cells: started("2025-08-13", 19) },
  ],
  reports: [
    {
      name: "18, on the agreed date",
      cells: started("2026-08-14", 18),
      sentence: "This order starts on 14 August 2026, when a young person aged 18 on the agreed date was already 18. Correct the age or the start date.",
      place: PLACE,
      also: ["AG5"],
    },
    { name: "19, a year ago", cells: started("2025-08-14", 19), sentence: /14 August 2025/, place: PLACE, also: ["AG5"] },
    { name: "19, agreed on 29 February, on 28 February the year before", cells: started("2023-02-28", 19), ...agreed("2024-02-29"), sentence: /28 February 2023/, place: PLACE, also: ["AG5"] },
    { name: "25, which is out of range too", cells: started("2019-08-14", 25), sentence: /14 August 2019/, place: PLACE, also: ["AG4"] },
  ],
});

testRule("CS6", {
  passes: [
    { name: "not reinstated", cells: { csoStart: serial("2020-03-12") } },
    { name: "not known", cells: { csoStart: serial("2020-03-12"), reinstated: "Not recorded/Unknown" } },
    { name: "reinstated on the first day of the window", cells: { csoStart: serial("2024-08-14"), reinstated: "yes" } },
    { name: "no agreed date", cells: { csoStart: serial("2020-03-12"), reinstated: "yes" }, context: { agreedDate: { kind: "missing" } } },
    { name: "no start", cells: { csoStart: "", reinstated: "yes" } },
    { name: "agreed on 29 February: 28 February is in the window", cells: { csoStart: serial("2022-02-28"), reinstated: "yes" }, ...agreed("2024-02-29") },
    { name: "return B has no orders", of: "harm", dates: [] },
  ],
  reports: [
    {
      name: "the day before the window",
      cells: { csoStart: serial("2024-08-13"), reinstated: "yes" },
      sentence:
        "This order was reinstated within the 2 years before the agreed date, but its start, 13 August 2024, is before 14 August 2024. Check both: the start of the current order is asked for.",
      place: PLACE,
    },
    { name: "yes with a spelling to put right", cells: { csoStart: serial("2024-08-13"), reinstated: "YES" }, sentence: /13 August 2024/, place: PLACE, also: ["VO3"] },
    {
      name: "a list of the workbook's own with a capital",
      cells: { csoStart: serial("2024-08-13"), reinstated: "Yes" },
      context: { vocabularies: withOwnList("reinstated", ["Yes", "No"]) },
      sentence: /13 August 2024/,
      place: PLACE,
    },
    { name: "agreed on 29 February", cells: { csoStart: serial("2022-02-27"), reinstated: "yes" }, ...agreed("2024-02-29"), sentence: /27 February 2022, is before 28 February 2022/, place: PLACE },
  ],
});

testRule("CS7", {
  passes: [
    { name: "17", cells: started("2026-08-14", 17) },
    { name: "18, a year ago", cells: started("2025-08-14", 18) },
    { name: "18, certainly: another finding", cells: started("2026-08-14", 18) },
    { name: "19, two years ago", cells: started("2024-08-14", 19) },
  ],
  reports: [
    {
      name: "18, the day after a year ago",
      cells: started("2025-08-15", 18),
      sentence: "This order starts on 15 August 2025. A young person aged 18 on the agreed date may have been 18 by then. Check the age and the start date.",
      place: PLACE,
      also: ["AG5"],
    },
    { name: "18, yesterday", cells: started("2026-08-13", 18), sentence: /13 August 2026/, place: PLACE, also: ["AG5"] },
    { name: "19, the day after two years ago", cells: started("2024-08-15", 19), sentence: /15 August 2024/, place: PLACE, also: ["AG5"] },
    { name: "19, the day before a year ago", cells: started("2025-08-13", 19), sentence: /13 August 2025/, place: PLACE, also: ["AG5"] },
  ],
});
