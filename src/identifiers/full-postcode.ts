import { foldCell, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import { isOutwardCode } from "./postcode";
import type { Recogniser } from "./recogniser";

/** The last letters of a postcode are never C, I, K, M, O or V. Source: BS 7666, Royal Mail's Programmers' Guide to PAF. */
const POSTCODE = /(?<![A-Z0-9])([A-Z]{1,2})( ?)([0-9][A-Z0-9]?)([^A-Z0-9]{0,3})[0-9][ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])/gi;
const ONLY_SPACES = /^ +$/;

/**
 * A full postcode whose first part exists. Certain where it is written with its space; without it, or with something
 * else in its place, IDs such as AB12CD have that shape too.
 */
export const fullPostcode: Recogniser = {
  kind: "postcode",
  name: "full postcode",
  mayBeIn: ({ digits, letters, isPlain }) => (digits >= 2 && letters >= 3) || !isPlain,
  find(value) {
    const folded = foldCell(value);
    return matchesIn(folded.text, POSTCODE)
      .filter(({ 1: area = "", 3: district = "" }) => isOutwardCode((area + district).toUpperCase()))
      .map(({ index, 0: found, 2: inside = "", 4: between = "" }) =>
        recognisedAt(folded, "postcode", inside === "" && ONLY_SPACES.test(between) ? "certain" : "possible", index, index + found.length),
      );
  },
};
