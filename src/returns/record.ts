import type { ReturnDefinition } from "./definition";
import { isBlank } from "./folding";
import type { CellValue } from "./layout";
import { Vocabulary } from "./vocabulary";

/** One sheet row of the list as it was read: raw values in the order of the definition's columns. */
export interface RawRow {
  /** Sheet row, from 0. */
  readonly row: number;
  /** "" where the column is missing in the sheet. */
  readonly cells: readonly CellValue[];
  /** Bit i is set where the number format of `cells[i]` shows a date. */
  readonly dateMask: number;
}

/** True where none of a row's cells shows anything: such a row is no record. */
export function isBlankRow(row: RawRow): boolean {
  return row.cells.every(isBlank);
}

/** Drop-down lists in force, by column key. */
export type Vocabularies = ReadonlyMap<string, Vocabulary>;

/** The definition's own lists, for columns to which the workbook gives none. */
export function definedVocabularies(definition: ReturnDefinition): Map<string, Vocabulary> {
  const byColumn = new Map<string, Vocabulary>();
  for (const column of definition.columns) {
    if (column.kind !== "choice") continue;
    const list = definition.vocabularies[column.vocabulary];
    if (list !== undefined) byColumn.set(column.key, new Vocabulary(list.title, list.entries, "definition"));
  }
  return byColumn;
}
