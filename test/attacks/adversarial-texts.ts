import { pseudoRandom } from "../bench/synthetic-list";

/** What a cell of Excel takes at most. */
export const LONGEST_CELL = 32_767;

/** Texts that are nearly something over and over again, by what they are nearly. */
const REPEATED: Readonly<Record<string, string>> = {
  "one digit": "1", zeros: "0", "digits apart by a space": "1 ", "digits apart by three spaces": "1   ", "digits and hyphens": "1-",
  "days without years": "01/01/", "days": "01/01/2014 ", "CHI numbers": "0101011237 ", "six and four digits": "010101:123 ",
  spaces: " ", "spaces that do not break": "\u00A0", tabs: "\t", "line breaks": "\n", "letters and line breaks": "a\n",
  "at signs": "@", "letters and at signs": "a@", "nearly e-mail addresses": "a.b-c@d.e-", "e-mail addresses": "a.b@example.org ",
  "a domain without an end": "a.", "plus signs": "+", "country codes": "+44 ", "telephone numbers": "0131 496 0123 ",
  "nearly telephone numbers": "0131 49 ", "many beginnings of telephone numbers": "0 0 1 ", brackets: "(", "brackets and zeros": "(0",
  a: "a", A: "A", "letters apart": "a ", "short words": "Ab ", names: "John Smith ", "names with commas": "John, ", initials: "J. ",
  "initials and days": "J.J.1/1/", "days and initials": "1/1/11 J.", "letters and digits": "A9", postcodes: "DD1 4NY ", "nearly postcodes": "DD1 4",
  "nearly National Insurance numbers": "AA 12 34 56 ", "nearly number plates": "AB12 ", "the word passport": "passport no ", "the word CHI": "CHI no 1",
  "hexadecimal digits": "0123456789abcdef", "nearly UUIDs": "01234567-0123-", "nearly driving licences": "MORGA753116S", "months": "1 jan ", "ordinals": "1st of ",
  "escapes": "_x0031_", "nearly escapes": "_x003", "accents": "a\u0301", "zero-width spaces": "1\u200B", "overrides": "\u202E1", "full-width digits": "１",
  "mathematical digits": "\u{1D7CF}", "Arabic digits": "١", "a sentence in one letter": "\uFDFA", "three alphabets": "aаα", "Hangul": "각", "Hangul in parts": "\u1100\u1161\u11A8",
  "halves of pairs": "\uD83E", "joined pictures": "👨‍👩‍👧", quotes: "\"", apostrophes: "'", "equals signs": "=", elements: "<b>", "low lines": "_",
};

/** A text of this length for each. Written anew with each call, so that nothing is remembered of the last. */
export function adversarialTexts(length: number): ReadonlyMap<string, string> {
  const texts = new Map(Object.entries(REPEATED).map(([name, part]) => [name, part.repeat(Math.ceil(length / part.length)).slice(0, length)]));
  const random = pseudoRandom(length);
  const digit = () => String(Math.floor(random() * 10));
  const filled = (part: () => string): string => {
    let text = "";
    while (text.length < length) text += part();
    return text.slice(0, length);
  };
  const digits = (count: number) => Array.from({ length: count }, digit).join("");
  texts.set("different telephone numbers", filled(() => `0131 ${digits(3)} ${digits(4)} `));
  texts.set("different ten digits", filled(() => `${digits(6)} ${digits(4)} `));
  texts.set("anything at all", filled(() => String.fromCharCode(Math.floor(random() * 0xd800))));
  texts.set("one accent on another", `a${"\u0301".repeat(length - 1)}`);
  texts.set("accents out of order", `a${"\u0301\u0323".repeat(length)}`.slice(0, length));
  texts.set("every accent", `a${filled(() => String.fromCharCode(0x300 + Math.floor(random() * 0x70)))}`.slice(0, length));
  texts.set("a power of ten", `1${"0".repeat(length - 5)}E+09`);
  return texts;
}
