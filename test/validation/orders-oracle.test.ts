import {
  addDays,
  addYears,
  type CalendarDate,
  dateFromParts,
  daysInMonth,
  formatDate,
  partsOf,
  serialFromDate,
} from "../../src/returns/calendar-date";
import { child, contextFor, day } from "./example-return";
import { Validator } from "../../src/validation/validator";

/**
 * What CS4, CS5 and CS7 are to find, worked out the long way round: every birth date that gives the age on the agreed
 * date is listed, and the start of the order is held against each. A child born on 29 February reaches an age on 1
 * March of a common year (Age of Legal Capacity (Scotland) Act 1991, section 6).
 *
 * The rules reckon from the agreed date instead, in calendar years, 29 February becoming 28 February. The two agree on
 * CS4 always; on CS5 and CS7 they differ by one day, listed at the end, around 29 February. There the formula is the
 * rule, and this test says exactly where that is.
 */
interface Verdict {
  /** Before every possible birth date. */
  readonly beforeBirth: boolean;
  /** On or after every possible 18th birthday. */
  readonly certainlyAdult: boolean;
  /** On or after some possible 18th birthday. */
  readonly possiblyAdult: boolean;
}

/** The day on which somebody born on a day reaches an age. */
function birthday(born: CalendarDate, age: number): CalendarDate {
  const { year, month, day: dayOfMonth } = partsOf(born);
  const hasNoSuchDay = dayOfMonth > daysInMonth(year + age, month);
  const reached = hasNoSuchDay ? dateFromParts(year + age, 3, 1) : dateFromParts(year + age, month, dayOfMonth);
  if (reached === undefined) throw new Error("no such birthday");
  return reached;
}

/** Every birth date at which somebody is `age` years old on the agreed date. */
function birthDates(age: number, agreed: CalendarDate): CalendarDate[] {
  const found: CalendarDate[] = [];
  const last = addDays(addYears(agreed, -age), 3);
  for (let born = addDays(addYears(agreed, -(age + 1)), -3); born <= last; born = addDays(born, 1)) {
    if (birthday(born, age) <= agreed && birthday(born, age + 1) > agreed) found.push(born);
  }
  return found;
}

function oracle(births: readonly CalendarDate[], birthdays18: readonly CalendarDate[], start: CalendarDate): Verdict {
  return {
    beforeBirth: births.every((born) => start < born),
    certainlyAdult: birthdays18.every((adult) => start >= adult),
    possiblyAdult: birthdays18.some((adult) => start >= adult),
  };
}

/** Starts around each border, and on the agreed date and before it. */
function startsToTry(age: number, agreed: CalendarDate): CalendarDate[] {
  const borders = [age + 1, age, age - 17, age - 18].filter((years) => years >= 0).map((years) => addYears(agreed, -years));
  const near = borders.flatMap((border) => [-3, -2, -1, 0, 1, 2, 3].map((days) => addDays(border, days)));
  return [...new Set(near)].filter((start) => start <= agreed);
}

/** What the rules find on each start, as the validator reports it. */
function found(age: number, agreed: CalendarDate, starts: readonly CalendarDate[]): Map<CalendarDate, Set<string>> {
  const rows = starts.map((start, index) => child("orders", { id: `A-${index}`, age, csoStart: serialFromDate(start, "1900") ?? "" }, index + 11));
  const validator = new Validator(
    contextFor("orders", { agreedDate: { kind: "date", date: agreed }, notificationDate: agreed, today: agreed }),
    rows,
  );
  const codes = new Map(starts.map((start) => [start, new Set<string>()]));
  for (const code of ["CS4", "CS5", "CS7"]) {
    for (const { places } of validator.findingsOf(code)) {
      const start = starts[(places[0]?.row ?? 0) - 11];
      if (start !== undefined) codes.get(start)?.add(code);
    }
  }
  return codes;
}

const AGREED = [
  "2023-02-27", "2023-02-28", "2023-03-01", "2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2025-02-28", "2025-03-01",
  "2026-02-28", "2026-03-01", "2026-08-14", "2026-12-31", "2027-01-01", "2028-02-29",
].map(day);
const AGES = Array.from({ length: 20 }, (_, age) => age);

describe("starts of orders against every possible birth date", () => {
  const differences: string[] = [];
  const beforeBirth: string[] = [];
  let tried = 0;

  beforeAll(() => {
    for (const agreed of AGREED) {
      for (const age of AGES) {
        const births = birthDates(age, agreed);
        const birthdays18 = births.map((born) => birthday(born, 18));
        const starts = startsToTry(age, agreed);
        const codes = found(age, agreed, starts);
        for (const start of starts) {
          tried += 1;
          const expected = oracle(births, birthdays18, start);
          const actual = codes.get(start) ?? new Set();
          const where = `${formatDate(start)}, aged ${age} on ${formatDate(agreed)}`;
          if (actual.has("CS4") !== expected.beforeBirth) beforeBirth.push(where);
          const verdict = expected.certainlyAdult ? "CS5" : expected.possiblyAdult ? "CS7" : "none";
          const rule = actual.has("CS5") ? "CS5" : actual.has("CS7") ? "CS7" : "none";
          if (verdict !== rule) differences.push(`${where}: ${rule}, not ${verdict}`);
          if (actual.has("CS5") && actual.has("CS7")) differences.push(`${where}: both`);
        }
      }
    }
  });

  it("lists a year of birth dates for every age", () => {
    for (const agreed of AGREED) {
      for (const age of AGES) expect([365, 366, 367]).toContain(birthDates(age, agreed).length);
    }
  });

  it("tries enough", () => {
    expect(tried).toBeGreaterThan(4000);
  });

  it("CS4 finds just the starts before every possible birth; the day of birth itself passes", () => {
    expect(beforeBirth).toEqual([]);
  });

  it("CS5 and CS7 find just the starts on or after the 18th birthday, but for one day around 29 February", () => {
    expect(differences).toEqual([
      // Nobody turns 18 on 29 February (18 years after a leap year is a common one): the last 18th birthday is the 28th.
      "28 February 2024, aged 18 on 29 February 2024: CS7, not CS5",
      // The earliest 18th birthday is 1 March; the formula, from 28 February on, counts the leap day in between.
      "29 February 2024, aged 18 on 28 February 2025: CS7, not none",
      "29 February 2024, aged 19 on 28 February 2026: CS7, not none",
      "28 February 2028, aged 18 on 29 February 2028: CS7, not CS5",
    ]);
  });
});
