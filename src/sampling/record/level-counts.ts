import type { Frame } from "../frame/frame";

/** For each margin's key its levels in order, with how many records have them. */
export function levelCounts({ margins, records }: Frame): Map<string, Map<string, number>> {
  return new Map(
    margins.map(({ key, levels }, place) => {
      const counts = new Map(levels.map((level) => [level, 0]));
      for (const record of records) {
        const level = levels[record.levels[place] ?? -1];
        if (level === undefined) throw new Error(`a record has no level on ${key}`);
        counts.set(level, (counts.get(level) ?? 0) + 1);
      }
      return [key, counts];
    }),
  );
}
