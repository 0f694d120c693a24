import type { StageBalance } from "../../balance/balance";
import type { NamedMargin } from "../../balance/margin-words";
import { shareOf } from "../../balance/share";
import type { RecordAsRead } from "../../record/draw-record";
import { type Stage, STAGES } from "../../seed/stages";

/** A stage's balance as the record has it, in the form in which balances are put into words; undefined where nobody was drawn. */
export function balanceAsDrawn(record: Pick<RecordAsRead, "balance">, stage: Stage): StageBalance | undefined {
  const recorded = record.balance[stage];
  if (recorded === null) return undefined;
  const { poolSize, drawn, levels, within, worst } = recorded;
  const margins = recorded.margins.map((margin) => ({
    key: margin.key,
    // Worked out again, because the record's own figures are rounded.
    levels: margin.levels.map((level) => ({ level: level.level, ...shareOf(level.inPool, level.drawn, { poolSize, drawn }) })),
  }));
  const furthest = margins
    .find(({ key }) => key === worst?.margin)
    ?.levels.find(({ level }) => level === worst?.level);
  return {
    stage,
    poolSize,
    drawn,
    margins,
    worst: worst === null || furthest === undefined ? undefined : { key: worst.margin, balance: furthest },
    within,
    levels,
  };
}

/** What the characteristics are called. One that only the balance names, in a record changed by hand, goes by its key. */
export function namesOf({ frame, balance }: Pick<RecordAsRead, "frame" | "balance">): NamedMargin[] {
  const known = new Set(frame.margins.map(({ key }) => key));
  const others = STAGES.flatMap((stage) => balance[stage]?.margins ?? []).filter(({ key }) => !known.has(key));
  return [...frame.margins, ...others.map(({ key }) => ({ key, name: key }))];
}
