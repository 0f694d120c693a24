import * as z from "zod/mini";

export type Checked<T> =
  | { readonly success: true; readonly data: T }
  /** `issues` is empty where there are too many to be told. */
  | { readonly success: false; readonly issues: readonly z.core.$ZodIssue[] };

/**
 * Whether a value that somebody else wrote has the form that it should have. zod gathers what it finds part by part, and
 * runs out of room for calls where a list holds some hundred thousand parts that are wrong: that is an answer too.
 */
export function checked<T>(schema: z.ZodMiniType<T>, value: unknown): Checked<T> {
  try {
    const parsed = schema.safeParse(value);
    return parsed.success ? { success: true, data: parsed.data } : { success: false, issues: parsed.error.issues };
  } catch (error) {
    if (error instanceof RangeError) return { success: false, issues: [] };
    throw error;
  }
}

/** A list of so many parts at most: a longer one is refused before its parts are looked at, of which each could be wrong. */
export function listOf<T>(part: z.ZodMiniType<T>, most: number): z.ZodMiniType<T[]> {
  return z.pipe(z.custom<unknown[]>((value) => Array.isArray(value) && value.length <= most), z.array(part));
}

/** A list of plain parts that all are right: the first one that is not ends the look. */
export function allOf<T>(isRight: (part: unknown) => part is T): z.ZodMiniType<T[]> {
  return z.custom<T[]>((value) => Array.isArray(value) && value.every(isRight));
}
