declare const seed: unique symbol;

/** What the drawer cannot have chosen: 1 to 100 printable ASCII characters, without spaces at the ends. */
export type Seed = string & { readonly [seed]: true };

/** Where a seed came from; recorded beside it. */
export type SeedSource =
  /** Typed in: rolls of dice, as a rule. */
  | { readonly kind: "typed" }
  /** Something that was public before anybody could know it, and can be looked up: "National Lottery, 21 November 2026". */
  | { readonly kind: "public"; readonly note: string }
  | { readonly kind: "generated" };

export type SeedReading =
  | { readonly kind: "seed"; readonly seed: Seed }
  /** What is wrong and how to put it right. */
  | { readonly kind: "problem"; readonly sentence: string };

export const LONGEST_SEED = 100;
/** Twenty rolls of a ten-sided die. */
const GENERATED_DIGITS = 20;
const PRINTABLE = /^[ -~]*$/;

/** Reads a seed as somebody typed or pasted it. */
export function readSeed(text: string): SeedReading {
  const trimmed = text.trim();
  if (trimmed === "") return problem("Enter a seed, for example 20 digits rolled with a ten-sided die.");
  if (!PRINTABLE.test(trimmed)) {
    return problem("Use only letters without accents, digits, spaces and plain signs such as - . / in the seed.");
  }
  if (trimmed.length > LONGEST_SEED) {
    return problem(`The seed is ${trimmed.length} characters long. Enter no more than ${LONGEST_SEED}.`);
  }
  return { kind: "seed", seed: trimmed as Seed };
}

/** What somebody wrote on where a seed can be looked up, or what is wrong with it. */
export type NoteReading = { readonly kind: "source"; readonly source: SeedSource } | Extract<SeedReading, { kind: "problem" }>;

/** Reads the note that a seed from a public source needs. */
export function readPublicNote(text: string): NoteReading {
  const note = text.trim();
  if (note === "") return problem("Say where everybody can look the seed up, for example the draw of a lottery and its date.");
  return { kind: "source", source: { kind: "public", note } };
}

/** @param randomInt a whole number from 0 up to, not including, `below`, each as likely as the others. */
export function generateSeed(randomInt: (below: number) => number): Seed {
  return Array.from({ length: GENERATED_DIGITS }, () => randomInt(10)).join("") as Seed;
}

function problem(sentence: string): Extract<SeedReading, { kind: "problem" }> {
  return { kind: "problem", sentence };
}
