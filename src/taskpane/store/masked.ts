import { maskIdentifier, maskIdentifiers } from "../../identifiers";
import type { IdentifierKind } from "../../identifiers/recogniser";
import type { IdPattern } from "../../validation/id-pattern";

/**
 * A text of the workbook as the pane may show it: whatever in it reads as an identifier is masked, and the whole where it
 * holds a number of one of the partnership's own systems.
 * @param asked what the text is asked to hold, and may show.
 */
export function maskedText(text: string, patterns: readonly IdPattern[], asked?: IdentifierKind): string {
  return patterns.some((pattern) => pattern.matches(text)) ? maskIdentifier(text) : maskIdentifiers(text, asked);
}

const ENDING = /\.[a-z]{2,5}$/i;

/** The same of a file's name; days are allowed in it. */
export function maskedFileName(name: string, patterns: readonly IdPattern[]): string {
  const ending = ENDING.exec(name)?.[0] ?? "";
  return maskedText(name.slice(0, name.length - ending.length), patterns, "date") + ending;
}
