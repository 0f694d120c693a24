import type { CanonicalId } from "../../returns/canonical-id";

/**
 * How a stage is drawn: balanced on every margin at once, the same with a soft landing, or at even steps through a sorted
 * list.
 */
export const METHODS = ["cube", "cube-soft", "systematic"] as const;
export type Method = (typeof METHODS)[number];

/** How many records each stage is asked for; 0 leaves a stage out. */
export interface Sizes {
  readonly main: number;
  /** Of what the main sample leaves. */
  readonly reserve: number;
  /** Of the main sample. */
  readonly followUp: number;
}

/** One way of dividing the frame: every record has exactly one of the levels. */
export interface FrameMargin {
  /** "age", "postcode". */
  readonly key: string;
  readonly levels: readonly string[];
}

/** One child who can be drawn. */
export interface FrameRecord {
  readonly id: CanonicalId;
  /** For each margin, the place of the record's level among the margin's levels, from 0. */
  readonly levels: readonly number[];
}

/** Everything that decides a draw but the seed. */
export interface Frame {
  readonly method: Method;
  readonly sizes: Sizes;
  /** The most important first. */
  readonly margins: readonly FrameMargin[];
  /** In ascending order of their IDs by UTF-16 code units, each ID once. */
  readonly records: readonly FrameRecord[];
}
