import type { RecordAsRead } from "../record/draw-record";
import { earlierDraws } from "../record/earlier-draws";

/** The record of this draw and of those before it, the latest first. */
export function drawsOf(record: RecordAsRead): RecordAsRead[] {
  return [record, ...earlierDraws(record).map((draw) => draw.record)];
}
