import type { RecordAsRead } from "../record/draw-record";

/** The record of this draw and of those before it, the latest first. */
export function drawsOf(record: RecordAsRead): RecordAsRead[] {
  const draws = [record];
  for (let { earlier } = record; earlier !== null; { earlier } = earlier.record) draws.push(earlier.record);
  return draws;
}
