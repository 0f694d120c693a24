import type { CanonicalId } from "../returns/canonical-id";
import { hashOfNumbers } from "./hash";

/*
 * By what IDs are compared. Keys have a hash beside them: a hash is made for every ID of the list, a key only where two IDs
 * share a hash.
 */

/** Two numbers parted by something else than letters: a quick look, before the key is made. */
const PARTS = /[0-9][^0-9A-Za-z]+[0-9]/;
const ZERO = 48;
const HYPHEN = 45;

/** Case is folded in the canonical ID; here spaces, which few IDs have, are set aside too. */
export function sameIdKey(id: CanonicalId): string {
  return id.includes(" ") ? id.replaceAll(" ", "") : id;
}

/** Without punctuation, leading zeros and what cannot be seen: "A-007" and "a7", "2024/001" and "2024001". */
export function plainIdKey(id: CanonicalId): string {
  return written(foldedCodes(id, false));
}

/** Hash of the plain key. IDs that are the same have the same plain key, so it serves the other key too. */
export function plainIdHash(id: CanonicalId): number {
  const length = foldedCodes(id, false);
  return hashOfNumbers(codes, length);
}

/**
 * For IDs of several numbers: leading zeros of each of them aside, as "2024-1" and "2024-001". Undefined where
 * punctuation nowhere parts two numbers: then the plain key says the same.
 */
export function partedIdKey(id: CanonicalId): string | undefined {
  const length = foldedCodes(id, true);
  return hasParts ? written(length) : undefined;
}

/** Hash of the parted key, undefined where that is. */
export function partedIdHash(id: CanonicalId): number | undefined {
  if (!PARTS.test(id)) return undefined;
  const length = foldedCodes(id, true);
  return hasParts ? hashOfNumbers(codes, length) : undefined;
}

/** What the last folding left: filled anew by every ID, so that a hundred thousand of them make no waste. */
let codes = new Int32Array(64);
let hasParts = false;

/**
 * Folds an ID into `codes`; answers with how many there are. Zeros in front of other digits go.
 * @param keepsParts whether punctuation between two digits stays, as a hyphen.
 */
function foldedCodes(id: string, keepsParts: boolean): number {
  // A hyphen more at most for every character.
  if (codes.length < 2 * id.length) codes = new Int32Array(2 * id.length);
  let length = 0;
  hasParts = false;
  let isInNumber = false;
  let hasZero = false;
  let isParted = false;
  for (let place = 0; place < id.length; place++) {
    const code = id.charCodeAt(place);
    if (opensUnseenPair(code)) place += 1;
    if (isPunctuation(code) || isUnseen(code)) {
      isParted = true;
      continue;
    }
    const isDigit = code >= ZERO && code <= ZERO + 9;
    if (isParted && keepsParts && isDigit && (isInNumber || hasZero)) {
      if (hasZero) codes[length++] = ZERO;
      codes[length++] = HYPHEN;
      hasParts = true;
      isInNumber = false;
      hasZero = false;
    }
    isParted = false;
    if (code === ZERO && !isInNumber) {
      hasZero = true;
      continue;
    }
    if (hasZero && !isDigit) codes[length++] = ZERO;
    hasZero = false;
    isInNumber = isDigit;
    codes[length++] = code;
  }
  if (hasZero) codes[length++] = ZERO;
  return length;
}

/** ASCII but letters and digits, the marks of Latin-1, and general punctuation with its dashes; the minus sign. */
function isPunctuation(code: number): boolean {
  if (code < 128) return !((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122));
  return (code >= 0xa0 && code <= 0xbf) || (code >= 0x2010 && code <= 0x205e) || code === 0x2212;
}

/** What cannot be seen: controls, directions and joiners, fillers, and signs that choose a variant of the letter before. */
function isUnseen(code: number): boolean {
  if (code < 0x80) return false;
  return (
    code < 0xa0 || code === 0x34f || code === 0x61c || code === 0x115f || code === 0x1160 || code === 0x17b4 || code === 0x17b5 ||
    (code >= 0x180b && code <= 0x180f) || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x206f) || code === 0x3164 ||
    (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff || code === 0xffa0 || (code >= 0xfff0 && code <= 0xfffb) || opensUnseenPair(code)
  );
}

/** First of the two code units of a tag or a further variant: U+E0000 to U+E0FFF. */
function opensUnseenPair(code: number): boolean {
  return code >= 0xdb40 && code <= 0xdb43;
}

function written(length: number): string {
  let text = "";
  for (let place = 0; place < length; place++) text += String.fromCharCode(codes[place] ?? 0);
  return text;
}
