import { monthOfName } from "../../returns/calendar-date";

/** What a date written as text says, before anybody asks whether there is such a day. Years as they stand: "14" is 14. */
export type Writing =
  /** Year, month and day can be told apart by their form. */
  | { readonly kind: "named"; readonly day: number; readonly month: number; readonly year: string; readonly time: string }
  /** Two numbers in front of the year: which of them is the day is a matter of custom. */
  | { readonly kind: "numbers"; readonly first: number; readonly second: number; readonly year: string; readonly time: string; readonly hidden: string };

/** Time of day behind a date: 00:00, 12:00:00 AM, T23:00:00.000Z, 00.00.00.000000000, 00:00:00 GMT+0100 (summer time). */
const TIME = /(?:[ ,]+|T)(\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?: ?[AP]\.?M\.?)?(?: ?(?:Z|UTC|GMT|BST)?(?: ?[+-]\d{2}:?\d{2})?)?)(?: \([A-Z ]+\))?$/i;
/** What spreadsheets and text files put around a value so that it stays text: ="12/03/2014", '12/03/2014. */
const WRAPPING = /^[='"]+|["']+$/g;
/** What a time of day needs: most dates have none, and need not be searched for it. */
const MAY_HAVE_TIME = /\d[:.]\d{2}/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?=\S)/i;

const YEAR_FIRST = /^(\d{4}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{1,2})$/;
const YEAR_FIRST_NAMED = /^(\d{4})[-/. ]?([a-z]{3,9})[-/. ]?(\d{1,2})$/i;
const YEAR_FIRST_DIGITS = /^((?:19|20)\d{2}|9999)(0[1-9]|1[0-2])(\d{2})$/;
const NUMBERS = /^(\d{1,2})( ?[-/. ] ?)(\d{1,2})( ?[-/. ] ?)(\d{4}|\d{2})$/;
const DIGITS = /^(\d{1,2})(\d{2})((?:19|20)\d{2}|9999)$/;
const DAY_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[ ./-]{0,2}(?:of )?([a-z]{3,9})[ .,/-]{0,2}'?(\d{4}|\d{2})$/i;
const NAMED_DAY = /^([a-z]{3,9})[ ./-]{0,2}(\d{1,2})(?:st|nd|rd|th)?[ .,/-]{1,2}'?(\d{4}|\d{2})$/i;

/** Reads the form of a date; undefined for what has none of the forms, text around a date among it. */
export function readWriting(folded: string): Writing | undefined {
  const bare = folded.replace(WRAPPING, "").trim();
  const found = MAY_HAVE_TIME.test(bare) ? TIME.exec(bare) : null;
  const time = found?.[1] ?? "";
  const text = (found === null ? bare : bare.slice(0, found.index)).replace(WEEKDAY, "");
  return yearFirst(text, time) ?? numbers(text, time) ?? named(text, time);
}

function yearFirst(text: string, time: string): Writing | undefined {
  const match = YEAR_FIRST.exec(text) ?? YEAR_FIRST_DIGITS.exec(text);
  if (match) return { kind: "named", year: match[1] ?? "", month: Number(match[2]), day: Number(match[3]), time };
  const [, year = "", name = "", day] = YEAR_FIRST_NAMED.exec(text) ?? [];
  const month = monthOfName(name);
  return month === undefined ? undefined : { kind: "named", year, month, day: Number(day), time };
}

function numbers(text: string, time: string): Writing | undefined {
  const apart = NUMBERS.exec(text);
  const [first = "", before = "", second = "", behind = "", year = ""] = apart?.slice(1) ?? inARow(text);
  if (year === "") return undefined;
  const hidden = `${first}${before}${second}${behind}${"•".repeat(year.length)}`;
  return { kind: "numbers", first: Number(first), second: Number(second), year, time, hidden };
}

/** 12032014, and 3122014 where a leading zero was lost. */
function inARow(text: string): string[] {
  const match = DIGITS.exec(text);
  return match === null ? [] : [match[1] ?? "", "", match[2] ?? "", "", match[3] ?? ""];
}

function named(text: string, time: string): Writing | undefined {
  const dayFirst = DAY_NAMED.exec(text);
  const [day, name = "", year = ""] = dayFirst ? dayFirst.slice(1) : turned(NAMED_DAY.exec(text));
  const month = monthOfName(name);
  return month === undefined ? undefined : { kind: "named", year, month, day: Number(day), time };
}

function turned(match: RegExpExecArray | null): string[] {
  return match === null ? [] : [match[2] ?? "", match[1] ?? "", match[3] ?? ""];
}
