import fc from "fast-check";
import { ageOn, birthday } from "../../../src/extract/days/ages";
import { addDays, addYears, type CalendarDate, partsOf } from "../../../src/returns/calendar-date";
import { day } from "../../returns/days";

const births = fc.integer({ min: day("1950-01-01"), max: day("2030-12-31") }).map((days) => days as CalendarDate);
const leapDays = fc.integer({ min: 1952 / 4, max: 2028 / 4 }).map((quarter) => day(`${quarter * 4}-02-29`));
const anyBirth = fc.oneof({ weight: 3, arbitrary: births }, { weight: 1, arbitrary: leapDays });

describe("age on a day", () => {
  it.each([
    ["2008-03-12", "2026-03-11", 17], ["2008-03-12", "2026-03-12", 18], ["2026-10-30", "2026-10-30", 0], ["2026-10-31", "2026-10-30", -1],
    // Born on 29 February: 1 March of a common year, 29 February of a leap year.
    ["2008-02-29", "2026-02-28", 17], ["2008-02-29", "2026-03-01", 18], ["2008-02-29", "2028-02-28", 19], ["2008-02-29", "2028-02-29", 20],
    ["2007-02-28", "2028-02-28", 21], ["2007-03-01", "2028-02-29", 20],
  ])("born %s, on %s: %d", (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });

  it("is the number of birthdays counted one by one", () => {
    fc.assert(
      fc.property(anyBirth, fc.nat({ max: 25 * 366 }), (birth, later) => {
        const on = addDays(birth, later);
        const born = partsOf(birth);
        let birthdays = 0;
        // Day by day would be slow; a birthday falls on one of two days of a year.
        for (let year = born.year + 1; year <= partsOf(on).year; year += 1) {
          const isLeapDay = born.month === 2 && born.day === 29;
          const isLeapYear = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
          const falls = isLeapDay && !isLeapYear ? Date.UTC(year, 2, 1) : Date.UTC(year, born.month - 1, born.day);
          if (falls <= on * 86_400_000) birthdays += 1;
        }
        expect(ageOn(birth, on)).toBe(birthdays);
      }),
    );
  });

  it("goes up by one on the birthday", () => {
    fc.assert(
      fc.property(anyBirth, fc.integer({ min: 1, max: 25 }), (birth, years) => {
        const reached = birthday(birth, years);
        expect(ageOn(birth, reached)).toBe(years);
        expect(ageOn(birth, addDays(reached, -1))).toBe(years - 1);
      }),
    );
  });

  it("agrees with how the rules reckon back from an age: after the same day a year more ago, and not later than the same day so many years ago", () => {
    fc.assert(
      fc.property(anyBirth, fc.oneof(fc.nat({ max: 25 * 366 }), fc.constantFrom(-1, 0, 1)), fc.integer({ min: 0, max: 25 }), (birth, later, years) => {
        const on = addDays(birthday(birth, years), later);
        const age = ageOn(birth, on);
        fc.pre(age >= 0);
        expect(birth).toBeGreaterThan(addYears(on, -(age + 1)));
        expect(birth).toBeLessThanOrEqual(addYears(on, -age));
      }),
    );
  });
});
