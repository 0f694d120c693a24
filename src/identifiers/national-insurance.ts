import { foldCell, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import type { Recogniser } from "./recogniser";

/** Two letters, six digits, a letter from A to D; written together or in pairs. */
const NUMBER = /(?<![A-Z0-9])([A-Z]{2})[^A-Z0-9]{0,3}[0-9]{2}[^A-Z0-9]{0,3}[0-9]{2}[^A-Z0-9]{0,3}[0-9]{2}[^A-Z0-9]{0,3}[A-D](?![A-Z0-9])/gi;
const FIRST_LETTER_NEVER = "DFIQUV";
const SECOND_LETTER_NEVER = "DFIOQUV";
const PREFIX_NEVER: ReadonlySet<string> = new Set(["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"]);

/**
 * The National Insurance number. Prefixes that are never issued do not count, QQ of the examples among them. Source: HMRC,
 * National Insurance Manual NIM39110, "Format and security: what a NINO looks like".
 */
export const nationalInsurance: Recogniser = {
  kind: "nationalInsurance",
  name: "National Insurance number",
  mayBeIn: ({ digits, letters, isPlain }) => (digits >= 6 && letters >= 3) || !isPlain,
  find(value) {
    const folded = foldCell(value);
    return matchesIn(folded.text, NUMBER)
      .filter(({ 1: prefix = "" }) => isIssued(prefix.toUpperCase()))
      .map(({ index, 0: found }) => recognisedAt(folded, "nationalInsurance", "certain", index, index + found.length));
  },
};

function isIssued(prefix: string): boolean {
  return (
    !FIRST_LETTER_NEVER.includes(prefix.charAt(0)) && !SECOND_LETTER_NEVER.includes(prefix.charAt(1)) && !PREFIX_NEVER.has(prefix)
  );
}
