/** Fix: must be put right before the return is sent. Check: may be right; the partnership confirms it. */
export type Severity = "fix" | "check";

/** A cell of the return: its sheet row, from 0, and the key of its column. No column: the whole row or sheet. */
export interface Place {
  readonly row: number;
  readonly column: string | undefined;
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
}
