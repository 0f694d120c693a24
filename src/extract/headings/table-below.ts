import type { SourceRow, SourceSheet, SourceTable } from "../table";
import { isEmptyCell } from "./cell-text";
import { columnsBelow } from "./columns-below";
import { isClosingLine, isHeadingRepeated } from "./lines-beside";

/**
 * The table below a row of headings that the user or the search has chosen. Rows that repeat the headings (a printed
 * page's) and lines that close a report ("End of report", "Total 180") are none of it.
 * @param headingRow in the sheet, from 0; undefined where the rows begin at once.
 */
export function tableBelow(sheet: SourceSheet, headingRow: number | undefined): SourceTable {
  const rows = rowsBelow(sheet, headingRow);
  return { columns: columnsBelow(sheet, headingRow, rows), headingRow, rows, dateSystem: sheet.dateSystem };
}

function rowsBelow({ rows }: SourceSheet, headingRow: number | undefined): SourceRow[] {
  const headings = headingRow === undefined ? undefined : rows[headingRow];
  const below: SourceRow[] = [];
  for (let row = headingRow === undefined ? 0 : headingRow + 1; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    if (cells.every(isEmptyCell) || (headings !== undefined && isHeadingRepeated(cells, headings))) continue;
    below.push({ row, cells });
  }
  const width = below[0]?.cells.filter((cell) => !isEmptyCell(cell)).length ?? 0;
  for (let last = below.at(-1); last !== undefined && isClosingLine(last.cells, width); last = below.at(-1)) below.pop();
  return below;
}
