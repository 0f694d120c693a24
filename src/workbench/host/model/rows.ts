import type { HostCell } from "./cell";

/** One row: its cells by column, and what belongs to the whole row. */
export interface HostRow {
  readonly cells: readonly (HostCell | undefined)[];
  readonly hidden?: boolean;
  /** Points. */
  readonly height?: number;
  readonly style?: HostCell["style"];
  readonly outlineLevel?: number;
}

export const emptyRow: HostRow = { cells: [] };

const chunkRows = 256;
type Chunk = readonly (HostRow | undefined)[];

export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Formulas of each block, found once: blocks never change. Rows count from the block's first. */
const formulasOfChunk = new WeakMap<Chunk, readonly FormulaPlace[]>();

function formulasIn(chunk: Chunk): readonly FormulaPlace[] {
  const known = formulasOfChunk.get(chunk);
  if (known !== undefined) return known;
  const found: FormulaPlace[] = [];
  for (const [row, held] of chunk.entries()) {
    for (const [column, cell] of held?.cells.entries() ?? []) {
      if (cell?.formula !== undefined) found.push({ row, column, formula: cell.formula });
    }
  }
  formulasOfChunk.set(chunk, found);
  return found;
}

/**
 * The rows of a sheet, sparse, never changed in place: a change copies one block of 256 rows and the list of blocks,
 * so that every step of the undo list can keep the whole state before it at little cost.
 */
export class Rows {
  private constructor(private readonly chunks: ReadonlyMap<number, Chunk>) {}

  static readonly none = new Rows(new Map());

  static from(entries: Iterable<readonly [number, HostRow]>): Rows {
    return Rows.none.with(entries);
  }

  get(row: number): HostRow | undefined {
    return this.chunks.get(Math.floor(row / chunkRows))?.[row % chunkRows];
  }

  cell(row: number, column: number): HostCell | undefined {
    return this.get(row)?.cells[column];
  }

  /** With these rows in place of those that stand there; undefined takes a row away. */
  with(entries: Iterable<readonly [number, HostRow | undefined]>): Rows {
    const fresh = new Map<number, (HostRow | undefined)[]>();
    for (const [number, row] of entries) {
      const key = Math.floor(number / chunkRows);
      let chunk = fresh.get(key);
      if (chunk === undefined) {
        chunk = [...(this.chunks.get(key) ?? [])];
        fresh.set(key, chunk);
      }
      chunk[number % chunkRows] = row;
    }
    if (fresh.size === 0) return this;
    return new Rows(new Map([...this.chunks, ...fresh]));
  }

  /** Every cell that holds a formula. */
  formulas(): FormulaPlace[] {
    return [...this.chunks].flatMap(([key, chunk]) =>
      formulasIn(chunk).map((place) => ({ ...place, row: key * chunkRows + place.row })));
  }

  /** Rows that exist from `first` up to (not including) `end`, in order. */
  *entries(first = 0, end = Number.POSITIVE_INFINITY): Generator<readonly [number, HostRow]> {
    const keys = [...this.chunks.keys()].sort((a, b) => a - b);
    for (const key of keys) {
      const start = key * chunkRows;
      if (start + chunkRows <= first || start >= end) continue;
      for (const [index, row] of (this.chunks.get(key) ?? []).entries()) {
        const number = start + index;
        if (row !== undefined && number >= first && number < end) yield [number, row];
      }
    }
  }
}
