import { showable } from "../returns/unseen";

/** Fewer characters than this are hidden whole: showing three of four would show the identifier. */
const SHORTEST_PARTLY_SHOWN = 6;

/**
 * An identifier as the pane and reports may show it: the first two characters and the last, the rest as dots
 * (`12•••••••4`). The length of what is to be seen stays, so that the user knows it again.
 */
export function maskIdentifier(text: string): string {
  const characters = Array.from(showable(text).trim());
  if (characters.length < SHORTEST_PARTLY_SHOWN) return "•".repeat(characters.length);
  return `${characters.slice(0, 2).join("")}${"•".repeat(characters.length - 3)}${characters.at(-1) ?? ""}`;
}
