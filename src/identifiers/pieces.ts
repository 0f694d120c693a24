/** What a character became, and where it stood. */
export interface Piece {
  /** One character may become several ("⑫" is "12"): each of them came from that one. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "_x0031_" for "1", as the files of Excel write characters that XML does not take. ECMA-376 part 1, 22.9.2.19. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/y;

/** A text character by character, escapes of Excel's files as what they stand for, runs of spaces as one, without what folds to nothing. */
export function piecesOf(value: string, fold: (character: string) => string): Piece[] {
  const pieces: Piece[] = [];
  let before = "";
  for (let start = 0; start < value.length; ) {
    const { character, length } = characterAt(value, start);
    const text = fold(character);
    if (text !== "" && !(text === " " && before === " ")) {
      pieces.push({ text, start, end: start + length });
      before = text;
    }
    start += length;
  }
  return pieces;
}

function characterAt(value: string, start: number): { readonly character: string; readonly length: number } {
  const character = String.fromCodePoint(value.codePointAt(start) ?? 0);
  if (character === "_") {
    ESCAPED.lastIndex = start;
    const [whole, code] = ESCAPED.exec(value) ?? [];
    if (whole !== undefined && code !== undefined) return { character: String.fromCharCode(parseInt(code, 16)), length: whole.length };
  }
  return { character, length: character.length };
}
