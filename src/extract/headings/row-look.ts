import { recognise } from "../../identifiers";
import { isErrorValue } from "../../returns/folding";
import { isSourceDay, type SourceCell } from "../table";
import { isEmptyCell, textOfCell } from "./cell-text";

const LONGEST_HEADING = 100;
const DIGITS = /\p{N}/gu;
const LETTERS = /\p{L}/gu;

/** A cell such as rows hold: a day, a number, a code with more digits than letters, an identifier, an error. */
export function isDataText(cell: SourceCell): boolean {
  if (isSourceDay(cell) || typeof cell !== "string") return true;
  if (isErrorValue(cell)) return true;
  const text = textOfCell(cell);
  const digits = text.match(DIGITS)?.length ?? 0;
  if (digits > 0 && digits >= (text.match(LETTERS)?.length ?? 0)) return true;
  return recognise(text).some(({ kind, certainty }) => certainty === "certain" || kind === "postcode" || kind === "date");
}

/** A short text that is no value of a row as far as it can be told alone. */
export function isHeadingText(cell: SourceCell): boolean {
  if (isEmptyCell(cell) || typeof cell !== "string") return false;
  const text = textOfCell(cell);
  return text.length <= LONGEST_HEADING && /\p{L}/u.test(text) && !isDataText(text);
}
