import type { FoldedText } from "./folded-text";
import { matchesIn } from "./matches";

/** Ten digits that stand together, or with spaces, hyphens, slashes, dots or low lines between them. */
export interface TenDigits {
  readonly digits: string;
  /** Places in the folded text. */
  readonly start: number;
  readonly end: number;
}

/**
 * No digit on either side. Looks ahead, so that digits in front that belong to something else cannot use up the start of
 * a number.
 */
const TEN_DIGITS = /(?<![0-9])(?=([0-9](?:[ \-/._]{0,3}[0-9]){9})(?![0-9]))/g;
const SEPARATORS = /[ \-/._]/g;

/** Every ten digits in a text that may be one number, in order. */
export function findTenDigits({ text }: FoldedText): TenDigits[] {
  if (text.length < 10) return [];
  return matchesIn(text, TEN_DIGITS).map(({ index, 1: found = "" }) => ({
    digits: found.replace(SEPARATORS, ""),
    start: index,
    end: index + found.length,
  }));
}

/**
 * Whether the last of ten digits is the check digit of the others: weights 10 to 2, 11 less the remainder, 11 counting
 * as 0; 10 is never issued. Source: NHS Data Dictionary, "NHS number" and "Community Health Index number".
 */
export function holdsModulus11(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += (10 - place) * (digits.charCodeAt(place) - 48);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits.charCodeAt(9) - 48;
}
