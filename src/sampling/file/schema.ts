import * as z from "zod/mini";
import { listOf } from "../../returns/checked";
import type { StoredForm } from "../../returns/stored-form";
import { count, hash, id, utcTime } from "../record/schema-parts";

export const FORMAT = "pir-sample";
export const FRAMES_FORMAT = "pir-sample-frames";
export const VERSION = 1;

const MOST_ROWS = 100_000;
const MOST_CELLS = 100;
const cell = z.union([z.string(), z.number(), z.boolean()]);

/** What the first text holds. */
const docSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** From `recordText`: as it stands, so that its seal can be seen to hold. */
  record: z.string(),
  /** ID, row of the sheet from 0, mask of its dates, and the cells in the order of the definition's columns. */
  rows: listOf(z.tuple([id, count, count, listOf(cell, MOST_CELLS)]), MOST_ROWS),
  releasedAt: z.nullable(utcTime),
});
export type Doc = z.infer<typeof docSchema>;
export const docForm: StoredForm<Doc> = { schema: docSchema, upgrades: [] };

/** What the second text holds: the texts of frames by their digests. */
const framesSchema = z.strictObject({
  format: z.literal(FRAMES_FORMAT),
  version: z.literal(VERSION),
  frames: z.record(hash, z.string()),
});
export type Frames = z.infer<typeof framesSchema>;
export const framesForm: StoredForm<Frames> = { schema: framesSchema, upgrades: [] };
