import { foldCell, recognisedAt } from "./folded-text";
import type { Recogniser } from "./recogniser";
import { findTenDigits, holdsModulus11 } from "./ten-digits";

const ISSUED = /^3[2-9]/;

/**
 * The Health and Care number of Northern Ireland: ten digits that begin with 32 to 39, and a check digit (modulus 11).
 * Source: NHS Data Dictionary, "Health and Care number".
 */
export const healthAndCare: Recogniser = {
  kind: "healthAndCare",
  name: "Health and Care number",
  mayBeIn: ({ digits, isPlain }) => digits >= 10 || !isPlain,
  find(value) {
    const folded = foldCell(value);
    return findTenDigits(folded)
      .filter(({ digits }) => ISSUED.test(digits) && holdsModulus11(digits))
      .map(({ start, end }) => recognisedAt(folded, "healthAndCare", "certain", start, end));
  },
};
