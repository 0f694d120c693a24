import { type CalendarDate, dateFromParts, partsOf } from "../../returns/calendar-date";
import type { RowRule } from "../rule";
import { nameOrDate } from "./identifiers";

const DIGITS = 6;
const LAST_DAY = 31;
const LAST_MONTH = 12;

/**
 * Six plain digits alone say nothing: one in twenty-seven looks like a day. Together with the age they do: a day of birth
 * gives the row's age on the agreed date.
 */
export const birthInId: RowRule = {
  code: nameOrDate.code,
  severity: nameOrDate.severity,
  topic: nameOrDate.topic,
  title: nameOrDate.title,
  why: nameOrDate.why,
  guidance: "minimum",
  looksAt: "row",
  at: "id",
  cells: "the ID and the age",
  check: ({ id, age }, { agreedDate }) => {
    const text = id?.canonical;
    if (text === undefined || text.length < DIGITS || id?.identity !== undefined) return undefined;
    if (age?.kind !== "years" || agreedDate.kind !== "date") return undefined;
    return holdsBirth(text, age.years, agreedDate.date)
      ? { sentence: "This ID holds six digits that read as a date of birth and agree with the age. Check that they are not the date of birth." }
      : undefined;
  },
};

/** Looks at every run of exactly six digits. Most IDs hold one: character by character that costs next to nothing. */
function holdsBirth(id: string, age: number, agreed: CalendarDate): boolean {
  let run = 0;
  let digits = 0;
  for (let place = 0; place <= id.length; place++) {
    const digit = id.charCodeAt(place) - 48;
    if (digit >= 0 && digit <= 9) {
      run += 1;
      digits = digits * 10 + digit;
      continue;
    }
    if (run === DIGITS && isBirth(digits, age, agreed)) return true;
    run = 0;
    digits = 0;
  }
  return false;
}

/** @param digits DDMMYY as one number. */
function isBirth(digits: number, age: number, agreed: CalendarDate): boolean {
  const day = Math.floor(digits / 10_000);
  const month = Math.floor(digits / 100) % 100;
  if (day < 1 || day > LAST_DAY || month < 1 || month > LAST_MONTH) return false;
  return [1900, 2000].some((century) => {
    const birth = dateFromParts(century + (digits % 100), month, day);
    return birth !== undefined && ageOn(agreed, birth) === age;
  });
}

/** Whole years; somebody born on 29 February reaches an age on 1 March of a common year. Below 0 before birth. */
function ageOn(date: CalendarDate, birth: CalendarDate): number {
  const [then, now] = [partsOf(birth), partsOf(date)];
  const hadBirthday = now.month > then.month || (now.month === then.month && now.day >= then.day);
  return now.year - then.year - (hadBirthday ? 0 : 1);
}
