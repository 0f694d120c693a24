import * as z from "zod/mini";

import { listOf } from "../returns/checked";
import { currentVersion, readStoredForm, type StoredForm } from "../returns/stored-form";
import { neutralExample } from "./id-pattern";

const MOST_PATTERNS = 20;
const LONGEST_EXAMPLE = 40;

/** No name of a council area is longer. */
const LONGEST_COUNCIL = 80;

/** Nothing else may stand in it: nobody would see it, and it is sent with the workbook. */
const schema = z.strictObject({
  version: z.literal(1),
  /** A council area of the outward code data. */
  council: z.optional(z.string().check(z.minLength(1), z.maxLength(LONGEST_COUNCIL))),
  /** Examples of the numbers of the partnership's own systems. */
  patterns: listOf(z.string().check(z.minLength(1), z.maxLength(LONGEST_EXAMPLE)), MOST_PATTERNS),
});

const form: StoredForm<z.infer<typeof schema>> = { schema, upgrades: [] };

/** What a partnership has told the add-in about itself. */
export interface Partnership {
  readonly council: string | undefined;
  readonly patterns: readonly string[];
}

export const NO_PARTNERSHIP: Partnership = { council: undefined, patterns: [] };

/** What was kept in the workbook; `unreadable` is set aside and never written over without being asked. */
export type StoredReading<T> =
  | { readonly kind: "none" }
  | { readonly kind: "known"; readonly value: T }
  | { readonly kind: "unreadable"; readonly why: "newer" | "broken" };

/** Reads the setting as it stands in the workbook: anything at all may come in. */
export function readPartnership(stored: unknown): StoredReading<Partnership> {
  if (stored === undefined) return { kind: "none" };
  const reading = readStoredForm(stored, form);
  if (reading.kind === "unreadable") return reading;
  const { council, patterns } = reading.value;
  // An earlier version may have kept a child's own number as the example.
  return { kind: "known", value: { council, patterns: [...new Set(patterns.map(neutralExample))] } };
}

/** The form in which it is kept. */
export function partnershipForStoring({ council, patterns }: Partnership): unknown {
  return { version: currentVersion(form), ...(council === undefined ? {} : { council }), patterns: [...patterns] };
}
