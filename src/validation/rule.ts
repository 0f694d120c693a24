import type { CanonicalId, IdReading } from "../returns/canonical-id";
import type { CalendarDate, DateSystem } from "../returns/calendar-date";
import type { ColumnKind, ReturnColumn, ReturnDefinition } from "../returns/definition";
import type { GuidanceKey } from "../returns/guidance";
import type { TableLayout } from "../returns/layout";
import type { DoubledHeading } from "../returns/find-table";
import type { RawRow, Vocabularies } from "../returns/record";
import type { DateReading } from "../returns/readings/date";
import type { AgeReading } from "../returns/readings/age";
import type { ChoiceReading } from "../returns/vocabulary";
import type { PostcodeReading } from "../identifiers/postcode";
import type { Place, Severity } from "./finding";
import type { IdIdentity } from "./id-identity";
import type { IdPattern } from "./id-pattern";

/** What a rule is about, in the order in which the pane shows them. */
export type Topic = "identifiers" | "return" | "ids" | "postcodes" | "ages" | "lists" | "orders";

/** What every rule says of itself. One rule is one object: who has read one can write the next. */
export interface RuleMeta {
  readonly code: string;
  readonly severity: Severity;
  readonly topic: Topic;
  /** Heading over its findings: "Postcode missing". */
  readonly title: string;
  /** Why it matters, for somebody who asks. */
  readonly why: string;
  /** What of the guidance it rests on; left out where the guidance is silent. */
  readonly guidance?: GuidanceKey;
  /** What its quick fix does, where it has one, as the heading of its preview: "Keep the first part of the postcode". */
  readonly fix?: string;
}

/** What a rule found in one place. */
export interface Hit {
  /** What is wrong and how to put it right. Never repeats what may be an identifier. */
  readonly sentence: string;
  readonly suggestion?: string | number;
  readonly options?: readonly (string | number)[];
}

/** What holds for the whole return while its rows are checked. */
export interface ReturnContext {
  readonly definition: ReturnDefinition;
  readonly dateSystem: DateSystem;
  /** By column key. */
  readonly vocabularies: Vocabularies;
  readonly layout: TableLayout;
  readonly doubledHeadings: readonly DoubledHeading[];
  readonly agreedDate: DateReading;
  readonly notificationDate: CalendarDate | undefined;
  /** The day of the check, in Scotland. */
  readonly today: CalendarDate;
  /** Sheet rows of the list that are hidden or filtered out, in order. */
  readonly hiddenRows: readonly number[];
  /** Sheet columns of the list that are hidden. */
  readonly hiddenColumns: readonly number[];
  /** A1 addresses of merged cells among the children's rows. */
  readonly mergedAreas: readonly string[];
  /** Names of other sheets that bear the headings of a return: they are not checked. */
  readonly otherSheets: readonly string[];
  /** Sheet columns beside the table that hold something, with the first row where they do. */
  readonly strayColumns: readonly { readonly column: number; readonly row: number }[];
  /** The council area whose postcode districts are expected; undefined while none is set. */
  readonly council: string | undefined;
  /** What the partnership's own systems' numbers look like. */
  readonly patterns: readonly IdPattern[];
}

/** An ID with what it looks like besides an ID. */
export interface IdCell extends IdReading {
  /** Left out: like nothing but an ID. One answer at most, the surest. */
  readonly identity?: IdIdentity;
}

/** What a cell of each kind of column reads as. */
export interface CellOf {
  id: IdCell;
  postcode: PostcodeReading;
  age: AgeReading;
  choice: ChoiceReading;
  orderStart: DateReading;
}

/** Looks at one cell at a time; its answer depends on the cell and the context alone. */
export interface CellRule<K extends ColumnKind = ColumnKind> extends RuleMeta {
  readonly looksAt: "cell";
  readonly kind: K;
  /** Of IDs: speaks only of those that are like something else, so that no other is asked about. */
  readonly needsIdentity?: true;
  check(cell: CellOf[K], context: ReturnContext, column: Extract<ReturnColumn, { kind: K }>): Hit | undefined;
}

/** The readings of a row that rules on several cells need; undefined where the sheet has no such column. */
export interface RecordView {
  readonly id: IdCell | undefined;
  readonly age: AgeReading | undefined;
  readonly orderStart: DateReading | undefined;
  /** The column that the definition names as that of reinstatement. */
  readonly reinstated: ChoiceReading | undefined;
}

/** Looks at several cells of one row; the finding stands at the row's cell of `at`. */
export interface RowRule extends RuleMeta {
  readonly looksAt: "row";
  readonly at: ColumnKind;
  /** Which cells, in words: "the age and the order's start". */
  readonly cells: string;
  /** Whether it has anything to say of a return; of every one that has the column where left out. */
  appliesTo?(definition: ReturnDefinition): boolean;
  check(record: RecordView, context: ReturnContext): Hit | undefined;
}

/** A row of the list that is a record, with what rows are compared by. */
export interface GroupedRow {
  readonly raw: RawRow;
  /** The ID in the form in which IDs are compared. Undefined where it is missing or damaged, or the sheet has no ID column. */
  readonly id: CanonicalId | undefined;
  /** Hash of everything but the ID; undefined where too little of the row is filled in to know a child by. */
  readonly likeness: number | undefined;
}

/**
 * Looks at rows that share a key, such as the same ID. Rows are put together by a hash, which costs next to nothing; only
 * where two rows have the same one are their keys made and compared.
 */
export interface GroupRule extends RuleMeta {
  readonly looksAt: "group";
  /** The column at which the finding stands, or the whole row. */
  readonly at: ColumnKind | "row";
  /** Which cells, in words: "the IDs of all rows". */
  readonly cells: string;
  /** Tells the finding apart where two group rules have one code. */
  readonly part?: string;
  appliesTo?(definition: ReturnDefinition): boolean;
  /**
   * A whole number of 32 bits, the same for rows with the same key. Undefined: the row shares nothing. Rules that share
   * the function share the work.
   */
  readonly hashOf: (row: GroupedRow) => number | undefined;
  /**
   * @param describe what a row says in all columns but the ID; case, spaces and ways of writing make no difference.
   * @returns undefined only where `hashOf` does.
   */
  keyOf(row: GroupedRow, describe: (row: RawRow) => string): string | undefined;
  /** Rows that are alike in this as well are no finding: another rule speaks of them. */
  readonly apartBy?: (row: GroupedRow) => string;
  /** @param rowNumbers as the sheet numbers them, from 1, ascending; two or more. */
  check(rowNumbers: readonly number[]): Hit;
}

/** Looks at the return as a whole: its dates and its layout. */
export interface ReturnRule extends RuleMeta {
  readonly looksAt: "return";
  /** At what, in words: "the headings". */
  readonly sees: string;
  check(context: ReturnContext): readonly PlacedHit[];
}

/** Looks at which rows of the list are filled. */
export interface RowsRule extends RuleMeta {
  readonly looksAt: "rows";
  /** @param blankRows sheet rows, from 0, ascending, that are blank between the first and the last child. */
  check(blankRows: readonly number[]): readonly PlacedHit[];
}

export interface PlacedHit extends Hit {
  readonly places: readonly Place[];
}

export type Rule =
  | { [K in ColumnKind]: CellRule<K> }[ColumnKind]
  | RowRule
  | GroupRule
  | ReturnRule
  | RowsRule;
