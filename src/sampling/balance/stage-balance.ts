import type { CanonicalId } from "../../returns/canonical-id";
import { type Drawn, poolOf } from "../draw";
import type { Frame, FrameRecord } from "../frame/frame";
import type { Stage } from "../seed/stages";
import type { LevelBalance, StageBalance } from "./balance";
import { marginBalance, sampledFrom, wholeOf } from "./margin-balance";
import { excess, isWithinOne } from "./share";

/** How well each stage of a draw represents the pool that it was drawn from. */
export function balanceOf(frame: Frame, drawn: Drawn): Readonly<Record<Stage, StageBalance>> {
  const ofStage = (stage: Stage) => stageBalance(frame, stage, poolOf(stage, frame, drawn), drawn[stage]);
  return { main: ofStage("main"), reserve: ofStage("reserve"), followUp: ofStage("followUp") };
}

/**
 * The same for one stage and whatever records it has now: a sample changes when records are replaced.
 * @param pool the frame's records that the stage stands for: all of them for the main sample, those outside the main
 * sample for the reserve, those in the main sample as it is now for the follow-up. In any order, each once.
 * @throws Error where an ID is not in the pool.
 */
export function stageBalance(
  frame: Frame,
  stage: Stage,
  pool: readonly FrameRecord[],
  ids: Iterable<CanonicalId>,
): StageBalance {
  const sampled = sampledFrom(pool, ids);
  const margins = frame.margins.map((margin, place) => marginBalance(margin, place, sampled));
  const whole = wholeOf(sampled);
  let worst: { readonly key: string; readonly balance: LevelBalance } | undefined;
  let within = 0;
  let levels = 0;
  for (const margin of margins) {
    for (const balance of margin.levels) {
      levels++;
      if (isWithinOne(balance, whole)) within++;
      if (whole.drawn === 0) continue;
      if (worst === undefined || Math.abs(excess(balance, whole)) > Math.abs(excess(worst.balance, whole))) {
        worst = { key: margin.key, balance };
      }
    }
  }
  return { stage, ...whole, margins, worst, within, levels };
}
