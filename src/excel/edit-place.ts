import { type CellRange, LAST_ROW, parseAreas } from "../returns/address";
import { columnSpan } from "../returns/assemble";
import type { TableLayout } from "../returns/layout";
import type { RowSpan } from "./read-rows";

/** What the cells of an address are to a list; undefined where headings are among them, or too much to tell. */
export interface EditPlace {
  /** Children's rows among them. */
  readonly spans: readonly RowSpan[];
  /** Children's rows or the agreed date are among them. */
  readonly isInside: boolean;
  /** Cells are among them that neither belong to the children's rows nor are the agreed date. */
  readonly isOutside: boolean;
}

/** Edits of more rows than this are read as a whole list: one path for all that is large. */
const MOST_ROWS_AT_ONCE = 5000;

/** @param address areas with commas between them, as events tell it; some versions of Excel leave it out. */
export function placeOf(address: string | undefined, layout: TableLayout): EditPlace | undefined {
  const areas = parseAreas(address ?? "");
  if (areas === undefined) return undefined;
  const others = areas.filter((area) => !isAgreedDate(area, layout));
  const inList = others.filter((area) => reachesList(area, layout));
  if (!inList.every((area) => isWithinRows(area, layout))) return undefined;
  if (inList.reduce((sum, { rowCount }) => sum + rowCount, 0) > MOST_ROWS_AT_ONCE) return undefined;
  return {
    spans: inList.map(({ row, rowCount }) => ({ row, count: rowCount })),
    isInside: inList.length > 0 || others.length < areas.length,
    isOutside: others.length > inList.length,
  };
}

function isAgreedDate({ row, column, rowCount, columnCount }: CellRange, { agreedDate }: TableLayout): boolean {
  return agreedDate?.row === row && agreedDate.column === column && rowCount * columnCount === 1;
}

function reachesList({ row, column, rowCount, columnCount }: CellRange, layout: TableLayout): boolean {
  const { first, last } = columnSpan(layout);
  return row + rowCount > layout.firstRow && column <= last && column + columnCount > first;
}

/** Below the headings, and in the table's own columns alone. */
function isWithinRows({ row, column, rowCount, columnCount }: CellRange, layout: TableLayout): boolean {
  if (row < layout.firstRow || row + rowCount > LAST_ROW) return false;
  const own = new Set(layout.columns.values());
  // Whole rows have 16,384 columns: more than the table's own are not all its own.
  if (columnCount > own.size) return false;
  for (let place = column; place < column + columnCount; place++) if (!own.has(place)) return false;
  return true;
}
