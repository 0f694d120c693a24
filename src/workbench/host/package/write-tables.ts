import type { CellValue, Workbook } from "@cj-tech-master/excelts";
import { columnLetters } from "../../../returns/address";
import { localAddress } from "../model/address";
import { type BookState, type HostTable, sheetById } from "../model/book";

function columnNames(book: BookState, { sheetId, range }: HostTable): string[] {
  const names = new Set<string>();
  for (let column = range.column; column < range.column + range.columnCount; column += 1) {
    const heading = String(sheetById(book, sheetId)?.rows.cell(range.row, column)?.value ?? "");
    const wanted = heading === "" ? `Column${column - range.column + 1}` : heading;
    names.add(names.has(wanted) ? `${wanted}${names.size + 1}` : wanted);
  }
  return [...names];
}

/** Brings the tables that the library holds from the file in line with the model: moved, taken away, or new. */
export function writeTables(library: Workbook, opened: BookState, book: BookState): void {
  for (const sheet of library.worksheets) {
    const state = book.sheets.find(({ name }) => name === sheet.name);
    for (const held of sheet.getTables()) {
      const filed = opened.tables.find(({ name }) => name === held.name);
      const kept = book.tables.find(({ id, sheetId }) => id === filed?.id && sheetId === state?.id);
      if (kept === undefined) sheet.removeTable(held.name);
      else {
        held.model.name = kept.name;
        held.model.displayName = kept.name;
        held.model.ref = `${columnLetters(kept.range.column)}${kept.range.row + 1}`;
        held.model.tableRef = localAddress(kept.range);
        if (held.model.autoFilterRef !== undefined) held.model.autoFilterRef = localAddress(kept.range);
      }
    }
    for (const table of book.tables.filter(({ id, sheetId }) => sheetId === state?.id && !opened.tables.some((filed) => filed.id === id))) {
      const { range } = table;
      const rows = Array.from({ length: range.rowCount - 1 }, (_, down) =>
        Array.from({ length: range.columnCount }, (_cell, right): CellValue =>
          sheet.getCell(range.row + down + 2, range.column + right + 1).value));
      sheet.addTable({
        name: table.name,
        ref: `${columnLetters(range.column)}${range.row + 1}`,
        headerRow: true,
        columns: columnNames(book, table).map((name) => ({ name, filterButton: true })),
        rows,
      });
    }
  }
}
