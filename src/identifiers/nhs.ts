import { foldCell, recognisedAt } from "./folded-text";
import type { Recogniser } from "./recogniser";
import { findTenDigits, holdsModulus11 } from "./ten-digits";

/** Ranges issued in England, Wales and the Isle of Man; those that begin with 9 are for tests and are as little wanted. */
const ISSUED = /^(?:4|[67]|9)/;

/**
 * The NHS number of England and Wales: ten digits that begin with 40 to 49 or 60 to 79, and a check digit (modulus 11).
 * 9000000000 to 9999999999 are test numbers. Source: NHS Data Dictionary, "NHS number".
 */
export const nhs: Recogniser = {
  kind: "nhs",
  name: "NHS number",
  mayBeIn: ({ digits, isPlain }) => digits >= 10 || !isPlain,
  find(value) {
    const folded = foldCell(value);
    return findTenDigits(folded)
      .filter(({ digits }) => ISSUED.test(digits) && holdsModulus11(digits))
      .map(({ start, end }) => recognisedAt(folded, "nhs", "certain", start, end));
  },
};
