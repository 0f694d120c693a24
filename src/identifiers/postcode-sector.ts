import { foldCell, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import { isOutwardCode } from "./postcode";
import type { Recogniser } from "./recogniser";

const SECTOR = /(?<![A-Z0-9])([A-Z]{1,2}[0-9][A-Z0-9]?) {1,3}[0-9](?![A-Z0-9])/gi;

/** A postcode sector such as DD1 4, whose first part exists: it names a few thousand households. */
export const postcodeSector: Recogniser = {
  kind: "postcodeSector",
  name: "postcode sector",
  mayBeIn: ({ length, digits, letters, isPlain }) => (digits >= 2 && letters >= 1 && length > digits + letters) || !isPlain,
  find(value) {
    const folded = foldCell(value);
    return matchesIn(folded.text, SECTOR)
      .filter(({ 1: outward = "" }) => isOutwardCode(outward.toUpperCase()))
      .map(({ index, 0: found }) => recognisedAt(folded, "postcodeSector", "possible", index, index + found.length));
  },
};
