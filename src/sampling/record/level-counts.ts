import { at } from "../at";
import { countsOfLevels } from "../balance/level-counts";
import type { Frame } from "../frame/frame";

/** For each margin's key its levels in order, with how many records have them. */
export function levelCounts({ margins, records }: Frame): Map<string, Map<string, number>> {
  return new Map(
    margins.map((margin, place) => {
      const counts = countsOfLevels(margin, place, records);
      return [margin.key, new Map(margin.levels.map((level, order) => [level, at(counts, order)]))];
    }),
  );
}
