/**
 * Characters that are there and cannot be seen, and those that turn the order of others about: controls (but tab and line
 * breaks), format characters (bidirectional overrides and isolates, zero-width spaces and joiners, the soft hyphen, tags),
 * and whatever else Unicode says to show as nothing (Hangul fillers, variation selectors, the combining grapheme joiner).
 */
const UNSEEN = /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Marks piled on one letter would cover the lines above and below it; Vietnamese and Hebrew write up to four. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Nothing to leave out. */
const PLAIN = /^[\t\n\r -~]*$/;

/** Whether a text holds a character that cannot be seen. */
export function hasUnseen(text: string): boolean {
  if (PLAIN.test(text)) return false;
  UNSEEN.lastIndex = 0;
  return UNSEEN.test(text);
}

/** A text as it may be shown: without anything that hides part of it, turns it about or covers what stands near it. */
export function showable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, "").replace(PILED_MARKS, "$1");
}
