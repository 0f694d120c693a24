import { daysInMonth } from "../returns/calendar-date";
import type { CellValue } from "../returns/layout";

/**
 * The Community Health Index number: ten digits, DDMMYY of the date of birth, two digits, a sex digit (odd male, even
 * female) and a check digit. Source: NHS Data Dictionary, "Community Health Index number"; Public Health Scotland.
 */
export type ChiReading =
  /** A real day at the front and a check digit that holds. */
  | "chi"
  /** A real day at the front, and no check digit that holds. */
  | "chiLike";

/**
 * Ten digits with spaces, hyphens, slashes, dots or low lines between them, and no digit on either side. Looks ahead, so
 * that digits in front that belong to something else cannot use up the start of a number.
 */
const TEN_DIGITS = /(?<![0-9])(?=([0-9](?:[\s\-/._]{0,3}[0-9]){9})(?![0-9]))/g;
/** Nine digits and nothing else: Excel has dropped the zero at the front of a number. */
const NINE_DIGITS = /^\s*[1-9][0-9]{8}\s*$/;
const SEPARATORS = /[\s\-/._]/g;
const DIGITS_ENOUGH = /[0-9](?:[^0-9]{0,3}[0-9]){8}/;
/** All kinds of dashes, and characters that cannot be seen: neither may hide a number. */
const DASHES = /[\u2010-\u2015\u2212]/g;
const UNSEEN = /\p{Cf}/gu;
const ASCII = /^[ -~]*$/;
const FEWEST_CHARACTERS = 9;

/**
 * Looks for a CHI number in a cell: as a number, as text, with spaces or hyphens, with its leading zero lost, or inside
 * longer text. The surest reading counts.
 */
export function readChi(value: CellValue): ChiReading | undefined {
  if (typeof value === "number") return readNumber(value);
  if (typeof value === "boolean" || value.length < FEWEST_CHARACTERS) return undefined;
  // Full-width digits become plain ones.
  const text = ASCII.test(value) ? value : value.normalize("NFKC").replace(DASHES, "-").replace(UNSEEN, "");
  if (!DIGITS_ENOUGH.test(text)) return undefined;
  if (NINE_DIGITS.test(text)) return readDigits(`0${text.trim()}`);
  const readings = [...text.matchAll(TEN_DIGITS)].map(([, match = ""]) => readDigits(match.replace(SEPARATORS, "")));
  return readings.includes("chi") ? "chi" : readings.find((reading) => reading !== undefined);
}

function readNumber(value: number): ChiReading | undefined {
  if (!Number.isInteger(value) || value < 100_000_000 || value > 9_999_999_999) return undefined;
  return readDigits(String(value).padStart(10, "0"));
}

/** Reads exactly ten digits. */
function readDigits(digits: string): ChiReading | undefined {
  if (!opensWithDay(digits)) return undefined;
  return holdsModulus11(digits) || holdsLuhn(digits) ? "chi" : "chiLike";
}

/** DDMMYY is a day of the 1900s or the 2000s. */
function opensWithDay(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const year = Number(digits.slice(4, 6));
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Math.max(daysInMonth(1900 + year, month), daysInMonth(2000 + year, month));
}

/** Weights 10 to 2 over nine digits; 11 less the remainder, 11 counting as 0; 10 is never issued. */
export function holdsModulus11(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += (10 - place) * (digits.charCodeAt(place) - 48);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits.charCodeAt(9) - 48;
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
