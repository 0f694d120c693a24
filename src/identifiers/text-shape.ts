import type { CellValue } from "../returns/layout";

/**
 * What a text is made of, counted in one pass: enough to pass over most recognisers without asking them. Where anything
 * but printable ASCII is in it, or an escape for a character, `isPlain` is false and a recogniser that folds text has to look for itself.
 */
export interface TextShape {
  readonly length: number;
  readonly digits: number;
  readonly letters: number;
  readonly isPlain: boolean;
  readonly hasAt: boolean;
}

/** "_x0031_" stands for a character (see `piecesOf`). */
const LOW_LINE = 95;
const SMALL_X = 120;

/** Counts what a cell's text is made of. */
export function shapeOf(value: CellValue): TextShape {
  const text = typeof value === "string" ? value : String(value);
  let digits = 0;
  let letters = 0;
  let isPlain = true;
  let hasAt = false;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code >= 48 && code <= 57) digits += 1;
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) letters += 1;
    else if (code === 64) hasAt = true;
    else if (code < 32 || code > 126 || (code === LOW_LINE && text.charCodeAt(place + 1) === SMALL_X)) isPlain = false;
  }
  return { length: text.length, digits, letters, isPlain, hasAt };
}
