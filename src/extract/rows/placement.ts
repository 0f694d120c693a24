import type { CellChange } from "../../returns/cell-change";
import type { RawRow } from "../../returns/record";

/** In place of the list, or below it. */
export type PlaceMode = "replace" | "append";

/** The new rows in the sheet, and what has to be written for them. */
export interface Placement {
  readonly kind: "placed";
  readonly mode: PlaceMode;
  /** The new rows as they will stand, in the order of the sheet. */
  readonly rows: readonly RawRow[];
  /** Rows of the list that stay as they are: none where it is replaced. */
  readonly standing: readonly RawRow[];
  /** In the order of the sheet; only cells that hold something else now. */
  readonly changes: readonly CellChange[];
  /** Rows of the list that are empty afterwards. */
  readonly cleared: number;
  /** What to know before, a sentence each. */
  readonly warnings: readonly string[];
}

/** Why the rows cannot stand in the sheet. */
export interface PlaceProblem {
  readonly kind: "problem";
  readonly sentence: string;
  readonly whatToDo: string;
}

/** Sheet rows that would be written, from 0; the last is one of them. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}
