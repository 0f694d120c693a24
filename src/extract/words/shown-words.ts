import { recognise } from "../../identifiers";
import { headingWords } from "../headings/heading-words";
import { isPrivateHeading } from "../match/private-headings";
import type { SourceColumn } from "../table";
import type { WordTableLine } from "./word-tables";

/** Rows to each different word of a column: names, of siblings too, repeat less. */
const ROWS_TO_A_WORD = 4;
/** One word in so many that reads as an identifier or a name, and the column may be one of names. */
const WORDS_TO_A_NAME = 8;

/**
 * Whether the words of a column may be shown as they are, those too that the return knows nothing of. False where the
 * column may be of names, numbers or places: somebody may have chosen the wrong one.
 */
export function areShownWords({ heading, hasHeading }: SourceColumn, lines: readonly Pick<WordTableLine, "text" | "count" | "proposed">[]): boolean {
  if (hasHeading && isPrivateHeading(headingWords(heading))) return false;
  const unknown = lines.filter(({ proposed }) => proposed === undefined);
  if (unknown.filter(({ text }) => recognise(text).length > 0).length * WORDS_TO_A_NAME > lines.length) return false;
  const filled = lines.reduce((sum, { count }) => sum + count, 0);
  return lines.length * ROWS_TO_A_WORD <= filled || unknown.length * 2 <= lines.length;
}
