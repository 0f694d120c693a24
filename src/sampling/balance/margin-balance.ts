import type { CanonicalId } from "../../returns/canonical-id";
import { counted } from "../../returns/wording";
import type { FrameMargin, FrameRecord } from "../frame/frame";
import type { MarginBalance } from "./balance";
import { shareOf } from "./share";

/** A pool, and which of its records are in the sample. */
export interface Sampled {
  readonly pool: readonly FrameRecord[];
  readonly ids: ReadonlySet<CanonicalId>;
}

/** @throws Error where an ID is not in the pool: what is said about the sample would not be so. */
export function sampledFrom(pool: readonly FrameRecord[], ids: Iterable<CanonicalId>): Sampled {
  const chosen = new Set(ids);
  const found = pool.filter(({ id }) => chosen.has(id)).length;
  if (found !== chosen.size) throw new Error(`not in the pool of the sample: ${counted(chosen.size - found, "record")}`);
  return { pool, ids: chosen };
}

/** @param place of the margin among the frame's margins. */
export function marginBalance({ key, levels }: FrameMargin, place: number, { pool, ids }: Sampled): MarginBalance {
  const inPool = levels.map(() => 0);
  const drawn = levels.map(() => 0);
  for (const record of pool) {
    const level = record.levels[place];
    if (level === undefined) throw new Error(`a record has no level on ${key}`);
    inPool[level] = (inPool[level] ?? 0) + 1;
    if (ids.has(record.id)) drawn[level] = (drawn[level] ?? 0) + 1;
  }
  const whole = { poolSize: pool.length, drawn: ids.size };
  return {
    key,
    levels: levels.flatMap((level, order) => {
      const count = inPool[order] ?? 0;
      return count === 0 ? [] : [{ level, ...shareOf(count, drawn[order] ?? 0, whole) }];
    }),
  };
}
