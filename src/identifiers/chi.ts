import { daysInMonth } from "../returns/calendar-date";
import type { CellValue } from "../returns/layout";
import { foldCell, type FoldedText, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import type { Certainty, Recognised, Recogniser } from "./recogniser";
import { findTenDigits, holdsModulus11, type TenDigits } from "./ten-digits";

/** How a cell reads: a CHI number, or ten digits that only open as one does. */
export type ChiReading =
  /** A real day at the front and a check digit that holds. */
  | "chi"
  /** A real day at the front, and no check digit that holds. */
  | "chiLike";

/** Nine digits and nothing else but signs and decimals, or the day apart from the rest: Excel has dropped the zero at the front of a number. */
const NINE_DIGITS_ALONE = /^[^0-9A-Za-z]*([1-9][0-9]{4}[ -]?[0-9]{4})(?:\.[0-9]{1,6})?[^0-9A-Za-z]*$/;
/** The same inside longer text, named as what it is. */
const NINE_DIGITS_NAMED = /(?<![A-Z])CHI(?: ?(?:no|num|number|nr|id))?[ .:#=-]{0,4}([1-9][0-9]{4}[ -]?[0-9]{4})(?![0-9]|[ -][0-9])/gi;
const NO_DIGIT = /[^0-9]+/g;
const FEWEST_DIGITS = 9;

/**
 * The Community Health Index number: ten digits, DDMMYY of the date of birth, two digits, a sex digit (odd male, even
 * female) and a check digit; alone, with spaces or hyphens, with its leading zero lost, or inside longer text.
 * `possible` where no check digit holds. Source: NHS Data Dictionary, "Community Health Index number"; Public Health
 * Scotland.
 */
export const chi: Recogniser = {
  kind: "chi",
  name: "CHI number",
  mayBeIn: ({ digits, isPlain }) => digits >= FEWEST_DIGITS || !isPlain,
  find: (value) => findIn(foldCell(value)),
};

/** The surest reading of a cell. */
export function readChi(value: CellValue): ChiReading | undefined {
  if (typeof value === "string" && value.length < FEWEST_DIGITS) return undefined;
  const found = chi.find(value);
  if (found.length === 0) return undefined;
  return found.some(({ certainty }) => certainty === "certain") ? "chi" : "chiLike";
}

function findIn(folded: FoldedText): Recognised[] {
  const nine = NINE_DIGITS_ALONE.exec(folded.text)?.[1];
  const candidates = nine === undefined ? tenDigitsIn(folded) : [candidateAt(nine, folded.text.indexOf(nine))];
  return candidates.flatMap(({ digits, start, end }) => {
    const certainty = readDigits(digits);
    return certainty === undefined ? [] : [recognisedAt(folded, "chi", certainty, start, end)];
  });
}

function tenDigitsIn(folded: FoldedText): TenDigits[] {
  const found = [...findTenDigits(folded)];
  for (const { index, 0: whole, 1: written = "" } of matchesIn(folded.text, NINE_DIGITS_NAMED)) {
    const candidate = candidateAt(written, index + whole.indexOf(written));
    if (!found.some(({ start, end }) => start < candidate.end && candidate.start < end)) found.push(candidate);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** @param written nine digits or ten, with what stands between them. */
function candidateAt(written: string, start: number): TenDigits {
  return { digits: written.replace(NO_DIGIT, "").padStart(10, "0"), start, end: start + written.length };
}

/** Reads exactly ten digits. */
function readDigits(digits: string): Certainty | undefined {
  if (!opensWithDay(digits)) return undefined;
  return holdsModulus11(digits) || holdsLuhn(digits) ? "certain" : "possible";
}

/** DDMMYY is a day of the 1900s or the 2000s. */
function opensWithDay(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const year = Number(digits.slice(4, 6));
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Math.max(daysInMonth(1900 + year, month), daysInMonth(2000 + year, month));
}

/** Modulus 10 (Luhn), which numbers issued from August 2026 may use. */
function holdsLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < 10; place++) {
    const digit = digits.charCodeAt(place) - 48;
    // From the right, every second digit is doubled; of ten digits those are the ones at even places.
    const weighted = place % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
