import { maskIdentifier, maskIdentifiers } from "../identifiers";
import type { IdentifierKind } from "../identifiers/recogniser";
import type { IdPattern } from "./id-pattern";

/**
 * A text of the workbook or of an export as it may be shown: whatever in it reads as an identifier is masked, and the
 * whole where it holds a number of one of the partnership's own systems.
 * @param asked what the text is asked to hold, and may show.
 */
export function maskedText(text: string, patterns: readonly IdPattern[], asked?: IdentifierKind): string {
  return patterns.some((pattern) => pattern.matches(text)) ? maskIdentifier(text) : maskIdentifiers(text, asked);
}
