import type { CellValue } from "../returns/layout";
import { foldCharacter } from "./folded-character";
import { type Piece, piecesOf } from "./pieces";
import type { Certainty, IdentifierKind, Recognised } from "./recogniser";

/**
 * A cell's text in the form in which identifiers are looked for, with the way back: digits and letters of every script
 * that look like plain ones are plain ones, every dash is "-", white space of any length is one space, accents and
 * characters that cannot be seen are gone. None of these may hide a number.
 */
export interface FoldedText {
  readonly text: string;
  /** Places of `String(value)` that a stretch of `text` came from. */
  original(start: number, end: number): { readonly start: number; readonly end: number };
}

const PRINTABLE = /^[ -~]*$/;
/** Shorter texts of printable ASCII have nothing to fold: six letters and digits one by one, or a power of ten, are as long. */
const SHORTEST_DISGUISE = 11;
/** Of a version and a variant that RFC 9562 knows: what only looks like one may hide a number. */
const UUID = /(?<![0-9a-z])[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9a-z])/gi;
/** A hash in hexadecimal digits, letters among them in three places or more. */
const HEX = /(?<![0-9a-z])(?=[0-9]*[a-f]+[0-9]+[a-f]+[0-9]+[a-f])[0-9a-f]{16,}(?![0-9a-z])/gi;
const SHORTEST_MACHINE_NAME = 16;
/** Letters and digits one by one, marks between them: "0 1 0 1 0 1 1 2 3 7", "D-D-1-4-N-Y". Fewer may be a numbering. */
const SPELLED_OUT = /^[^A-Za-z0-9]*(?:[A-Za-z0-9][^A-Za-z0-9]{1,2}){5,}[A-Za-z0-9][^A-Za-z0-9]*$/;
const BETWEEN_SPELLED = /[^A-Za-z0-9@]/;
/** A number as Excel writes a power of ten, with digits enough for an identifier: "1.904851231E+09". */
const POWER_OF_TEN = /^ *[+-]?[0-9][.,]?[0-9]{7,}E\+?[0-9]{1,2} *$/i;
/** How a file of Excel's writes a character that it does not keep as it is: "_x0031_" is "1". */
const ESCAPE = "_x";

const NOTHING: FoldedText = plainText("");
/** The last text that had to be folded: every recogniser is asked about one text before the next. */
let last: { readonly value: string; readonly folded: FoldedText } = { value: "", folded: NOTHING };

/** Folds a cell. Truth values are no identifiers: they fold to nothing. A number format may hide a sign and what follows the point. */
export function foldCell(value: CellValue): FoldedText {
  if (typeof value === "boolean") return NOTHING;
  if (typeof value === "number") return foldNumber(value);
  if (isPlain(value)) return plainText(withoutMachineNames(value));
  if (value !== last.value) last = { value, folded: foldText(value) };
  return last.folded;
}

function isPlain(value: string): boolean {
  if (!PRINTABLE.test(value) || value.includes("  ")) return false;
  return value.length < SHORTEST_DISGUISE || !(value.includes(ESCAPE) || SPELLED_OUT.test(value) || POWER_OF_TEN.test(value));
}

function foldNumber(value: number): FoldedText {
  if (!Number.isFinite(value)) return NOTHING;
  const sign = value < 0 ? 1 : 0;
  return { text: String(Math.trunc(Math.abs(value))), original: (start, end) => ({ start: start + sign, end: end + sign }) };
}

/** Letters of no meaning in place of each UUID and each hash: digits that chance put there are nobody's number. */
function withoutMachineNames(text: string): string {
  if (text.length < SHORTEST_MACHINE_NAME) return text;
  const crossedOut = (found: string): string => "x".repeat(found.length);
  return text.replace(UUID, crossedOut).replace(HEX, crossedOut);
}

function plainText(text: string): FoldedText {
  return { text, original: (start, end) => ({ start, end }) };
}

function foldText(value: string): FoldedText {
  const pieces = piecesOf(value, foldCharacter);
  const text = textOf(pieces);
  if (POWER_OF_TEN.test(text)) return wholeNumber(Number(text.replace(",", ".")), value) ?? placed(pieces, value);
  return placed(SPELLED_OUT.test(text) ? pieces.filter(({ text: piece }) => !BETWEEN_SPELLED.test(piece)) : pieces, value);
}

function wholeNumber(number: number, value: string): FoldedText | undefined {
  if (!Number.isSafeInteger(number)) return undefined;
  return { text: String(Math.abs(number)), original: () => ({ start: 0, end: value.length }) };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function placed(pieces: readonly Piece[], value: string): FoldedText {
  /** For each code unit of the folded text, where its character begins and ends in the value. */
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { text, start, end } of pieces) {
    for (let left = text.length; left > 0; left -= 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  return {
    text: withoutMachineNames(textOf(pieces)),
    original: (start, end) => ({ start: starts[start] ?? value.length, end: ends[end - 1] ?? value.length }),
  };
}

/** What a recogniser answers for a stretch of folded text. */
export function recognisedAt(folded: FoldedText, kind: IdentifierKind, certainty: Certainty, start: number, end: number): Recognised {
  return { kind, certainty, ...folded.original(start, end) };
}
