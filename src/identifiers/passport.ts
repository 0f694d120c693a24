import { foldCell, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import type { Recognised, Recogniser } from "./recogniser";

/** Nine digits; of older ones a letter and six digits, either way round; abroad often one or two letters and digits. */
const NUMBER = "(?:[0-9]{9}|[0-9]{3}[^A-Z0-9][0-9]{3}[^A-Z0-9][0-9]{3}|[A-Z]{1,2}[0-9]{6,8}|[0-9]{6}[A-Z])";
const AFTER_THE_WORD = new RegExp(`passports? ?(?:no|num|number|nr|id)?[^A-Z0-9]{0,4}(${NUMBER})(?![A-Z0-9])`, "gi");
const BEFORE_THE_WORD = new RegExp(`(?<![A-Z0-9])(${NUMBER})[ ,(-]{0,3}passport`, "gi");

/**
 * The number of a passport, beside that word: nine digits without a check digit say nothing alone. Source: NHS Data
 * Dictionary, "Passport number (new)" and "(old)".
 */
export const passport: Recogniser = {
  kind: "passport",
  name: "passport number",
  mayBeIn: ({ digits, letters, isPlain }) => (digits >= 6 && letters >= 8) || !isPlain,
  find(value) {
    const folded = foldCell(value);
    const found: Recognised[] = [];
    for (const pattern of [AFTER_THE_WORD, BEFORE_THE_WORD]) {
      for (const { index, 0: whole, 1: number = "" } of matchesIn(folded.text, pattern)) {
        const start = index + whole.indexOf(number);
        found.push(recognisedAt(folded, "passport", "possible", start, start + number.length));
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
};
