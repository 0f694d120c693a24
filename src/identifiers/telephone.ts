import { type MetadataJson, parsePhoneNumberFromString } from "libphonenumber-js/core";
import metadata from "./data/phone-metadata.json";
import { foldCell, recognisedAt } from "./folded-text";
import type { Certainty, Recognised, Recogniser } from "./recogniser";

/** Numbering plans of the United Kingdom, the Crown dependencies and Ireland, cut from the package's by a script. */
const PLANS = metadata as unknown as MetadataJson;

/** Where a written number may begin: with +, or with a 0 that no digit stands in front of. */
const BEGINNING = /(?<![0-9+])(?:\(?\+ ?(?=\(?[1-9])|\(?(?=0))/g;
/** The rest of it, group by group; up to the fifteen digits of E.164, two zeros and a zero in brackets. */
const GROUP = /(?:[ \-./()]{0,3}[0-9]+)/y;
const LETTER = /[A-Z]/i;
const MOST_DIGITS = 18;
/** 0, then nine or ten digits. The few shorter ones belong to help lines and emergency services. */
const NATIONAL = /^0[1-35-9][0-9]{8,9}$/;
const LONG_NATIONAL = /^0[1-35-9][0-9]{9}$/;
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
    let free = 0;
    for (const { index, 0: beginning } of folded.text.matchAll(BEGINNING)) {
      if (index < free) continue;
      const match = surest(folded.text, index, index + beginning.length);
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
function surest(text: string, start: number, digitsFrom: number): Match | undefined {
  const matches = endsOf(text, digitsFrom).flatMap((end): Match[] => {
    const certainty = rate(text.slice(start, end));
    return certainty === undefined ? [] : [{ certainty, end }];
  });
  return matches.findLast(({ certainty }) => certainty === "certain") ?? matches.at(-1);
}

/** Where the number may end: after each group of digits that no letter follows. */
function endsOf(text: string, from: number): number[] {
  const ends: number[] = [];
  let digits = 0;
  GROUP.lastIndex = from;
  for (let group = GROUP.exec(text); group !== null; group = GROUP.exec(text)) {
    digits += group[0].replace(/[^0-9]/g, "").length;
    if (digits > MOST_DIGITS) break;
    if (!LETTER.test(text.charAt(GROUP.lastIndex))) ends.push(GROUP.lastIndex);
  }
  return ends;
}

function rate(written: string): Certainty | undefined {
  // "+44 (0)131 ...": the zero is for callers at home.
  const digits = written.replace(/(?<=\+.*)\(0\)/, "").replace(/[^0-9+]/g, "");
  const isInternational = INTERNATIONAL.test(digits);
  if (!isInternational && !NATIONAL.test(digits)) return undefined;
  const number = parsePhoneNumberFromString(digits, { defaultCountry: "GB", extract: false }, PLANS);
  if (number?.isValid() === true) return "certain";
  return digits.startsWith("+") || LONG_NATIONAL.test(digits) ? "possible" : undefined;
}
