import * as z from "zod/mini";
import { allOf, listOf } from "../../returns/checked";
import { METHODS } from "../frame/frame";
import { readSeed, type Seed } from "../seed/seed";
import { type EarlierDraw, FORMAT, type RecordAsRead, ROLES, type Unsealed, VERSION } from "./draw-record";
import { count, hash, id, isCanonicalId, isPositive, override, positive, receipt, text, utcTime } from "./schema-parts";

/** Parts of any list of the record but those of IDs and rows: no list of children has as many levels, no sample as many replacements. */
const MOST_PARTS = 20_000;
const many = <T>(part: z.ZodMiniType<T>): z.ZodMiniType<T[]> => listOf(part, MOST_PARTS);
const ids = allOf(isCanonicalId);
const share = z.number().check(z.nonnegative());
const seed = z.custom<Seed>((value) => {
  const reading = typeof value === "string" ? readSeed(value) : undefined;
  return reading?.kind === "seed" && reading.seed === value;
});

const seedSource = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("typed") }),
  z.strictObject({ kind: z.literal("public"), note: text }),
  z.strictObject({ kind: z.literal("generated") }),
]);

const margin = z.strictObject({
  key: text,
  name: text,
  joined: many(many(text).check(z.minLength(2))),
  levels: many(z.strictObject({ level: text, records: positive })),
});

const balance = z.nullable(
  z.strictObject({
    poolSize: positive,
    drawn: positive,
    levels: count,
    within: count,
    worst: z.nullable(z.strictObject({ margin: text, level: text, difference: z.number() })),
    margins: many(
      z.strictObject({
        key: text,
        levels: many(z.strictObject({ level: text, inPool: positive, drawn: count, due: share })),
      }),
    ),
  }),
);

const replacement = {
  at: utcTime,
  withdrawn: id,
  reason: text,
  replacement: id,
  choice: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("nearest") }),
    z.strictObject({ kind: z.literal("together"), withdrawals: positive }),
    z.strictObject({ kind: z.literal("lead"), reason: text }),
  ]),
  followUp: z.boolean(),
  distance: share.check(z.maximum(1)),
  weights: many(z.strictObject({ column: text, weight: share })),
};

/** The whole record of the draw before, which may hold another in turn. */
const earlier: z.ZodMiniType<EarlierDraw | null> = z.nullable(
  z.strictObject({ reason: text, record: z.lazy(() => recordSchema) }),
);

const fields = {
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  return: z.strictObject({ id: text, version: text }),
  agreedDate: z.nullable(z.iso.date()),
  frame: z.strictObject({
    digest: hash,
    records: count,
    rowsWithoutId: allOf(isPositive),
    margins: many(margin),
    receipt,
  }),
  sizes: z.strictObject({ main: positive, reserve: count, followUp: count }),
  method: z.enum(METHODS),
  seed: z.strictObject({ text: seed, source: seedSource }),
  times: z.strictObject({ frozen: utcTime, drawn: utcTime }),
  host: text,
  appVersion: text,
  overrides: many(override),
  people: z.strictObject({
    drew: z.enum(ROLES),
    checks: many(z.strictObject({ role: z.enum(ROLES), at: utcTime })),
  }),
  drawn: z.strictObject({ main: ids, reserve: ids, followUp: ids }),
  balance: z.strictObject({ main: balance, reserve: balance, followUp: balance }),
  replacements: many(z.strictObject(replacement)),
  takenBack: many(z.strictObject({ ...replacement, takenBackAt: utcTime })),
  siblings: many(ids.check(z.minLength(2))),
  earlier,
};

/** What comes out of either has its fields in the order that stands here: the order in which the record is written. */
export const recordSchema: z.ZodMiniType<RecordAsRead> = z.strictObject({ ...fields, seal: hash });
/** The same without the seal, which it leaves out if it is there. */
export const unsealed: z.ZodMiniType<Unsealed> = z.object(fields);
