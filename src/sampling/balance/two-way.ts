import type { CanonicalId } from "../../returns/canonical-id";
import { at } from "../at";
import type { Frame, FrameRecord } from "../frame/frame";
import type { MarginBalance, Share } from "./balance";
import { marginBalance, type Sampled, sampledFrom, wholeOf } from "./margin-balance";
import { shareOf } from "./share";

/** The records that have one level of each of two margins. */
export interface Cell extends Share {
  /** False where nobody in the pool has both levels: nobody can be drawn there. */
  readonly isPossible: boolean;
}

/** Two margins against each other. What is balanced on both margins is not thereby balanced on their cells. */
export interface TwoWay {
  /** The levels down the side with their totals, and those along the top. */
  readonly rows: MarginBalance;
  readonly columns: MarginBalance;
  /** A line for each level of `rows`, in it a cell for each level of `columns`. */
  readonly cells: readonly (readonly Cell[])[];
  /** All of the pool. */
  readonly total: Share;
}

/**
 * @param pool as for `stageBalance`.
 * @throws Error where a key is not a margin of the frame, both are the same, or an ID is not in the pool.
 */
export function twoWay(
  frame: Frame,
  pool: readonly FrameRecord[],
  ids: Iterable<CanonicalId>,
  rowKey: string,
  columnKey: string,
): TwoWay {
  if (rowKey === columnKey) throw new Error(`${rowKey} cannot be set against itself`);
  const sampled = sampledFrom(pool, ids);
  const across = sideOf(frame, rowKey, sampled);
  const along = sideOf(frame, columnKey, sampled);
  const cellAt = (row: number, column: number) => row * along.levelNames.length + column;
  const countsOfCells = (records: readonly FrameRecord[]) => {
    const counts = new Map<number, number>();
    for (const { levels } of records) {
      const cell = cellAt(at(levels, across.place), at(levels, along.place));
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    return counts;
  };
  const inPool = countsOfCells(sampled.pool);
  const drawn = countsOfCells(sampled.drawn);
  const whole = wholeOf(sampled);
  return {
    rows: across.balance,
    columns: along.balance,
    cells: across.levelsInPool.map((row) =>
      along.levelsInPool.map((column) => {
        const cell = cellAt(row, column);
        const count = inPool.get(cell) ?? 0;
        return { ...shareOf(count, drawn.get(cell) ?? 0, whole), isPossible: count > 0 };
      }),
    ),
    total: { inPool: whole.poolSize, due: whole.drawn, drawn: whole.drawn, difference: 0 },
  };
}

function sideOf(frame: Frame, key: string, sampled: Sampled) {
  const place = frame.margins.findIndex((margin) => margin.key === key);
  const margin = frame.margins[place];
  if (margin === undefined) throw new Error(`the frame has no margin ${key}`);
  const balance = marginBalance(margin, place, sampled);
  const present = new Set(balance.levels.map(({ level }) => level));
  const levelsInPool = margin.levels.flatMap((level, order) => (present.has(level) ? [order] : []));
  return { place, balance, levelNames: margin.levels, levelsInPool };
}
