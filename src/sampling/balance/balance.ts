import type { Stage } from "../seed/stages";

/** A part of a pool of N records, and of the n that were drawn from it. */
export interface Share {
  /** Records of the pool in this part. */
  readonly inPool: number;
  /** n × inPool ÷ N: what would be exactly its share. */
  readonly due: number;
  readonly drawn: number;
  /** drawn − due. */
  readonly difference: number;
}

/** One level of a margin, in the pool that a stage was drawn from and in what was drawn; `inPool` is 1 or more. */
export interface LevelBalance extends Share {
  readonly level: string;
}

export interface MarginBalance {
  readonly key: string;
  /** The margin's levels that somebody in the pool has, in order. */
  readonly levels: readonly LevelBalance[];
}

/** How well what a stage drew represents the pool that it was drawn from. */
export interface StageBalance {
  readonly stage: Stage;
  /** N: the frame for the main sample, what it left for the reserve, the main sample for the follow-up. */
  readonly poolSize: number;
  /** n. */
  readonly drawn: number;
  readonly margins: readonly MarginBalance[];
  /** The level that is furthest from its due, the first of equals; undefined without levels or where nothing was drawn. */
  readonly worst: { readonly key: string; readonly balance: LevelBalance } | undefined;
  /** Levels within one record of their due, and how many levels there are. */
  readonly within: number;
  readonly levels: number;
}
