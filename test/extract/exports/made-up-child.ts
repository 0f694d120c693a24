import { addDays, type CalendarDate, dateFromParts, partsOf } from "../../../src/returns/calendar-date";
import { type Random, seededRandom } from "../../../src/workbook/synthetic-children";

/**
 * Children who are nobody: names that say so, numbers that no register gives out, postcodes whose last part no street
 * of these towns has.
 */
export interface MadeUpChild {
  /** From 0, in the order in which they were made. */
  readonly index: number;
  readonly forename: string;
  readonly surname: string;
  readonly birth: CalendarDate;
  readonly outward: string;
  /** "DD3 9ZZ". */
  readonly postcode: string;
  readonly address: string;
  /** Ten digits: a published test number for the first few, then numbers that begin with a 99th day. */
  readonly healthNumber: string;
  /** Entries of the return's lists. */
  readonly gender: string;
  readonly ethnicity: string;
  readonly disability: string;
}

/** Published test numbers. */
export const CHI_VECTORS: readonly string[] = ["0101011237", "1904851231", "2902201230", "0211165794", "0101336489"];

/** The agreed date of every export: 14 August 2026. */
export const AGREED = day(2026, 8, 14);
/** The day two years before. */
export const WINDOW_START = day(2024, 8, 14);

const OUTWARD = ["DD1", "DD2", "DD3", "DD4", "DD5", "DD7", "DD8", "DD10", "DD11"];
const GENDERS = ["Female", "Male", "Female", "Male", "Female", "Male", "Other", "Not recorded/Unknown"];
const ETHNICITIES = [
  "White Scottish", "White Scottish", "White Scottish", "White Scottish", "Other White British", "White Polish", "Pakistani", "African", "Mixed or multiple", "Not recorded/Unknown",
];
const DISABILITIES = ["no", "no", "no", "yes", "Not recorded/Unknown"];
const SURNAMES = ["Testfamily", "Samplefamily", "Madeuphouse", "Notarealname", "Trialperson"];
const DIGIT_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

export function madeUpChild(index: number, birth: CalendarDate, random: Random): MadeUpChild {
  const outward = pick(OUTWARD, random);
  return {
    index,
    forename: forenameOf(index),
    surname: SURNAMES[index % SURNAMES.length] ?? "",
    birth,
    outward,
    postcode: `${outward} ${9 - (Math.floor(index / 20) % 6)}Z${"ABDEFGHJLNPQRSTUWXYZ"[index % 20] ?? ""}`,
    address: `Flat ${index % 40}, ${index + 1} Example Street`,
    healthNumber: CHI_VECTORS[index] ?? `99${String(index).padStart(8, "0")}`,
    gender: pick(GENDERS, random),
    ethnicity: pick(ETHNICITIES, random),
    disability: pick(DISABILITIES, random),
  };
}

/** "Childonezerotwo" for the 102nd: never the beginning of another's but of longer numbers. */
export function forenameOf(index: number): string {
  return `Child${Array.from(String(index), (digit) => DIGIT_WORDS[Number(digit)] ?? "").join("")}`;
}

/** A generator of its own for each export: what one of them draws moves no other. */
export function randomOf(seed: number): Random {
  return seededRandom(seed);
}

export function pick<T>(from: readonly T[], random: Random): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError("there is nothing to pick from");
  return chosen;
}

/** A day from `first` to `last`, both among them. */
export function dayBetween(first: CalendarDate, last: CalendarDate, random: Random): CalendarDate {
  if (last < first) throw new RangeError("no day lies between");
  return addDays(first, Math.floor(random() * (last - first + 1)));
}

export function day(year: number, month: number, dayOfMonth: number): CalendarDate {
  const date = dateFromParts(year, month, dayOfMonth);
  if (date === undefined) throw new RangeError("no such day");
  return date;
}

/**
 * Whole years on a day, by the month and the day alone: whoever was born on 29 February is a year older on 1 March of a
 * common year, as the Age of Legal Capacity (Scotland) Act 1991, section 6, has it.
 */
export function yearsOn(birth: CalendarDate, on: CalendarDate): number {
  const [born, then] = [partsOf(birth), partsOf(on)];
  const hasHadBirthday = then.month * 100 + then.day >= born.month * 100 + born.day;
  return then.year - born.year - (hasHadBirthday ? 0 : 1);
}
