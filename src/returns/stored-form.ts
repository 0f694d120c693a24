import type * as z from "zod/mini";
import { checked } from "./checked";

/**
 * What the add-in keeps in a workbook or on a computer outlives the version that wrote it: every form that was ever
 * written is read for ever. A form has a version, counted from 1, in its part `version`. When it changes, the version goes
 * up by one, and an upgrade from the form before is added to the end of the list; none is ever taken out or changed.
 */
export interface StoredForm<T> {
  /** The form that is written today. */
  readonly schema: z.ZodMiniType<T>;
  /** From version 1 to 2, from 2 to 3, and so on to today's. */
  readonly upgrades: readonly Upgrade[];
}

/** @returns the value in the form of the next version; undefined where it is not what that version wrote. */
export type Upgrade = (stored: unknown) => unknown;

export type FormReading<T> =
  | { readonly kind: "read"; readonly value: T }
  /** "newer": a later version of the add-in wrote it. "broken": nobody did, or it was changed since. */
  | { readonly kind: "unreadable"; readonly why: "newer" | "broken" };

/** One step from a form to the next: the value is checked against the form in which it was written, then turned. */
export function upgradeFrom<Old>(schema: z.ZodMiniType<Old>, turn: (old: Old) => unknown): Upgrade {
  return (stored) => {
    const parsed = checked(schema, stored);
    return parsed.success ? turn(parsed.data) : undefined;
  };
}

/** The version that is written today. */
export function currentVersion({ upgrades }: Pick<StoredForm<unknown>, "upgrades">): number {
  return upgrades.length + 1;
}

/** Reads what was kept, in whichever version it was written: anything at all may come in. */
export function readStoredForm<T>(stored: unknown, form: StoredForm<T>): FormReading<T> {
  const version = versionOf(stored);
  if (version === undefined) return { kind: "unreadable", why: "broken" };
  if (version > currentVersion(form)) return { kind: "unreadable", why: "newer" };
  const today = form.upgrades.slice(version - 1).reduce<unknown>((value, upgrade) => upgrade(value), stored);
  const parsed = checked(form.schema, today);
  return parsed.success ? { kind: "read", value: parsed.data } : { kind: "unreadable", why: "broken" };
}

function versionOf(stored: unknown): number | undefined {
  if (typeof stored !== "object" || stored === null || !Object.hasOwn(stored, "version") || !("version" in stored)) return undefined;
  const { version } = stored;
  return typeof version === "number" && Number.isSafeInteger(version) && version >= 1 ? version : undefined;
}
