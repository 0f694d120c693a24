import type { FoldedText } from "./folded-text";
import { matchesIn } from "./matches";

/**
 * Ten digits that stand together, or with spaces, hyphens, slashes, dots or low lines between them; with other marks where
 * the groups are those in which such numbers are written.
 */
export interface TenDigits {
  readonly digits: string;
  /** Places in the folded text. */
  readonly start: number;
  readonly end: number;
}

/**
 * No digit on either side. Looks ahead, so that digits in front that belong to something else cannot use up the start of
 * a number.
 */
const TEN_DIGITS = /(?<![0-9])(?=([0-9](?:[ \-/._]{0,3}[0-9]){9})(?![0-9]))/g;
/** 943,476,5919; 19|04|85|1231; 190485;1231. Commas and the like part numbers of a list, too, in groups of other lengths. */
const IN_GROUPS = new RegExp(
  `(?<![0-9])(?=(${[[3, 3, 4], [2, 2, 2, 4], [6, 4], [5, 5]].map((groups) => groups.map((count) => `[0-9]{${count}}`).join("[^0-9A-Za-z]{1,3}")).join("|")})(?![0-9]))`,
  "g",
);
const NO_DIGIT = /[^0-9]+/g;

/** Three recognisers ask about one text before the next. */
let last: { readonly text: string; readonly found: readonly TenDigits[] } = { text: "", found: [] };

/** Every ten digits in a text that may be one number, in order. */
export function findTenDigits({ text }: FoldedText): readonly TenDigits[] {
  if (text.length < 10) return [];
  if (text !== last.text) last = { text, found: lookForTenDigits(text) };
  return last.found;
}

function lookForTenDigits(text: string): TenDigits[] {
  const found = matchesIn(text, TEN_DIGITS).map(tenDigits);
  const known = new Set(found.map(({ start }) => start));
  const inGroups = matchesIn(text, IN_GROUPS).filter(({ index }) => !known.has(index));
  return inGroups.length === 0 ? found : [...found, ...inGroups.map(tenDigits)].sort((a, b) => a.start - b.start);
}

function tenDigits({ index, 1: found = "" }: RegExpExecArray): TenDigits {
  return { digits: found.replace(NO_DIGIT, ""), start: index, end: index + found.length };
}

/**
 * Whether the last of ten digits is the check digit of the others: weights 10 to 2, 11 less the remainder, 11 counting
 * as 0; 10 is never issued. Source: NHS Data Dictionary, "NHS number" and "Community Health Index number".
 */
export function holdsModulus11(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += (10 - place) * (digits.charCodeAt(place) - 48);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits.charCodeAt(9) - 48;
}
