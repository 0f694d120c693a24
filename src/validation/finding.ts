/** Fix: must be put right before the return is sent. Check: may be right; the partnership confirms it. */
export type Severity = "fix" | "check";

/** Where something is: a cell of the table, a cell outside it, or a whole row. Rows and columns count from 0. */
export interface Place {
  /** Sheet row. */
  readonly row: number;
  /** Key of the table's column; undefined outside the table. */
  readonly column: string | undefined;
  /** Sheet column of a cell outside the table. Neither column given: the whole row. */
  readonly sheetColumn?: number;
}

/** Something to put right or to check, in words for the user. Text in it is masked: it never repeats an identifier. */
export interface Finding {
  /** Code and place: the same finding has the same key after every run. */
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  readonly sentence: string;
  /** Every cell it is about, in sheet order; the first is where a click leads. Empty: nothing to point at. */
  readonly places: readonly Place[];
  /** The one safe replacement, where there is one. */
  readonly suggestion?: string | number;
  /** Replacements to choose from where several are possible, the likeliest first; never together with a suggestion. */
  readonly options?: readonly (string | number)[];
}
