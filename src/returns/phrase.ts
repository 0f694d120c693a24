import { distance } from "fastest-levenshtein";
import { foldHeading } from "./folding";
import { normalForm } from "./normal-form";

/** A text as its meaning is compared: lower-case words of letters and digits, without those that only join others. */
export interface Phrase {
  readonly words: readonly string[];
  /** The words without spaces between them. */
  readonly joined: string;
}

const JOINING = new Set(["and", "or", "of", "the"]);
const APOSTROPHES = /['’‘`]/g;
const ACCENTS = /\p{M}/gu;
/** One wrong letter is let pass for every so many of the word. */
const LETTERS_PER_MISTAKE = 4;

/** Punctuation and accents are left out: "White – Scottish" is "white scottish". */
export function phraseOf(text: string): Phrase {
  const plain = normalForm(text, "NFKD").replace(ACCENTS, "").replace(APOSTROPHES, "");
  const words = foldHeading(plain).split(" ").filter((word) => word !== "");
  const telling = words.filter((word) => !JOINING.has(word));
  const kept = telling.length === 0 ? words : telling;
  return { words: kept, joined: kept.join("") };
}

/** The same words, in whatever order. */
export function sameWords(a: Phrase, b: Phrase): boolean {
  return a.words.length === b.words.length && [...a.words].sort().join(" ") === [...b.words].sort().join(" ");
}

/** How many words the two have in common. */
export function commonWords(a: Phrase, b: Phrase): number {
  return a.words.filter((word) => b.words.includes(word)).length;
}

/**
 * Letters in which two phrases of the same number of words differ; Infinity where any word differs in more than one letter
 * of four. Word by word, because "White Spanish" is near "White Polish" only by the word they share.
 */
export function wordDistance(a: Phrase, b: Phrase): number {
  if (a.words.length !== b.words.length) return Infinity;
  return a.words.reduce((sum, word, place) => sum + misspelling(word, b.words[place] ?? ""), 0);
}

function misspelling(word: string, meant: string): number {
  if (word === meant) return 0;
  // Digits are not misspelt: "1" for "2" is something else.
  if (/\p{N}/u.test(word) || /\p{N}/u.test(meant)) return Infinity;
  const allowed = Math.floor(Math.max(word.length, meant.length) / LETTERS_PER_MISTAKE);
  if (Math.abs(word.length - meant.length) > allowed) return Infinity;
  const letters = distance(word, meant);
  // Two letters that changed places are one mistake.
  const mistakes = letters === 2 && sorted(word) === sorted(meant) ? 1 : letters;
  return mistakes > allowed ? Infinity : mistakes;
}

function sorted(word: string): string {
  return Array.from(word).sort().join("");
}

/** Ascending by a measure; what measures the same keeps its order. */
export function orderedBy<T>(items: readonly T[], measure: (item: T) => number): T[] {
  return items
    .map((item) => ({ item, by: measure(item) }))
    .sort((a, b) => a.by - b.by)
    .map(({ item }) => item);
}
