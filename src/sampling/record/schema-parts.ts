import * as z from "zod/mini";
import { type CanonicalId, readId } from "../../returns/canonical-id";
import { OVERRIDES } from "../frame/freeze";

// The pane runs under a content security policy without eval.
z.config({ jitless: true });

export const text = z.string().check(z.refine((value) => value.trim() !== ""));
/** SHA-256 in hexadecimal digits. */
export const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const utcTime = z.iso.datetime();
export const count = z.int().check(z.nonnegative());
export const positive = z.int().check(z.positive());
export const id = z.custom<CanonicalId>(isCanonicalId);

export function isCanonicalId(value: unknown): value is CanonicalId {
  return typeof value === "string" && readId(value, false).canonical === value;
}

export function isPositive(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}

export const override = z.strictObject({ about: z.enum(OVERRIDES), reason: text });
export const receipt = z.nullable(z.strictObject({ digest: hash, isSame: z.boolean() }));
