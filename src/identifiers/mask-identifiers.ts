import { showable } from "../returns/unseen";
import { maskIdentifier } from "./mask";
import type { IdentifierKind } from "./recogniser";
import { recognise } from "./recognise";

/**
 * A longer text with every part of it masked that reads as an identifier; the rest stays as it is but for
 * what cannot be seen (see `showable`).
 * @param asked what the text is asked to hold, and may show: dates, in a column of dates.
 */
export function maskIdentifiers(text: string, asked?: IdentifierKind): string {
  let masked = "";
  let place = 0;
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open === undefined) return;
    masked += text.slice(place, open.start) + maskIdentifier(text.slice(open.start, open.end));
    place = open.end;
  };
  for (const { start, end, kind } of recognise(text)) {
    if (kind === asked) continue;
    // Two readings of overlapping digits are one stretch to hide.
    if (open !== undefined && start < open.end) open.end = Math.max(open.end, end);
    else {
      close();
      open = { start, end };
    }
  }
  close();
  return showable(masked + text.slice(place));
}
