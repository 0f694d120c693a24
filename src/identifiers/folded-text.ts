import type { CellValue } from "../returns/layout";
import type { Certainty, IdentifierKind, Recognised } from "./recogniser";

/**
 * A cell's text in the form in which identifiers are looked for, with the way back: full-width digits and letters are
 * plain ones, every dash is "-", every white space character one space, accents and characters that cannot be seen are
 * gone. None of these may hide a number.
 */
export interface FoldedText {
  readonly text: string;
  /** Places of `String(value)` that a stretch of `text` came from. */
  original(start: number, end: number): { readonly start: number; readonly end: number };
}

const PLAIN = /^[ -~]*$/;
const DASH = /[\u2010-\u2015\u2043\u2212]/;
const APOSTROPHE = /[\u2018\u2019\u02BC]/;
const SLASH = /[\u2044\u2215]/;
const SPACE = /[\s\u0085]/;
const UNSEEN = /[\p{Cf}\p{M}]/u;
/** Of a version and a variant that RFC 9562 knows: what only looks like one may hide a number. */
const UUID = /(?<![0-9a-z])[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9a-z])/gi;
/** A hash in hexadecimal digits, letters among them in three places or more. */
const HEX = /(?<![0-9a-z])(?=[0-9]*[a-f]+[0-9]+[a-f]+[0-9]+[a-f])[0-9a-f]{16,}(?![0-9a-z])/gi;
const SHORTEST_MACHINE_NAME = 16;

const NOTHING: FoldedText = plainText("");
/** The last text that had to be folded: every recogniser is asked about one text before the next. */
let last: { readonly value: string; readonly folded: FoldedText } = { value: "", folded: NOTHING };

/** Folds a cell. Truth values, fractions and numbers below zero are no identifiers: they fold to nothing. */
export function foldCell(value: CellValue): FoldedText {
  if (typeof value === "boolean") return NOTHING;
  if (typeof value === "number") return Number.isInteger(value) && value >= 0 ? plainText(String(value)) : NOTHING;
  if (PLAIN.test(value)) return plainText(withoutMachineNames(value));
  if (value !== last.value) last = { value, folded: foldText(value) };
  return last.folded;
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
  const pieces: string[] = [];
  /** For each code unit of the folded text, where its character begins and ends in the value. */
  const starts: number[] = [];
  const ends: number[] = [];
  let place = 0;
  for (const character of value) {
    const end = place + character.length;
    // One character may become several ("⑫" is "12"): each of them came from that one.
    const piece = foldCharacter(character);
    pieces.push(piece);
    starts.push(...new Array<number>(piece.length).fill(place));
    ends.push(...new Array<number>(piece.length).fill(end));
    place = end;
  }
  return {
    text: withoutMachineNames(pieces.join("")),
    original: (start, end) => ({ start: starts[start] ?? place, end: ends[end - 1] ?? place }),
  };
}

function foldCharacter(character: string): string {
  if (PLAIN.test(character)) return character;
  return Array.from(character.normalize("NFKD"), (part) => {
    if (SPACE.test(part)) return " ";
    if (DASH.test(part)) return "-";
    if (APOSTROPHE.test(part)) return "'";
    if (SLASH.test(part)) return "/";
    return UNSEEN.test(part) ? "" : part;
  }).join("");
}

/** What a recogniser answers for a stretch of folded text. */
export function recognisedAt(folded: FoldedText, kind: IdentifierKind, certainty: Certainty, start: number, end: number): Recognised {
  return { kind, certainty, ...folded.original(start, end) };
}
