import * as z from "zod/mini";
import type { StoredForm } from "../../returns/stored-form";
import type { Role } from "../roles";

// The pane runs under a content security policy without eval.
z.config({ jitless: true });

/** Longer ones are not kept, so none that is read can be. */
export const LONGEST_KEPT = 60;
/** Bytes of what is kept, as UTF-8. */
export const MOST_KEPT = 60_000;
const MOST_ENTRIES = 200;
const LONGEST_ENTRY = 200;

const ROLES: readonly string[] = ["child", "birth", "due", "start", "end", "kind"] satisfies Role[];

const short = z.string().check(z.minLength(1), z.maxLength(LONGEST_KEPT));
const entry = z.string().check(z.maxLength(LONGEST_ENTRY));
const role = z.custom<Role>((value) => typeof value === "string" && value.length <= LONGEST_KEPT && (ROLES.includes(value) || /^column:.+$/.test(value)));

/** What is kept of a matching: headings of columns, meanings of words, and nothing of any child. */
const keptSchema = z.strictObject({
  version: z.literal(1),
  /** Id of the return. */
  definition: z.string(),
  /** As 2026-09-03. */
  keptOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Keys of headings (see `headingKeys`) with the role of their column. */
  headings: z.array(z.strictObject({ heading: short, role })).check(z.maxLength(MOST_ENTRIES)),
  dateOrders: z.array(z.strictObject({ heading: short, order: z.enum(["dayFirst", "monthFirst"]) })).check(z.maxLength(MOST_ENTRIES)),
  words: z
    .array(z.strictObject({ role, words: z.array(z.strictObject({ word: short, becomes: entry })).check(z.maxLength(MOST_ENTRIES)) }))
    .check(z.maxLength(MOST_ENTRIES)),
  precedence: z.array(entry).check(z.maxLength(MOST_ENTRIES)),
  joinsContinuations: z.boolean(),
});

export type KeptMatching = z.infer<typeof keptSchema>;
export const keptForm: StoredForm<KeptMatching> = { schema: keptSchema, upgrades: [] };
