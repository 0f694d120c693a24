import { type CalendarDate, toIsoDate } from "../../returns/calendar-date";
import type { Frame } from "../frame/frame";
import type { Stage } from "../seed/stages";
import type { RecordAsRead } from "./draw-record";
import { levelCounts } from "./level-counts";
import type { LevelChange, ListDifference } from "./verification";

/**
 * What of the list differs, or undefined.
 * @param isSameFrame whether the digest says that the frame is the same.
 */
export function listDifference(
  record: RecordAsRead,
  frame: Frame,
  agreedDate: CalendarDate | undefined,
  isSameFrame: boolean,
): ListDifference | undefined {
  const dateNow = agreedDate === undefined ? null : toIsoDate(agreedDate);
  const records = { then: record.frame.records, now: frame.records.length };
  const levels = levelChanges(record, frame);
  const isSameDate = record.agreedDate === dateNow;
  const reordered = record.frame.margins.filter((margin) => isReordered(margin, frame)).map(({ key }) => key);
  const isSame = records.then === records.now && levels.length === 0 && reordered.length === 0;
  if (isSameFrame && isSameDate && isSame) return undefined;
  const now = new Set(frame.records.map(({ id }) => id));
  const goneFrom = (stage: Stage) => record.drawn[stage].filter((id) => !now.has(id));
  return {
    isSameFrame,
    records,
    levels,
    reordered,
    gone: { main: goneFrom("main"), reserve: goneFrom("reserve"), followUp: goneFrom("followUp") },
    agreedDate: isSameDate ? undefined : { then: record.agreedDate, now: dateNow },
  };
}

function levelChanges({ frame: { margins } }: RecordAsRead, frame: Frame): LevelChange[] {
  const counts = levelCounts(frame);
  return margins.flatMap(({ key, levels }) => {
    const now = counts.get(key);
    // A margin that the list was not read with has nothing to compare.
    if (now === undefined) return [];
    const before = new Map(levels.map(({ level, records }) => [level, records]));
    return [...new Set([...before.keys(), ...now.keys()])]
      .map((level) => ({ margin: key, level, then: before.get(level) ?? 0, now: now.get(level) ?? 0 }))
      .filter((change) => change.then !== change.now);
  });
}

function isReordered({ key, levels }: RecordAsRead["frame"]["margins"][number], frame: Frame): boolean {
  const now = frame.margins.find((margin) => margin.key === key)?.levels;
  const before = levels.map(({ level }) => level);
  return (
    now?.length === before.length && before.every((level) => now.includes(level)) && before.some((level, place) => now[place] !== level)
  );
}
