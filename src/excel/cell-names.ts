import { cellAddress } from "../returns/address";
import { countInWords } from "../returns/wording";

const MOST_NAMED = 4;

/** Cells in words, in the order given: "C5", "C5 and D7", "C5, C6, C7, C8 and 10 more". Rows and columns from 0. */
export function cellNames(cells: readonly { readonly row: number; readonly column: number }[]): string {
  const named = cells.slice(0, MOST_NAMED).map(({ row, column }) => cellAddress(row, column));
  const more = cells.length - named.length;
  if (more > 0) return `${named.join(", ")} and ${countInWords(more)} more`;
  const last = named.at(-1);
  return last === undefined || named.length === 1 ? named.join("") : `${named.slice(0, -1).join(", ")} and ${last}`;
}
