import * as z from "zod/mini";
import { type FormReading, readStoredForm, type StoredForm } from "../../returns/stored-form";
import { listOf } from "../../returns/checked";
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

/** Characters: as many as Excel keeps for an add-in. */
const LONGEST_NOTE = 2_000_000;
const MOST_PARTS = 10_000;

const noteSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  digest: hash,
  at: utcTime,
  choices: z.strictObject({
    method: z.enum(METHODS),
    sizes: z.strictObject({ main: positive, reserve: count, followUp: count }),
    margins: listOf(z.strictObject({ key: text, joined: listOf(listOf(text, MOST_PARTS).check(z.minLength(2)), MOST_PARTS) }), MOST_PARTS),
  }),
  overrides: listOf(override, MOST_PARTS),
  agreedDate: z.nullable(z.iso.date()),
  listDigest: hash,
  receipt,
  withoutId: count,
});

const form: StoredForm<z.infer<typeof noteSchema>> = { schema: noteSchema, upgrades: [] };

/** The note as a text; `readFrozenText` is the inverse. */
export function frozenText(note: FrozenNote): string {
  const { digest, at, choices, overrides, agreedDate, listDigest, receipt: compared, withoutId } = note;
  return JSON.stringify({ format: FORMAT, version: VERSION, digest, at, choices, overrides, agreedDate, listDigest, receipt: compared, withoutId });
}

/**
 * @param stored what the workbook's settings hold: the text, or what it means as JSON, as which hosts give it back.
 * @returns why where it is no note, or a later version's.
 */
export function readFrozenText(stored: unknown): FormReading<FrozenNote> {
  const reading = readStoredForm(typeof stored === "string" ? parsedJson(stored, LONGEST_NOTE) : stored, form);
  if (reading.kind === "unreadable") return reading;
  const { digest, at, choices, overrides, agreedDate, listDigest, receipt: compared, withoutId } = reading.value;
  return { kind: "read", value: { digest, at, choices, overrides, agreedDate, listDigest, receipt: compared, withoutId } };
}
