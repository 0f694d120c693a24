import { recognise } from "../../identifiers";
import type { ExtractedReturn } from "../../returns/extract-definition";
import { isErrorValue } from "../../returns/folding";
import { isSourceDay, type SourceCell } from "../table";
import { isEmptyCell, textOfCell } from "./cell-text";
import { headingWords } from "./heading-words";
import { isKnownHeading } from "./known-headings";

/** What a cell near the top of a sheet may be. */
export interface CellLook {
  /** `data` is what rows hold: a day, a number, a code with more digits than letters, an identifier, an error, a long text. */
  readonly kind: "empty" | "data" | "text";
  /** Folded, for comparison alone. */
  readonly text: string;
  /** Heads columns of lists of children. */
  readonly isKnown: boolean;
}

const LONGEST_HEADING = 160;
const DIGITS = /\p{N}/gu;
const LETTERS = /\p{L}/gu;
const EMPTY: CellLook = { kind: "empty", text: "", isKnown: false };

/** Looks at cells; the same text is looked at once. */
export function looksOf(definition: ExtractedReturn): (cell: SourceCell) => CellLook {
  const known = new Map<string, CellLook>();
  return (cell) => {
    if (isEmptyCell(cell)) return EMPTY;
    const text = textOfCell(cell);
    if (typeof cell !== "string") return { kind: "data", text, isKnown: false };
    let look = known.get(text);
    if (look === undefined) {
      look = lookAt(text, definition);
      known.set(text, look);
    }
    return look;
  };
}

function lookAt(text: string, definition: ExtractedReturn): CellLook {
  const folded = text.toLowerCase();
  if (!isHeadingText(text)) return { kind: "data", text: folded, isKnown: false };
  return { kind: "text", text: folded, isKnown: isKnownHeading(headingWords(text), definition) };
}

/** A short text that is no value of a row as far as it can be told alone. */
export function isHeadingText(cell: SourceCell): boolean {
  if (isEmptyCell(cell) || isSourceDay(cell) || typeof cell !== "string" || isErrorValue(cell)) return false;
  const text = textOfCell(cell);
  const [digits, letters] = [text.match(DIGITS)?.length ?? 0, text.match(LETTERS)?.length ?? 0];
  if (text.length > LONGEST_HEADING || letters === 0 || digits >= letters) return false;
  return !recognise(text).some(({ kind, certainty }) => certainty === "certain" || kind === "postcode" || kind === "date");
}
