import { foldCell, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import type { Recogniser } from "./recogniser";

/** Eleven digits, or twelve with at most one zero in front: with more of them it counts something. */
const STANDING_ALONE = /(?<![A-Z0-9]|[0-9][-./])(?:[1-9][0-9]{10,11}|0[1-9][0-9]{10})(?![A-Z0-9]|[-./][0-9])/gi;

/**
 * The Unique Property Reference Number, which names an address: in Scotland eleven or twelve digits without a check digit,
 * so any number as long may be one. Source: GeoPlace; One Scotland Gazetteer.
 */
export const uprn: Recogniser = {
  kind: "uprn",
  name: "property reference (UPRN)",
  mayBeIn: ({ digits, isPlain }) => digits >= 11 || !isPlain,
  find(value) {
    const folded = foldCell(value);
    return matchesIn(folded.text, STANDING_ALONE).map(({ index, 0: found }) =>
      recognisedAt(folded, "uprn", "possible", index, index + found.length),
    );
  },
};
