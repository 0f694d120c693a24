import type { CanonicalId } from "../../returns/canonical-id";
import type { Method, Sizes } from "../frame/frame";
import type { Stage } from "../seed/stages";
import type { ReturnEdition } from "./draw-record";

/** What drawing again shows. */
export interface Verification {
  /** True where list, method and result are those of the record. */
  readonly isSame: boolean;
  /** False where the record was changed after it was written. */
  readonly sealHolds: boolean;
  readonly list: ListDifference | undefined;
  readonly method: MethodDifference | undefined;
  /** Undefined where it is the same, and where nothing could be drawn again because the list differs. */
  readonly result: ResultDifference | undefined;
  /** All of this in words, the most important first. No ID is named. */
  readonly sentences: readonly string[];
}

interface Change<T> {
  readonly then: T;
  readonly now: T;
}

/** How the list differs from the one that was drawn from. */
export interface ListDifference {
  /** False where the children, or what counts of them, differ: it cannot be drawn from again. */
  readonly isSameFrame: boolean;
  readonly records: Change<number>;
  /** Levels with another number of children, in the order of the margins. */
  readonly levels: readonly LevelChange[];
  /** Keys of margins whose levels are the same ones in another order. */
  readonly reordered: readonly string[];
  /** Drawn in each stage, and not in the list any more. */
  readonly gone: Readonly<Record<Stage, readonly CanonicalId[]>>;
  /** ISO dates, null where it could not be read. Undefined where it is the same. */
  readonly agreedDate: Change<string | null> | undefined;
}

export interface LevelChange extends Change<number> {
  /** Key of the margin. */
  readonly margin: string;
  readonly level: string;
}

/** How what was chosen differs. */
export interface MethodDifference {
  /** The margins' keys, where the list was not read with those of the record. */
  readonly margins: Change<readonly string[]> | undefined;
  /** What the record's digest was made with, where that is not what the record says. */
  readonly drawnWith: { readonly method: Method; readonly sizes: Sizes } | undefined;
  /** The definition of the return, where it is another. */
  readonly return: Change<ReturnEdition> | undefined;
}

/** How the same list drawn by the same method differs from what was recorded. */
export interface ResultDifference {
  readonly stages: Readonly<Record<Stage, StageDifference>>;
  /** Stages whose figures of balance are not those of the draw. */
  readonly balance: readonly Stage[];
}

export interface StageDifference {
  /** How many are in the record and how many were drawn again. */
  readonly size: Change<number>;
  /** In the record, but not drawn again; and the other way round. */
  readonly onlyRecorded: readonly CanonicalId[];
  readonly onlyDrawnAgain: readonly CanonicalId[];
  readonly isSame: boolean;
}
