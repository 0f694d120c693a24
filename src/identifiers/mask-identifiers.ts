import { maskIdentifier } from "./mask";
import { recognise } from "./recognise";

/** A longer text with every part of it masked that reads as an identifier; the rest stays as it is. */
export function maskIdentifiers(text: string): string {
  let masked = "";
  let place = 0;
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open === undefined) return;
    masked += text.slice(place, open.start) + maskIdentifier(text.slice(open.start, open.end));
    place = open.end;
  };
  for (const { start, end } of recognise(text)) {
    // Two readings of overlapping digits are one stretch to hide.
    if (open !== undefined && start < open.end) open.end = Math.max(open.end, end);
    else {
      close();
      open = { start, end };
    }
  }
  close();
  return masked + text.slice(place);
}
