import type { RawRow } from "../../returns/record";

/** The sheet row, from 0, from which new rows stand: below the rows that stay, else at the top of the list. */
export function firstNewRow({ firstRow }: { readonly firstRow: number }, standing: readonly RawRow[]): number {
  return standing.reduce((first, { row }) => Math.max(first, row + 1), firstRow);
}
