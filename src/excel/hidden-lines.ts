import { type CellRange, parseAreas } from "../returns/address";

/**
 * Rows and columns of a list that cannot be seen, from the address of its visible cells.
 * @param visible areas with commas between them; "" where nothing is to be seen.
 */
export function hiddenLines(visible: string, list: CellRange): { hiddenRows: number[]; hiddenColumns: number[] } {
  const areas = parseAreas(visible) ?? [];
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const area of areas) {
    addSpan(rows, area.row, area.rowCount, list.row + list.rowCount);
    addSpan(columns, area.column, area.columnCount, list.column + list.columnCount);
  }
  return {
    hiddenRows: missing(rows, list.row, list.rowCount),
    hiddenColumns: missing(columns, list.column, list.columnCount),
  };
}

function addSpan(into: Set<number>, start: number, count: number, end: number): void {
  for (let line = start; line < Math.min(start + count, end); line++) into.add(line);
}

function missing(seen: ReadonlySet<number>, start: number, count: number): number[] {
  const lines: number[] = [];
  for (let line = start; line < start + count; line++) if (!seen.has(line)) lines.push(line);
  return lines;
}
