import { foldCell } from "../identifiers/folded-text";

/**
 * What the numbers of one of the partnership's systems look like, from an example such as P1234567: a digit stands for
 * any digit, letters before the first digit stand for themselves in either case, letters after it for any letter,
 * everything else for itself.
 */
export interface IdPattern {
  readonly example: string;
  /** "P, then 7 digits". */
  readonly inWords: string;
  /** Whether a text, or a part of it that stands alone, has this shape. */
  matches(text: string): boolean;
}

/** Nothing in it that looks like something else, or cannot be seen. */
const PLAIN = /^[ -~]*$/;

/** Reads an example. Never throws: an example too short to tell anything matches what it says. */
export function patternOf(example: string): IdPattern {
  const shape = Array.from(example.trim(), symbolOf);
  const firstDigit = shape.findIndex((symbol) => symbol.kind === "digit");
  const symbols = shape.map((symbol, place) =>
    symbol.kind === "letter" && (firstDigit < 0 || place < firstDigit) ? { kind: "itself" as const, text: symbol.text } : symbol,
  );
  const body = symbols.map(({ kind, text }) => (kind === "digit" ? "[0-9]" : kind === "letter" ? "[A-Z]" : escaped(text))).join("");
  const expression = new RegExp(`(?<![A-Z0-9])${body}(?![A-Z0-9])`, "i");
  const fits = (text: string): boolean => expression.test(text) || (!PLAIN.test(text) && expression.test(foldCell(text).text));
  return { example, inWords: wordsOf(symbols), matches: (text) => body !== "" && fits(text) };
}

/**
 * An example of the same shape that is nobody's number: digits count through 1234567890, letters behind the first digit
 * through the alphabet. What is kept in the workbook is sent with it.
 */
export function neutralExample(example: string): string {
  const characters = Array.from(example.trim());
  const firstDigit = characters.findIndex((character) => symbolOf(character).kind === "digit");
  let digits = 0;
  let letters = 0;
  return characters
    .map((character, place) => {
      const { kind } = symbolOf(character);
      if (kind === "digit") return String(++digits % 10);
      return kind === "letter" && place > firstDigit && firstDigit >= 0 ? String.fromCharCode(65 + (letters++ % 26)) : character;
    })
    .join("");
}

interface Symbol {
  readonly kind: "digit" | "letter" | "itself";
  readonly text: string;
}

function symbolOf(text: string): Symbol {
  if (/[0-9]/.test(text)) return { kind: "digit", text };
  return { kind: /[A-Z]/i.test(text) ? "letter" : "itself", text };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

function wordsOf(symbols: readonly Symbol[]): string {
  const runs: { kind: Symbol["kind"]; text: string; count: number }[] = [];
  for (const { kind, text } of symbols) {
    const last = runs.at(-1);
    if (last?.kind === kind) {
      last.text += text;
      last.count += 1;
    } else runs.push({ kind, text, count: 1 });
  }
  const parts = runs.map(({ kind, text, count }) =>
    kind === "itself" ? text : `${count} ${kind}${count === 1 ? "" : "s"}`,
  );
  return parts.join(", then ");
}
