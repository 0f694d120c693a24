import { type MetadataJson, parsePhoneNumberFromString } from "libphonenumber-js/core";
import metadata from "./data/phone-metadata.json";
import { foldCell, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import type { Certainty, Recognised, Recogniser } from "./recogniser";

/** Numbering plans of the United Kingdom, the Crown dependencies and Ireland, cut from the package's by a script. */
const PLANS = metadata as unknown as MetadataJson;

/** Where a written number may begin: with + and a digit, or with one zero or two that no digit stands in front of. */
const BEGINNING = /(?<![0-9+])\(?(?:\+ ?(?=\(?[1-9])|(?=0[ \-./()_:|*~]{0,3}(?:[1-35-9]|0[ \-./()_:|*~]{0,3}[1-9])))/g;
/** The rest of it, group by group; up to the fifteen digits of E.164 and two zeros. */
const GROUP = /[ \-./()_:|*~]{0,3}[0-9]+/y;
const MOST_DIGITS = 17;
const LETTER = /[A-Z]/i;
const NO_DIGIT = /[^0-9]+/g;
/**
 * 0, the ranges in use, and nine or ten digits in all after the 0; the few shorter numbers belong to help lines and
 * emergency services. Source: Ofcom, National Telephone Numbering Plan.
 */
const NATIONAL = /^0(?:1[1-9]|2[03489]|3[0347]|5[56]|7[0-9]|8[047]|9[018])[0-9]{7,8}$/;
const LONG = 11;
/** How many digits the groups of a national number have where it is written in groups: 0131 496 0123, 01382 433000. */
const GROUPS_IN_USE: ReadonlySet<string> = new Set([
  "3-8", "3-7", "3-4-4", "3-3-4", "4-7", "4-6", "4-3-4", "4-3-3", "5-6", "5-5", "5-3-3", "5-3-2", "5-2-4", "5-2-2-2", "6-5", "6-4",
]);
/** Different numbers of one text that the numbering plans are asked of: a page of a telephone directory has fewer. */
const MOST_ASKED = 1000;
const SHORTEST_AREA_CODE = 3;
/** What telephone numbers are seldom parted by, and IDs often. */
const MARK = /[-./_:|*~]/;
const INTERNATIONAL = /^(?:\+|00)[1-9][0-9]{7,15}$/;

/**
 * A telephone number written with + or 00 and a country's code, or with its leading 0. Certain where the numbering plan
 * of the United Kingdom or of Ireland has such a number; possible where the length fits, and after a + for any country.
 */
export const telephone: Recogniser = {
  kind: "telephone",
  name: "telephone number",
  mayBeIn: ({ digits, isPlain }) => digits >= 8 || !isPlain,
  find(value) {
    // A number that Excel holds as a number has neither + nor leading 0.
    if (typeof value !== "string") return [];
    const folded = foldCell(value);
    const found: Recognised[] = [];
    const rate = rateRemembered();
    let free = 0;
    for (const { index, 0: beginning } of matchesIn(folded.text, BEGINNING)) {
      if (index < free) continue;
      const match = surest(folded.text, index, index + beginning.length, rate);
      if (match === undefined) continue;
      // "M07700..." may be mum's number, and may be an ID.
      const certainty = LETTER.test(folded.text.charAt(index - 1)) ? "possible" : match.certainty;
      found.push(recognisedAt(folded, "telephone", certainty, index, match.end));
      free = match.end;
    }
    return found;
  },
};

interface Match {
  readonly certainty: Certainty;
  readonly end: number;
}

/** The longest number that is certain, or else the longest possible one: other digits may follow after a space. */
function surest(text: string, start: number, digitsFrom: number, rate: Rate): Match | undefined {
  const isInternational = text.slice(start, digitsFrom).includes("+");
  const matches: Match[] = [];
  const groups: number[] = [];
  let digits = "";
  GROUP.lastIndex = digitsFrom;
  for (let group = GROUP.exec(text); group !== null; group = GROUP.exec(text)) {
    const end = GROUP.lastIndex;
    // "+44 (0)131 ...": the zero is for callers at home.
    const isForHome = isInternational && group[0].endsWith("(0") && text.charAt(end) === ")";
    const own = isForHome ? "" : group[0].replace(NO_DIGIT, "");
    digits += own;
    if (digits.length > MOST_DIGITS) break;
    // "0(131)": the zero and the area code are one group.
    if (digits.length > 1 && digits.length - own.length === 1) groups[0] = digits.length;
    else groups.push(own.length);
    const rated = LETTER.test(text.charAt(end)) ? undefined : rate(isInternational ? `+${digits}` : digits);
    const certainty = isInternational || digits.startsWith("00") ? rated : rated && lessSure(rated, groups, text.slice(digitsFrom, end));
    if (certainty !== undefined) matches.push({ certainty, end });
  }
  return matches.findLast(({ certainty }) => certainty === "certain") ?? matches.at(-1);
}

/**
 * A national number in groups that no telephone number is written in may be an ID: "01-2024-00012" is no number of
 * Bournemouth. Groups apart by spaces alone may be one all the same.
 */
function lessSure(certainty: Certainty, groups: readonly number[], written: string): Certainty | undefined {
  if (groups.length === 1 || GROUPS_IN_USE.has(groups.join("-"))) return certainty;
  return MARK.test(written) && (groups[0] ?? 0) < SHORTEST_AREA_CODE ? undefined : "possible";
}

/** How sure digits, behind a + where there is one, are to be a telephone number. */
type Rate = (digits: string) => Certainty | undefined;

/**
 * Asks of each different number once, and in one text of no more than so many. Beyond that, a number whose length and
 * opening fit counts as certain: a text made to be slow is told of too much rather than too little.
 */
function rateRemembered(): Rate {
  const known = new Map<string, Certainty | undefined>();
  return (digits) => {
    if (!INTERNATIONAL.test(digits) && !NATIONAL.test(digits)) return undefined;
    if (known.has(digits)) return known.get(digits);
    if (known.size >= MOST_ASKED) return "certain";
    const rated = ratePlanned(digits);
    known.set(digits, rated);
    return rated;
  };
}

function ratePlanned(digits: string): Certainty | undefined {
  const number = parsePhoneNumberFromString(digits, { defaultCountry: "GB", extract: false }, PLANS);
  if (number?.isValid() === true) return "certain";
  return digits.startsWith("+") || (!digits.startsWith("00") && digits.length === LONG) ? "possible" : undefined;
}
