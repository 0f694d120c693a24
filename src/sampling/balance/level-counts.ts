import type { FrameMargin, FrameRecord } from "../frame/frame";

/**
 * How many of the records have each level of a margin, in the order of its levels.
 * @param place of the margin among the frame's margins.
 * @throws Error where a record has none of the levels.
 */
export function countsOfLevels({ key, levels }: FrameMargin, place: number, records: readonly FrameRecord[]): number[] {
  const counts = levels.map(() => 0);
  for (const record of records) {
    const level = record.levels[place] ?? -1;
    const before = counts[level];
    if (before === undefined) throw new Error(`a record has no level on ${key}`);
    counts[level] = before + 1;
  }
  return counts;
}
