import type { ReturnDefinition } from "./definition";
import { isBlank } from "./folding";
import type { CellValue, TableLayout } from "./layout";
import type { StrayColumn } from "./list-reading";
import { isDateFormat } from "./number-format";
import type { RawRow } from "./record";

/** A block of the sheet as Excel hands it over: values and number formats, row by row. */
export interface CellBlock {
  /** Sheet row and column of the first cell. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Takes the table's cells out of blocks of the sheet, in the order of the definition's columns. */
export class RowAssembler {
  readonly #places: readonly (number | undefined)[];

  constructor(readonly layout: TableLayout) {
    this.#places = layout.definition.columns.map((column) => layout.columns.get(column.key));
  }

  rows(block: CellBlock): RawRow[] {
    return block.values.map((values, index) => this.#row(block, values, index));
  }

  #row(block: CellBlock, values: readonly CellValue[], index: number): RawRow {
    const formats = block.numberFormats[index];
    let dateMask = 0;
    const cells = this.#places.map((place, order) => {
      if (place === undefined) return "";
      const value = values[place - block.column] ?? "";
      // Only a number can be shown as a date; most cells are text.
      if (typeof value === "number" && isDateFormat(formats?.[place - block.column] ?? "")) dateMask |= 1 << order;
      return value;
    });
    return { row: block.row + index, cells, dateMask };
  }
}

/** Columns of the blocks that hold something from the heading row on, and belong to no column of the table. */
export function strayColumnsIn(blocks: readonly CellBlock[], layout: TableLayout): StrayColumn[] {
  const own = new Set(layout.columns.values());
  const found = new Map<number, number>();
  for (const block of blocks) {
    block.values.forEach((values, index) => {
      const row = block.row + index;
      if (row < layout.headingRow) return;
      values.forEach((value, place) => {
        const column = block.column + place;
        if (!own.has(column) && !found.has(column) && !isBlank(value)) found.set(column, row);
      });
    });
  }
  return [...found].map(([column, row]) => ({ column, row })).sort((a, b) => a.column - b.column);
}

/** First and last sheet column of the table. */
export function columnSpan(layout: TableLayout): { first: number; last: number } {
  const columns = [...layout.columns.values()];
  return { first: Math.min(...columns), last: Math.max(...columns) };
}

/** Keys of the columns that have a drop-down list, with the sheet column of each that was found. */
export function choiceColumns(definition: ReturnDefinition, layout: TableLayout): Map<string, number> {
  const found = new Map<string, number>();
  for (const column of definition.columns) {
    const place = layout.columns.get(column.key);
    if (column.kind === "choice" && place !== undefined) found.set(column.key, place);
  }
  return found;
}
