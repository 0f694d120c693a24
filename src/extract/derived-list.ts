import type { CanonicalId } from "../returns/canonical-id";
import type { CellValue } from "../returns/layout";

/** A child of an export, with the row that the return gets. Nothing else of the export is in it but its number. */
export interface DerivedChild {
  /** The number in the case system, as the export shows it; for the key alone. Of several, the one whose canonical form comes first. */
  readonly number: string;
  readonly canonical: CanonicalId;
  /** The child's other numbers in canonical form, where several were joined: a key of an earlier extract may have one of these. */
  readonly otherNumbers?: readonly CanonicalId[];
  /** Rows of the sheet, from 0, in their order (`SourceRow.row`). */
  readonly sourceRows: readonly number[];
  /** In the order of the definition's columns: the ID is "" yet, dates are serials of the workbook's date system. */
  readonly cells: readonly CellValue[];
  /** Bit i is set where `cells[i]` is a date. */
  readonly dateMask: number;
  /** How several rows became one, a sentence each; empty for one row. No value of the export is in them but entries of lists and dates of orders. */
  readonly joined: readonly string[];
  /** What could not be told, a sentence each: "Two dates of birth: that of the latest order was taken." */
  readonly doubts: readonly string[];
}

/** Why a child is not in scope. */
export type LeftOutReason =
  | "notOfKind"
  | "endedBefore"
  | "beginsAfter"
  | "adultBefore"
  | "notBorn";

export interface LeftOutChild {
  readonly number: string;
  readonly sourceRows: readonly number[];
  readonly reason: LeftOutReason;
  /** "The order ended on 3 May 2023, before the two years began." Nothing of the child's own but dates of orders. */
  readonly detail: string;
}

/** Two numbers that may be one child. */
export interface PossibleDouble {
  /** Stands for the pair: the two canonical numbers. */
  readonly key: string;
  readonly first: { readonly number: string; readonly sourceRows: readonly number[] };
  readonly second: { readonly number: string; readonly sourceRows: readonly number[] };
  /** "Same date of birth and postcode." No value is in it. */
  readonly why: string;
  /** They were joined: as chosen, or because a number that one person alone can have says so. */
  readonly isOne: boolean;
}

/** What happened to the cells of a column: "12 postcodes could not be read and are left empty." */
export interface ValueNote {
  /** Key of the return's column. */
  readonly column: string;
  readonly sentence: string;
  readonly count: number;
}

/** What an export comes to. */
export interface DerivedList {
  /** In scope, in the order in which the export first names them. */
  readonly children: readonly DerivedChild[];
  readonly leftOut: readonly LeftOutChild[];
  readonly possibleDoubles: readonly PossibleDouble[];
  readonly notes: readonly ValueNote[];
  /** Rows of the sheet that have no number of a child, from 0: they are nobody's. */
  readonly rowsWithoutNumber: readonly number[];
  /** A child has orders that touch or overlap: whether these count as one has to be asked. False where the return does not ask about orders. */
  readonly hasContinuations: boolean;
  /** What holds for all: "The export has no dates of orders: every child in it is taken to be in scope." */
  readonly remarks: readonly string[];
}

/** The reasons in words, for headings above those who are left out. */
export type LeftOutWords = Readonly<Record<LeftOutReason, string>>;
