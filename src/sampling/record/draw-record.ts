import type { CanonicalId } from "../../returns/canonical-id";
import type { Method, Sizes } from "../frame/frame";
import type { Override } from "../frame/freeze";
import type { NamedChoice } from "../frame/reading";
import type { Replacement } from "../match/replacement";
import type { Seed, SeedSource } from "../seed/seed";
import type { Stage } from "../seed/stages";

export const FORMAT = "pir-draw";
export const VERSION = 1;

/** Who drew or checked: a closed list, because a field for any text would invite names. */
export const ROLES = ["analyst", "second analyst", "inspection lead", "strategic support officer"] as const;
export type Role = (typeof ROLES)[number];

/** A margin as it was frozen: choosing it again on the same list gives the same levels. */
export interface RecordedMargin extends NamedChoice {
  readonly levels: readonly { readonly level: string; readonly records: number }[];
}

/** One level of a stage: how many the pool had, how many were drawn, and how many would be exactly its share. */
export interface RecordedLevel {
  readonly level: string;
  readonly inPool: number;
  readonly drawn: number;
  /** To three decimal places. */
  readonly due: number;
}

/** How well a stage represents what it was drawn from, as it was when it was drawn. */
export interface RecordedBalance {
  readonly poolSize: number;
  readonly drawn: number;
  /** How many levels the pool has, and how many of them are within one record of their due. */
  readonly levels: number;
  readonly within: number;
  /** The level furthest from its due; null without margins. Difference: drawn less due, to three decimal places. */
  readonly worst: { readonly margin: string; readonly level: string; readonly difference: number } | null;
  readonly margins: readonly { readonly key: string; readonly levels: readonly RecordedLevel[] }[];
}

export interface RecordedReplacement extends Replacement {
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A replacement that was taken back: it was the last one then. */
export interface TakenBack extends RecordedReplacement {
  /** ISO 8601, UTC. */
  readonly takenBackAt: string;
}

/** The draw that this one took the place of, and why: nobody draws until a sample pleases without its being seen. */
export interface EarlierDraw {
  /** Never empty. */
  readonly reason: string;
  /** As it stood, seal and all. */
  readonly record: RecordAsRead;
}

/** What stands in the record of a draw, in the order in which it stands there; the seal comes last. */
export interface Unsealed {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly return: ReturnEdition;
  /** 2026-08-14; null where the agreed date could not be read. */
  readonly agreedDate: string | null;
  readonly frame: {
    /** From `frameDigest`. */
    readonly digest: string;
    readonly records: number;
    /** As the sheet numbers its rows, from 1: rows with a child who has no ID and could not be drawn. */
    readonly rowsWithoutId: readonly number[];
    readonly margins: readonly RecordedMargin[];
    /** The digest on the receipt that came with the return, and whether the list had the same one when it was frozen; null where it was not compared. */
    readonly receipt: { readonly digest: string; readonly isSame: boolean } | null;
  };
  /** As asked for; a short list gives fewer. */
  readonly sizes: Sizes;
  readonly method: Method;
  readonly seed: { readonly text: Seed; readonly source: SeedSource };
  /** ISO 8601, UTC. */
  readonly times: { readonly frozen: string; readonly drawn: string };
  /** "Excel, Windows, 16.0.17328". */
  readonly host: string;
  readonly appVersion: string;
  readonly overrides: readonly Override[];
  readonly people: {
    readonly drew: Role;
    /** Everybody who checked the draw, the first first. */
    readonly checks: readonly { readonly role: Role; readonly at: string }[];
  };
  /** In the order of each stage's tickets. What replacements made of it is not in here. */
  readonly drawn: Readonly<Record<Stage, readonly CanonicalId[]>>;
  /** Null for a stage in which nobody was drawn. */
  readonly balance: Readonly<Record<Stage, RecordedBalance | null>>;
  /** In the order in which they were made; each with the weights that it was matched by. */
  readonly replacements: readonly RecordedReplacement[];
  /** Replacements that were taken back, in the order in which that was done. */
  readonly takenBack: readonly TakenBack[];
  /** Groups of brothers and sisters among those who are or were in the sample, as the partnership named them: two or more each, nobody in two groups. */
  readonly siblings: readonly (readonly CanonicalId[])[];
  /** Null for the first draw. */
  readonly earlier: EarlierDraw | null;
}

/** The kind of return, and which edition of its definition was in force. */
export interface ReturnEdition {
  readonly id: string;
  readonly version: string;
}

/** A record as it was read: it has every part, but may have been changed by hand or contradict itself. */
export interface RecordAsRead extends Unsealed {
  /** From `sealOf`. */
  readonly seal: string;
}

declare const sound: unique symbol;

/** A record whose seal holds and whose parts agree. Only such a record can be added to: a new seal would hide a change. */
export type DrawRecord = RecordAsRead & { readonly [sound]: true };
