import type { SourceCell } from "../../extract/table";
import type { Limits } from "./limits";
import { refusedExport } from "./refused-exports";

/** One for all: a sheet may have a million rows in which nothing stands. */
const NO_CELLS: readonly never[] = [];

/** Keeps how much has been read of a file, over all its sheets. */
export interface CellCount {
  cells: number;
  /** Of the texts that are kept; one that many cells share counts once. */
  characters: number;
}

/** @throws UnreadableFile where the texts grow beyond the limits. */
export function countText(text: string, counted: CellCount, limits: Limits): string {
  counted.characters += text.length;
  if (counted.characters > limits.characters) throw refusedExport("cells");
  return text;
}

/** Rows of a sheet as they come in; those in which nothing stands take no room, and none is kept after the last that holds something. */
export class RowKeeper<Cell extends SourceCell> {
  readonly rows: (readonly Cell[])[] = [];

  constructor(
    private readonly limits: Limits,
    private readonly counted: CellCount = { cells: 0, characters: 0 },
  ) {}

  /** For a text that no other cell shares. @throws UnreadableFile where the texts grow beyond the limits. */
  countText(text: string): void {
    countText(text, this.counted, this.limits);
  }

  /**
   * @param index of the row in the sheet, from 0.
   * @throws UnreadableFile where the sheet grows beyond the limits.
   */
  put(index: number, cells: readonly Cell[]): void {
    if (cells.every((cell) => cell === "")) return;
    if (index >= this.limits.rows) throw refusedExport("rows");
    if (cells.length > this.limits.columns) throw refusedExport("columns");
    this.counted.cells += cells.length;
    if (this.counted.cells > this.limits.cells) throw refusedExport("cells");
    while (this.rows.length < index) this.rows.push(NO_CELLS);
    this.rows[index] = cells;
  }
}
