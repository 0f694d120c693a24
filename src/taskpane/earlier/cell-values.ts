import type { Cell, CellValue as LibraryValue, Worksheet } from "@cj-tech-master/excelts";
import type { DateSystem } from "../../returns/calendar-date";
import type { CellBlock } from "../../returns/assemble";
import type { CellValue } from "../../returns/layout";

/** Serials of 1 January 1970: the library gives days as instants in UTC. */
const SERIAL_OF_1970: Record<DateSystem, number> = { "1900": 25569, "1904": 24107 };
const DAY = 86_400_000;
/** What Excel shows for a number that is formatted as a date and lies beyond its calendar. */
const NO_DAY = "########";

/**
 * The cells of a sheet from its first row and column on, as Excel would hand them over.
 * @param most rows and columns at most.
 */
export function cellsOf(sheet: Worksheet, system: DateSystem, most: { readonly rows: number; readonly columns: number }): CellBlock {
  const values: CellValue[][] = [];
  const numberFormats: string[][] = [];
  for (let number = 1; number <= Math.min(sheet.rowCount, most.rows); number++) {
    const row = sheet.findRow(number);
    const cells = Array.from({ length: Math.min(row?.cellCount ?? 0, most.columns) }, (_, column) => row?.findCell(column + 1));
    values.push(cells.map((cell) => (cell === undefined ? "" : plainValue(cell.value, system))));
    numberFormats.push(cells.map(formatOf));
  }
  return { row: 0, column: 0, values, numberFormats };
}

function formatOf(cell: Cell | undefined): string {
  const format = cell?.numFmt;
  return (typeof format === "string" ? format : format?.formatCode) ?? "General";
}

/** A formula counts by its stored result. */
function plainValue(value: LibraryValue, system: DateSystem): CellValue {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    const serial = value.getTime() / DAY + SERIAL_OF_1970[system];
    return Number.isNaN(serial) ? NO_DAY : serial;
  }
  if (typeof value !== "object") return value;
  if ("error" in value) return value.error;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return plainValue(value.text, system);
  if ("checkbox" in value) return value.checkbox;
  return plainValue(value.result, system);
}
