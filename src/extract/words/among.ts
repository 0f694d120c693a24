import { phraseOf } from "../../returns/phrase";
import { codedWords, halvesOf } from "./coded-words";

/**
 * Whether a word of an export is one of a few texts and says no more than they do: as it stands, with a code beside it
 * ("01 CSO"), or in both of its halves ("Compulsory supervision order (CSO)").
 */
export function amongTexts(texts: readonly string[]): (word: string) => boolean {
  const known = new Set(texts.map((text) => phraseOf(text).joined));
  const isOne = (text: string): boolean => known.has(phraseOf(text).joined);
  return (word) => {
    const halves = halvesOf(word);
    return isOne(word) || codedWords(word).some((part) => isOne(part.word) && (part.isMute || isOne(part.code))) || (halves.length > 0 && halves.every(isOne));
  };
}
