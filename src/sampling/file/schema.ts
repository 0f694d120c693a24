import * as z from "zod/mini";
import { count, hash, id, utcTime } from "../record/schema-parts";

export const FORMAT = "pir-sample";
export const FRAMES_FORMAT = "pir-sample-frames";
export const VERSION = 1;

const cell = z.union([z.string(), z.number(), z.boolean()]);

/** What the first text holds. */
export const docSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** From `recordText`: as it stands, so that its seal can be seen to hold. */
  record: z.string(),
  /** ID, row of the sheet from 0, mask of its dates, and the cells in the order of the definition's columns. */
  rows: z.array(z.tuple([id, count, count, z.array(cell)])),
  releasedAt: z.nullable(utcTime),
});
export type Doc = z.infer<typeof docSchema>;

/** What the second text holds: the texts of frames by their digests. */
export const framesSchema = z.strictObject({
  format: z.literal(FRAMES_FORMAT),
  version: z.literal(VERSION),
  frames: z.record(hash, z.string()),
});
export type Frames = z.infer<typeof framesSchema>;
