import * as z from "zod/mini";
import { fromIsoDate } from "../../returns/calendar-date";
import { allOf, listOf } from "../../returns/checked";
import { readStoredForm, type StoredForm } from "../../returns/stored-form";
import type { StoredReading } from "../partnership";

const VERSION = 1;
export const LONGEST_REASON = 200;

/** One for each rule, reason and day. */
const MOST_ENTRIES = 10_000;
const MARK = /^[A-Za-z0-9_-]{4}$/;
const isMark = (value: unknown): value is string => typeof value === "string" && MARK.test(value);

/** Nothing else may stand in it: nobody would see it, and it is sent with the workbook. */
const schema = z.strictObject({
  version: z.literal(VERSION),
  /** 16 random characters of this workbook: nobody can make a table of marks beforehand. */
  salt: z.string().check(z.regex(/^[A-Za-z0-9_-]{16}$/)),
  entries: listOf(
    z.strictObject({
      code: z.string().check(z.minLength(1), z.maxLength(20)),
      reason: z.string().check(z.minLength(1), z.maxLength(LONGEST_REASON)),
      on: z.string().check(z.refine((text) => fromIsoDate(text) !== undefined)),
      marks: allOf(isMark).check(z.minLength(1)),
    }),
    MOST_ENTRIES,
  ),
});

const form: StoredForm<z.infer<typeof schema>> = { schema, upgrades: [] };

/** Findings of one rule that were confirmed for one reason on one day. */
export interface ConfirmationEntry {
  readonly code: string;
  readonly reason: string;
  /** ISO date. */
  readonly on: string;
  /** One for each finding (see `marks.ts`), ascending, so that they do not tell the order in which rows were seen. */
  readonly marks: readonly string[];
}

/** Which checks were confirmed, and why, in the form in which the workbook keeps it. No identifiers are in it. */
export interface ConfirmationRecord {
  readonly version: typeof VERSION;
  readonly salt: string;
  readonly entries: readonly ConfirmationEntry[];
}

/**
 * A record in which nothing is confirmed.
 * @param salt 16 random characters of the base64url alphabet.
 * @throws z.core.$ZodError for another salt.
 */
export function noConfirmations(salt: string): ConfirmationRecord {
  return schema.parse({ version: VERSION, salt, entries: [] });
}

/** Reads the setting as it stands in the workbook: anything at all may come in. */
export function readConfirmations(stored: unknown): StoredReading<ConfirmationRecord> {
  if (stored === undefined) return { kind: "none" };
  const reading = readStoredForm(stored, form);
  return reading.kind === "read" ? { kind: "known", value: reading.value } : reading;
}
