import { contradictionsIn } from "./contradictions";
import type { DrawRecord, RecordAsRead } from "./draw-record";
import { sealHolds } from "./seal";

/** A record that can be relied on, if this one can: its seal holds and its parts agree. */
export function asSound(record: RecordAsRead): DrawRecord | undefined {
  return sealHolds(record) && contradictionsIn(record).length === 0 ? (record as DrawRecord) : undefined;
}
