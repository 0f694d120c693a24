import { foldCell, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import type { Recogniser } from "./recogniser";

/** Letters I and Q are kept out of nearly all of them, Z of those of Great Britain. */
const SINCE_2001 = "[A-HJ-PR-Y]{2}(?:0[2-9]|[12][0-9]|5[1-9]|[67][0-9]) ?[A-HJ-PR-Z]{3}";
const PREFIX = "[A-HJ-NPR-TV-Y][1-9][0-9]{0,2} ?[A-HJ-PR-Y]{3}";
const SUFFIX = "[A-HJ-PR-Y]{3} ?[1-9][0-9]{0,2}[A-HJ-NPR-TV-Y]";
const REGISTRATION = new RegExp(`(?<![A-Z0-9])(?:${SINCE_2001}|${PREFIX}|${SUFFIX})(?![A-Z0-9])`, "gi");

/**
 * The registration of a vehicle of Great Britain, in the forms of 2001 on (AB12 CDE), 1983 on (A123 BCD) and 1963 on
 * (ABC 123D); many IDs have one of these shapes. Source: DVLA, INF104, "Vehicle registration numbers and number plates".
 */
export const vehicleRegistration: Recogniser = {
  kind: "vehicleRegistration",
  name: "vehicle registration",
  mayBeIn: ({ digits, letters, isPlain }) => (digits >= 1 && letters >= 4) || !isPlain,
  find(value) {
    const folded = foldCell(value);
    return matchesIn(folded.text, REGISTRATION).map(({ index, 0: found }) =>
      recognisedAt(folded, "vehicleRegistration", "possible", index, index + found.length),
    );
  },
};
