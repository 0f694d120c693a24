import type { StageBalance } from "../balance/balance";
import { balanceOf } from "../balance/stage-balance";
import type { Drawn } from "../draw";
import type { Frame } from "../frame/frame";
import type { Stage } from "../seed/stages";
import type { RecordedBalance } from "./draw-record";

/** The balance of every stage in the form in which the record keeps it. */
export function recordedBalances(frame: Frame, drawn: Drawn): Record<Stage, RecordedBalance | null> {
  const { main, reserve, followUp } = balanceOf(frame, drawn);
  return { main: recorded(main), reserve: recorded(reserve), followUp: recorded(followUp) };
}

function recorded({ poolSize, drawn, levels, within, worst, margins }: StageBalance): RecordedBalance | null {
  if (drawn === 0) return null;
  return {
    poolSize,
    drawn,
    levels,
    within,
    worst:
      worst === undefined
        ? null
        : { margin: worst.key, level: worst.balance.level, difference: toThousandths(worst.balance.difference) },
    margins: margins.map(({ key, levels: own }) => ({
      key,
      levels: own.map((level) => ({ level: level.level, inPool: level.inPool, drawn: level.drawn, due: toThousandths(level.due) })),
    })),
  };
}

function toThousandths(value: number): number {
  // Adding 0 makes -0 a 0, as which it would be read back.
  return Math.round(value * 1000) / 1000 + 0;
}
