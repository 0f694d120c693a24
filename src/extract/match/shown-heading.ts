import { maskIdentifier, maskIdentifiers } from "../../identifiers";
import type { IdPattern } from "../../validation/id-pattern";

/**
 * A heading as the pane may show it. Masked where it reads as an identifier, a name or a date: the wrong row may have
 * been taken for the headings.
 */
export function shownHeading(heading: string, patterns: readonly IdPattern[]): string {
  if (patterns.some((pattern) => pattern.matches(heading))) return maskIdentifier(heading);
  return maskIdentifiers(heading);
}
