import { byCodeUnits } from "../code-units";
import type { RawRow } from "../record";

/** One way of dividing the children into levels: every record has exactly one level. */
export interface Margin {
  /** Key of the column that it is made from. */
  readonly key: string;
  /** "Age band". */
  readonly name: string;
  /** Levels known beforehand, in order; `undefined` where they arise from the records (postcode districts). */
  readonly levels: readonly string[] | undefined;
  levelOf(row: RawRow): string;
}

/** Level of a value that is in no list. */
export const NOT_IN_LIST = "Not in list";
/** Level of an empty cell, and of what cannot be read. */
export const MISSING = "Missing";

/**
 * The levels that these records have, in order: as the margin lists them, else by UTF-16 code units (DD10 before DD2);
 * then "Not in list"; "Missing" last. Empty levels do not exist.
 */
export function levelsAmong(margin: Margin, rows: readonly RawRow[]): string[] {
  const found = new Set(rows.map((row) => margin.levelOf(row)));
  if (margin.levels !== undefined) return margin.levels.filter((level) => found.has(level));
  const own = [...found].filter((level) => level !== NOT_IN_LIST && level !== MISSING).sort(byCodeUnits);
  return [...own, ...[NOT_IN_LIST, MISSING].filter((level) => found.has(level))];
}
