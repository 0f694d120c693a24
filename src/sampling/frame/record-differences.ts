import type { CanonicalId } from "../../returns/canonical-id";
import { byCodeUnits } from "../../returns/code-units";
import { at } from "../at";
import type { Frame, FrameRecord } from "./frame";

/** A level that a record is no longer on, and the one that it is on now. */
export interface LevelDifference {
  /** What the margin is called. */
  readonly margin: string;
  readonly then: string;
  readonly now: string;
}

/** How one record differs between two frames. */
export interface RecordDifference {
  readonly id: CanonicalId;
  readonly kind: "added" | "gone" | "changed";
  /** In the order of the earlier frame's margins; empty for a record that was added or is gone. */
  readonly changes: readonly LevelDifference[];
}

/**
 * Which records differ, in the order of their IDs; `frameChanges` says the rest in words. Margins that only one of the
 * frames has are left out, and a level is compared by its name.
 * @param nameOf what a margin is called: "Age band" for "age".
 */
export function recordDifferences(then: Frame, now: Frame, nameOf: (marginKey: string) => string): RecordDifference[] {
  const levelChanges = changesBetween(then, now, nameOf);
  const differences: RecordDifference[] = [];
  let place = 0;
  for (const record of now.records) {
    for (; isBefore(then.records[place], record); place++) differences.push(gone(at(then.records, place)));
    const before = then.records[place];
    if (before?.id !== record.id) {
      differences.push({ id: record.id, kind: "added", changes: [] });
      continue;
    }
    place++;
    const changes = levelChanges(before, record);
    if (changes.length > 0) differences.push({ id: record.id, kind: "changed", changes });
  }
  return [...differences, ...then.records.slice(place).map(gone)];
}

function isBefore(earlier: FrameRecord | undefined, record: FrameRecord): boolean {
  return earlier !== undefined && byCodeUnits(earlier.id, record.id) < 0;
}

function gone({ id }: FrameRecord): RecordDifference {
  return { id, kind: "gone", changes: [] };
}

function changesBetween(then: Frame, now: Frame, nameOf: (key: string) => string) {
  const placesNow = new Map(now.margins.map(({ key }, place) => [key, place]));
  const shared = then.margins.flatMap(({ key, levels }, place) => {
    const placeNow = placesNow.get(key);
    return placeNow === undefined ? [] : [{ margin: nameOf(key), place, levels, placeNow, levelsNow: at(now.margins, placeNow).levels }];
  });
  return (before: FrameRecord, record: FrameRecord): LevelDifference[] =>
    shared.flatMap(({ margin, place, levels, placeNow, levelsNow }) => {
      const change = { margin, then: at(levels, at(before.levels, place)), now: at(levelsNow, at(record.levels, placeNow)) };
      return change.then === change.now ? [] : [change];
    });
}
