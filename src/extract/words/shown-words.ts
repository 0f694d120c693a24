import { recognise } from "../../identifiers";
import { headingWords } from "../headings/heading-words";
import { isPrivateHeading } from "../match/private-headings";
import { mayTellWho, repeatsAsWordsDo } from "../match/repetition";
import type { SourceColumn } from "../table";
import type { WordTableLine } from "./word-tables";

/**
 * Whether the words of a column may be shown as they are, those too that the return knows nothing of. False where the
 * column may be of names, numbers or places: somebody may have chosen the wrong one.
 */
export function areShownWords({ heading, hasHeading }: SourceColumn, lines: readonly Pick<WordTableLine, "text" | "count" | "proposed">[]): boolean {
  if (hasHeading && isPrivateHeading(headingWords(heading))) return false;
  const unknown = lines.filter(({ proposed }) => proposed === undefined);
  if (mayTellWho(unknown.filter(({ text }) => recognise(text).length > 0).length, lines.length)) return false;
  const filled = lines.reduce((sum, { count }) => sum + count, 0);
  return repeatsAsWordsDo(lines.length, filled) || unknown.length * 2 <= lines.length;
}
