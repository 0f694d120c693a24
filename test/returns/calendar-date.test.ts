import fc from "fast-check";
import {
  addDays,
  addYears,
  type CalendarDate,
  dateFromParts,
  dateFromSerial,
  daysBetween,
  formatDate,
  formatDayAndMonth,
  fromIsoDate,
  fullYear,
  isLeapYear,
  monthOfName,
  parseDayFirst,
  partsOf,
  serialFromDate,
  toIsoDate,
} from "../../src/returns/calendar-date";
import excelDates from "../vectors/excel-dates.json";
import leapDays from "../vectors/leap-days.json";
import { day } from "./days";

const DAY_LENGTH = 86_400_000;
const anyDay = fc
  .integer({ min: dateFromParts(1, 1, 1) ?? 0, max: dateFromParts(9999, 12, 31) ?? 0 })
  .map((days) => days as CalendarDate);
const excelDay = fc
  .integer({ min: day("1904-01-01"), max: day("9999-12-31") })
  .map((days) => days as CalendarDate);

describe("serial numbers", () => {
  it.each(excelDates.days)("$iso is $serial1900 and $serial1904", ({ iso, serial1900, serial1904 }) => {
    expect(dateFromSerial(serial1900, "1900")).toBe(day(iso));
    expect(serialFromDate(day(iso), "1900")).toBe(serial1900);
    expect(serialFromDate(day(iso), "1904")).toBe(serial1904 ?? undefined);
    if (serial1904 !== null) expect(dateFromSerial(serial1904, "1904")).toBe(day(iso));
  });

  it.each(excelDates.noDay1900)("1900: %d is no day", (serial) => {
    expect(dateFromSerial(serial, "1900")).toBeUndefined();
  });

  it.each(excelDates.noDay1904)("1904: %d is no day", (serial) => {
    expect(dateFromSerial(serial, "1904")).toBeUndefined();
  });

  it("is no day before the system begins, nor for what is no number", () => {
    expect(serialFromDate(day("1899-12-31"), "1900")).toBeUndefined();
    expect(serialFromDate(day("1903-12-31"), "1904")).toBeUndefined();
    expect(dateFromSerial(Number.NaN, "1900")).toBeUndefined();
    expect(dateFromSerial(Number.POSITIVE_INFINITY, "1904")).toBeUndefined();
  });

  it("leaves the time of day out", () => {
    expect(dateFromSerial(39448.999, "1900")).toBe(day("2008-01-01"));
  });

  it.each(["1900", "1904"] as const)("goes there and back in the %s system", (system) => {
    fc.assert(
      fc.property(excelDay, (date) => {
        const serial = serialFromDate(date, system);
        expect(serial).toBeDefined();
        expect(dateFromSerial(serial ?? -1, system)).toBe(date);
      }),
    );
  });

  it("differs by 1,462 days between the systems", () => {
    fc.assert(
      fc.property(excelDay, (date) => {
        expect((serialFromDate(date, "1900") ?? 0) - (serialFromDate(date, "1904") ?? 0)).toBe(1462);
      }),
    );
  });
});

describe("parts of a day", () => {
  it("agrees with the platform's own calendar", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const instant = new Date(date * DAY_LENGTH);
        expect(partsOf(date)).toEqual({
          year: instant.getUTCFullYear(),
          month: instant.getUTCMonth() + 1,
          day: instant.getUTCDate(),
        });
      }),
    );
  });

  it("goes there and back, also as ISO text", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day: dayOfMonth } = partsOf(date);
        expect(dateFromParts(year, month, dayOfMonth)).toBe(date);
        expect(fromIsoDate(toIsoDate(date))).toBe(date);
      }),
    );
  });

  it.each([
    [2023, 2, 29], [1900, 2, 29], [2024, 2, 30], [2024, 4, 31], [2024, 13, 1], [2024, 0, 1], [2024, 1, 0],
    [0, 1, 1], [10000, 1, 1], [2024, 1.5, 1], [Number.NaN, 1, 1],
  ])("%d-%d-%d is no day", (year, month, dayOfMonth) => {
    expect(dateFromParts(year, month, dayOfMonth)).toBeUndefined();
  });

  it.each(["2026-3-1", "12/03/2026", "2026-02-30", "2026-03-12T00:00", ""])("%s is no ISO day", (text) => {
    expect(fromIsoDate(text)).toBeUndefined();
  });
});

describe("leap years and other years", () => {
  it.each(leapDays.leapYears)("%d is a leap year", (year) => {
    expect(isLeapYear(year)).toBe(true);
    expect(dateFromParts(year, 2, 29)).toBeDefined();
  });

  it.each(leapDays.commonYears)("%d is a common year", (year) => {
    expect(isLeapYear(year)).toBe(false);
  });

  it.each(leapDays.sameDayInAnotherYear)("$from and $years years is $to", ({ from, years, to }) => {
    expect(toIsoDate(addYears(day(from), years))).toBe(to);
  });

  it("keeps month and day, but for 29 February, and never turns the order of two days round", () => {
    const modern = fc.integer({ min: day("1950-01-01"), max: day("2100-12-31") }).map((days) => days as CalendarDate);
    const years = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(modern, modern, years, (a, b, shift) => {
        const from = partsOf(a);
        const to = partsOf(addYears(a, shift));
        expect(to.year).toBe(from.year + shift);
        expect(to.month).toBe(from.month);
        if (from.month !== 2 || from.day !== 29) {
          expect(to.day).toBe(from.day);
          expect(addYears(addYears(a, shift), -shift)).toBe(a);
        } else expect(to.day).toBe(isLeapYear(to.year) ? 29 : 28);
        if (a <= b) expect(addYears(a, shift)).toBeLessThanOrEqual(addYears(b, shift));
      }),
    );
  });

  it("counts days", () => {
    expect(daysBetween(day("2024-02-28"), day("2024-03-01"))).toBe(2);
    expect(addDays(day("2023-02-28"), 1)).toBe(day("2023-03-01"));
  });
});

describe("dates in words", () => {
  it("writes them as GOV.UK does", () => {
    expect(formatDate(day("2026-03-12"))).toBe("12 March 2026");
    expect(formatDate(day("2024-02-01"))).toBe("1 February 2024");
  });

  it.each([
    "12/03/2024", "12-3-24", "12.03.2024", "12 03 2024", "12 / 3 / 2024", "12 March 2024", "12 Mar 24", "12-Mar-2024",
    "12th March 2024", "12th of March 2024", "12 mar. 2024", "Tuesday 12 March 2024", "Tue, 12 Mar 2024",
    "2024-03-12", "2024/3/12", "2024-03-12T00:00:00", "12/03/2024 00:00", "  12/03/2024\n", "１２/０３/２０２４", "12MARCH2024",
  ])("reads %j, day first", (text) => {
    expect(parseDayFirst(text)).toBe(day("2024-03-12"));
  });

  it.each([
    "03/13/2024", "12/2024", "March 2024", "March 12, 2024", "30/02/2024", "29/02/2023", "32/01/2024", "12/03/202",
    "before 12 March 2024", "around 12 March 2024", "not 12 March 2024", "12 Mars 2024", "12 foo 2024", "120324",
    "12/03/2024 or later", "12", "", "CSO", "12/03/2024-13/03/2024", "0/1/2024",
  ])("does not guess at %j", (text) => {
    expect(parseDayFirst(text)).toBeUndefined();
  });

  it("puts years of two digits between 1950 and 2049", () => {
    expect(parseDayFirst("1/2/49")).toBe(day("2049-02-01"));
    expect(parseDayFirst("1/2/50")).toBe(day("1950-02-01"));
  });

  it("reads every day in every spelling, never month first", () => {
    const modern = fc.integer({ min: day("1950-01-01"), max: day("2049-12-31") }).map((days) => days as CalendarDate);
    fc.assert(
      fc.property(modern, (date) => {
        const { year, month, day: dayOfMonth } = partsOf(date);
        const padded = (value: number) => String(value).padStart(2, "0");
        const inWords = formatDate(date);
        const spellings = [
          inWords,
          inWords.replace(/ ([A-Z][a-z]{2})[a-z]* /, "-$1-"),
          toIsoDate(date),
          `${dayOfMonth}/${month}/${year}`,
          `${padded(dayOfMonth)}.${padded(month)}.${padded(year % 100)}`,
          `${padded(dayOfMonth)}-${padded(month)}-${year} 09:30`,
        ];
        for (const spelling of spellings) expect([spelling, parseDayFirst(spelling)]).toEqual([spelling, date]);
      }),
    );
  });
});

describe("parts of dates in words", () => {
  it("names day and month without the year", () => {
    expect(formatDayAndMonth(day("2024-04-03"))).toBe("3 April");
  });

  it("knows a month by its name or its first three letters", () => {
    expect(["March", "MAR", "sept", "Sep", "may"].map(monthOfName)).toEqual([3, 3, 9, 9, 5]);
    expect(["Ma", "Marc", "", "Test"].map(monthOfName)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("puts two digits into their century", () => {
    expect(["49", "50", "99", "00", "1949"].map(fullYear)).toEqual([2049, 1950, 1999, 2000, 1949]);
  });
});
