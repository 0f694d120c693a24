const DIGITS = 64;
/** Letters and digits; or signs between them. White space, and what mail programs put in front of quoted lines, is neither. */
const TOKENS = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s>|]+/gu;
const HEX = /^[0-9a-f]+$/i;
/** Nobody sees them: zero-width spaces and joiners, the word joiner, the soft hyphen. */
const INVISIBLE = /[\u200B-\u200D\u2060\u00AD]/g;

/**
 * The digest in a receipt as somebody pasted it: the receipt whole, or the digits alone, in groups, over several lines,
 * in capitals, quoted.
 * @returns 64 hexadecimal digits in lower case; undefined where there is no digest, or where there are different ones.
 */
export function readReceiptDigest(text: string): string | undefined {
  const found = new Set<string>();
  let run: string[] = [];
  for (const [token] of text.replace(INVISIBLE, "").matchAll(TOKENS)) {
    run = HEX.test(token) ? [...run.slice(1 - DIGITS), token] : [];
    const digest = digestAtEnd(run);
    if (digest !== undefined) found.add(digest.toLowerCase());
  }
  const [digest] = found;
  return found.size === 1 ? digest : undefined;
}

/** The last groups of a run, where together they have as many digits as a digest. */
function digestAtEnd(run: readonly string[]): string | undefined {
  let digits = "";
  for (let place = run.length - 1; place >= 0 && digits.length < DIGITS; place--) digits = `${run[place] ?? ""}${digits}`;
  return digits.length === DIGITS ? digits : undefined;
}
