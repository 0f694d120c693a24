import * as z from "zod/mini";
import type { FrameChoices } from "../frame/choices";
import { METHODS } from "../frame/frame";
import type { Override } from "../frame/freeze";
import type { Unsealed } from "../record/draw-record";
import { parsedJson } from "../record/json-text";
import { count, hash, override, positive, receipt, text, utcTime } from "../record/schema-parts";

const FORMAT = "pir-frozen";
const VERSION = 1;

/**
 * What was frozen and not drawn from yet: enough to freeze again from the list when the pane is opened the next time, and
 * to see by the digest whether it is the same list still. Nothing in it is about one child.
 */
export interface FrozenNote {
  /** From `frameDigest`. */
  readonly digest: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly choices: FrameChoices;
  readonly overrides: readonly Override[];
  /** 2026-08-14; null where it could not be read. The digest does not tell of it. */
  readonly agreedDate: string | null;
  /** Of the whole list when it was frozen, as a receipt bears it: 64 hexadecimal digits. */
  readonly listDigest: string;
  readonly receipt: Unsealed["frame"]["receipt"];
  /** How many rows had a child who could not be drawn: they are no part of the digest. */
  readonly withoutId: number;
}

const noteSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  digest: hash,
  at: utcTime,
  choices: z.strictObject({
    method: z.enum(METHODS),
    sizes: z.strictObject({ main: positive, reserve: count, followUp: count }),
    margins: z.array(z.strictObject({ key: text, joined: z.array(z.array(text).check(z.minLength(2))) })),
  }),
  overrides: z.array(override),
  agreedDate: z.nullable(z.iso.date()),
  listDigest: hash,
  receipt,
  withoutId: count,
});

/** The note as a text; `readFrozenText` is the inverse. */
export function frozenText(note: FrozenNote): string {
  const { digest, at, choices, overrides, agreedDate, listDigest, receipt: compared, withoutId } = note;
  return JSON.stringify({ format: FORMAT, version: VERSION, digest, at, choices, overrides, agreedDate, listDigest, receipt: compared, withoutId });
}

/**
 * @param stored what the workbook's settings hold: the text, or what it means as JSON, as which hosts give it back.
 * @returns undefined where it is no note of this version: the list is then frozen anew.
 */
export function readFrozenText(stored: unknown): FrozenNote | undefined {
  const parsed = noteSchema.safeParse(typeof stored === "string" ? parsedJson(stored) : stored);
  if (!parsed.success) return undefined;
  const { digest, at, choices, overrides, agreedDate, listDigest, receipt: compared, withoutId } = parsed.data;
  return { digest, at, choices, overrides, agreedDate, listDigest, receipt: compared, withoutId };
}
