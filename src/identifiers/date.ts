import { parseDayFirst, partsOf } from "../returns/calendar-date";
import { foldCell, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import type { Recognised, Recogniser } from "./recogniser";

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
const MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}";

/** A way to write a date, and how a match is turned into what `parseDayFirst` reads. */
interface Writing {
  readonly pattern: RegExp;
  /** A year of four digits and separators leave no doubt. */
  readonly dayFirst: (match: RegExpExecArray) => readonly { readonly text: string; readonly isClear: boolean }[];
}

const WRITINGS: readonly Writing[] = [
  {
    // 12/03/2014, 12-3-14, 12 . 03 . 2014, 12 03 2014. The same separator twice: 12/03-14 is no date.
    pattern: /(?<![0-9]|[0-9][-/.])([0-9]{1,2})( ?[-/.] ?| )([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9]|[-/.][0-9])/g,
    dayFirst: ([, day = "", separator = "", month = "", year = ""]) =>
      separator === " " && year.length === 2 ? [] : [{ text: `${day}/${month}/${year}`, isClear: year.length === 4 }],
  },
  {
    // 2014-03-12
    pattern: /(?<![0-9]|[0-9][-/.])([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9]|[-/.][0-9])/g,
    dayFirst: ([, year = "", , month = "", day = ""]) => [{ text: `${day}/${month}/${year}`, isClear: true }],
  },
  {
    // 12 March 2014, 12th of March 2014, 12-Mar-14, 12MAR2014
    pattern: new RegExp(`(?<![a-z0-9])([0-9]{1,2})(?:st|nd|rd|th)?[^a-z0-9]{0,3}(?:of )?(${MONTHS})[^a-z0-9]{0,3}([0-9]{4}|[0-9]{2})(?![a-z0-9])`, "gi"),
    dayFirst: ([, day = "", month = "", year = ""]) => [{ text: `${day} ${month} ${year}`, isClear: year.length === 4 }],
  },
  {
    // March 12, 2014
    pattern: new RegExp(`(?<![a-z0-9])(${MONTHS})[ .-]([0-9]{1,2})(?:st|nd|rd|th)?[ .,-]{1,2}([0-9]{4})(?![a-z0-9])`, "gi"),
    dayFirst: ([, month = "", day = "", year = ""]) => [{ text: `${day} ${month} ${year}`, isClear: true }],
  },
  {
    // 12032014 or 20140312
    pattern: /(?<![0-9])([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])/g,
    dayFirst: ([, first = "", second = "", third = "", fourth = ""]) => [
      { text: `${first}/${second}/${third}${fourth}`, isClear: false },
      { text: `${fourth}/${third}/${first}${second}`, isClear: false },
    ],
  },
];

/**
 * A date written with separators, with the name of its month, or with eight digits, of the years 1900 to 2099. Six digits
 * alone say nothing: 3.7 % of all six-digit numbers could be a day.
 */
export const date: Recogniser = {
  kind: "date",
  name: "date",
  mayBeIn: ({ length, digits, letters, isPlain }) =>
    digits >= 8 || (digits >= 4 && length >= digits + letters + 2) || (digits >= 3 && letters >= 3) || !isPlain,
  find(value) {
    const folded = foldCell(value);
    const found: Recognised[] = [];
    for (const { pattern, dayFirst } of WRITINGS) {
      for (const match of matchesIn(folded.text, pattern)) {
        const reading = dayFirst(match).find(({ text }) => isRecentDay(text));
        if (reading === undefined) continue;
        found.push(recognisedAt(folded, "date", reading.isClear ? "certain" : "possible", match.index, match.index + match[0].length));
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

function isRecentDay(text: string): boolean {
  const day = parseDayFirst(text);
  if (day === undefined) return false;
  const { year } = partsOf(day);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
