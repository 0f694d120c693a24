import { foldCell, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import type { Recogniser } from "./recogniser";

/** Nine digits, together or in threes. */
const NINE_DIGITS = /(?<![0-9])[0-9]{3}([^A-Za-z0-9]?)[0-9]{3}\1[0-9]{3}(?![0-9])/g;
const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * The Scottish Candidate Number: nine digits, the last of them a check digit. One nine-digit number in eleven passes, so
 * it is only possible.
 */
export const candidateNumber: Recogniser = {
  kind: "candidateNumber",
  name: "Scottish Candidate Number",
  mayBeIn: ({ digits, isPlain }) => digits >= 9 || !isPlain,
  find(value) {
    const folded = foldCell(value);
    return matchesIn(folded.text, NINE_DIGITS)
      .filter(([found]) => holdsCheckDigit(found.replace(/[^0-9]/g, "")))
      .map(({ index, 0: found }) => recognisedAt(folded, "candidateNumber", "possible", index, index + found.length));
  },
};

/**
 * Weights 3 2 7 6 5 4 3 2 over eight digits; 11 less the remainder of the sum by 11. Remainder 0 gives 0; a number with
 * remainder 1 is never issued.
 */
export function holdsCheckDigit(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * (digits.charCodeAt(place) - 48), 0);
  const remainder = sum % 11;
  return remainder !== 1 && (11 - remainder) % 11 === digits.charCodeAt(8) - 48;
}
