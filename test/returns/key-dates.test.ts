import { partsOf } from "../../src/returns/calendar-date";
import { keyDatesOf, mondayOf } from "../../src/returns/key-dates";
import { day } from "./days";
import { harmReturn, ordersReturn } from "./sheets";

describe("the Monday of a week", () => {
  it.each([
    ["2026-08-24", "2026-08-24"], ["2026-08-30", "2026-08-24"], ["2026-08-31", "2026-08-31"],
    ["1970-01-01", "1969-12-29"], ["1969-12-28", "1969-12-22"], ["2024-03-01", "2024-02-26"],
  ])("of %s is %s", (date, monday) => {
    expect(partsOf(mondayOf(day(date)))).toEqual(partsOf(day(monday)));
  });
});

describe("key dates", () => {
  it.each(["2026-08-24", "2026-08-27", "2026-08-30"])("of return A, notified on %s, a day of the week of 24 August", (notified) => {
    expect(keyDatesOf(ordersReturn, day(notified), day("2026-08-30"))).toEqual([
      { name: "The return is asked for", when: "Week of 24 August 2026", isIndicative: false, isPast: false },
      { name: "The return is due", when: "Friday 11 September 2026", isIndicative: false, isPast: false },
    ]);
  });

  it("of return B are indicative weeks", () => {
    expect(keyDatesOf(harmReturn, day("2026-08-26"), day("2026-10-12")).map(({ when, isIndicative, isPast }) => [when, isIndicative, isPast])).toEqual([
      ["Week of 5 October 2026", true, true],
      ["Week of 19 October 2026", true, false],
    ]);
  });

  it("are past from the day after", () => {
    const past = (today: string): boolean[] => keyDatesOf(ordersReturn, day("2026-08-24"), day(today)).map(({ isPast }) => isPast);
    expect(past("2026-08-30")).toEqual([false, false]);
    expect(past("2026-08-31")).toEqual([true, false]);
    expect(past("2026-09-11")).toEqual([true, false]);
    expect(past("2026-09-12")).toEqual([true, true]);
  });

  it("are words alone while the notification is not known", () => {
    const words = (definition: typeof ordersReturn): string[] => keyDatesOf(definition, undefined, day("2030-01-01")).map(({ when }) => when);
    expect(words(ordersReturn)[1]).toBe("Friday of week 3, counting the week of the notification as week 1");
    expect(words(harmReturn)[0]).toBe("Week 7, counting the week of the notification as week 1");
    expect(keyDatesOf(ordersReturn, undefined, day("2030-01-01")).some(({ isPast }) => isPast)).toBe(false);
  });
});
