import type { CanonicalId } from "../../returns/canonical-id";
import { counted } from "../../returns/wording";
import { at } from "../at";
import type { FrameMargin, FrameRecord } from "../frame/frame";
import type { MarginBalance } from "./balance";
import { countsOfLevels } from "./level-counts";
import { shareOf, type Whole } from "./share";

/** A pool, and those of its records that are in the sample. */
export interface Sampled {
  readonly pool: readonly FrameRecord[];
  readonly drawn: readonly FrameRecord[];
}

/** @throws Error where an ID is not in the pool: what is said about the sample would not be so. */
export function sampledFrom(pool: readonly FrameRecord[], ids: Iterable<CanonicalId>): Sampled {
  const chosen = new Set(ids);
  const drawn = pool.filter(({ id }) => chosen.has(id));
  const missing = chosen.size - drawn.length;
  if (missing !== 0) throw new Error(`not in the pool of the sample: ${counted(missing, "record")}`);
  return { pool, drawn };
}

/** @param place of the margin among the frame's margins. */
export function marginBalance(margin: FrameMargin, place: number, sampled: Sampled): MarginBalance {
  const inPool = countsOfLevels(margin, place, sampled.pool);
  const drawn = countsOfLevels(margin, place, sampled.drawn);
  const whole = wholeOf(sampled);
  return {
    key: margin.key,
    levels: margin.levels.flatMap((level, order) => {
      const count = at(inPool, order);
      return count === 0 ? [] : [{ level, ...shareOf(count, at(drawn, order), whole) }];
    }),
  };
}

export function wholeOf({ pool, drawn }: Sampled): Whole {
  return { poolSize: pool.length, drawn: drawn.length };
}
