import { recognise } from "../../identifiers";
import { LONGEST_KEPT } from "./kept-schema";

/** As many digits as a year or half an identifier have. */
const MOST_DIGITS = 3;
const FIRST_LETTERS = /(?<!\p{L})\p{Ll}/gu;

/** True for words that say nothing of anybody: no name, no date, no identifier, hardly a digit, and no sentence. */
export function isPlainWords(text: string): boolean {
  if (text.length > LONGEST_KEPT || (text.match(/\p{Nd}/gu)?.length ?? 0) > MOST_DIGITS) return false;
  return !readsAsIdentifier(text);
}

/** True where an identifier, a name or a date is found in a text, or would be if its words began with capitals as names do. */
export function readsAsIdentifier(text: string): boolean {
  const capitalised = text.replace(FIRST_LETTERS, (letter) => letter.toUpperCase());
  return recognise(text).length > 0 || recognise(capitalised).length > 0;
}
