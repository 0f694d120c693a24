import * as z from "zod/mini";

import { neutralExample } from "./id-pattern";

const VERSION = 1;
const MOST_PATTERNS = 20;
const LONGEST_EXAMPLE = 40;

const schema = z.object({
  version: z.literal(VERSION),
  /** A council area of the outward code data. */
  council: z.optional(z.string().check(z.minLength(1))),
  /** Examples of the numbers of the partnership's own systems. */
  patterns: z.array(z.string().check(z.minLength(1), z.maxLength(LONGEST_EXAMPLE))).check(z.maxLength(MOST_PATTERNS)),
});

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
  const parsed = schema.safeParse(stored);
  if (!parsed.success) return { kind: "unreadable", why: isNewer(stored, VERSION) ? "newer" : "broken" };
  const { council, patterns } = parsed.data;
  // An earlier version may have kept a child's own number as the example.
  return { kind: "known", value: { council, patterns: [...new Set(patterns.map(neutralExample))] } };
}

/** The form in which it is kept. */
export function partnershipForStoring({ council, patterns }: Partnership): unknown {
  return { version: VERSION, ...(council === undefined ? {} : { council }), patterns: [...patterns] };
}

/** Whether a stored value says that a later version of the add-in wrote it. */
export function isNewer(stored: unknown, version: number): boolean {
  if (typeof stored !== "object" || stored === null || !("version" in stored)) return false;
  return typeof stored.version === "number" && stored.version > version;
}
