import type { GridRange } from "../contract";
import { shiftedFormula } from "./formula-references";
import { type BookState, sheetById } from "./book";
import { type HostCell } from "./cell";
import { type HostRow, Rows } from "./rows";
import type { HostColumn, SheetState } from "./sheet";
import { type Shift, shiftedNumber, shiftedRange, shiftedRanges } from "./shift";
import { without } from "./without";

/**
 * The workbook after whole rows or columns of a sheet were put in or taken out: cells, merged cells, list rules, names,
 * tables, filters, conditional formats and the references of formulas move along.
 */
export function shiftBook(book: BookState, sheetId: string, shift: Shift): BookState {
  const shifted = sheetById(book, sheetId);
  if (shifted === undefined) return book;
  const formula = (text: string, home: string | undefined): string => shiftedFormula(text, home, shifted.name, shift);
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const moved = sheet.id === sheetId ? shiftSheet(sheet, shift) : sheet;
      return {
        ...moved,
        rows: withFormulas(moved.rows, (text) => formula(text, sheet.name)),
        rules: moved.rules.map((rule) => ({
          ...rule,
          ...(rule.formula1 === undefined ? {} : { formula1: formula(rule.formula1, sheet.name) }),
          ...(rule.formula2 === undefined ? {} : { formula2: formula(rule.formula2, sheet.name) }),
        })),
      };
    }),
    names: book.names.map((name) => ({
      ...name,
      formula: formula(name.formula, sheetById(book, name.sheetId ?? "")?.name),
    })),
    tables: book.tables.flatMap((table) => {
      if (table.sheetId !== sheetId) return [table];
      const range = shiftedRange(table.range, shift);
      return range === undefined ? [] : [{ ...table, range }];
    }),
  };
}

/** The rows with every formula that `change` alters replaced. */
export function withFormulas(rows: Rows, change: (formula: string) => string): Rows {
  const changed = new Map<number, (HostCell | undefined)[]>();
  for (const { row, column, formula } of rows.formulas()) {
    const next = change(formula);
    if (next === formula) continue;
    const held = rows.get(row);
    const cell = held?.cells[column];
    if (held === undefined || cell === undefined) continue;
    const cells = changed.get(row) ?? [...held.cells];
    cells[column] = { ...cell, formula: next };
    changed.set(row, cells);
  }
  return rows.with([...changed].map(([row, cells]): [number, HostRow] => [row, { ...rows.get(row), cells }]));
}

function shiftSheet(sheet: SheetState, shift: Shift): SheetState {
  const frozenCount = shift.axis === "row" ? sheet.frozen.rows : sheet.frozen.columns;
  const frozenSpan = shiftedRange(
    shift.axis === "row"
      ? { row: 0, column: 0, rowCount: Math.max(1, frozenCount), columnCount: 1 }
      : { row: 0, column: 0, rowCount: 1, columnCount: Math.max(1, frozenCount) },
    shift,
  );
  const frozenLength = shift.axis === "row" ? frozenSpan?.rowCount : frozenSpan?.columnCount;
  const frozen = frozenCount === 0 || shift.at >= frozenCount ? frozenCount : shift.at === 0 && shift.count > 0
    ? frozenCount + shift.count
    : frozenLength ?? 0;
  const { filter, formattedTo, ...rest } = sheet;
  const shiftedFilter = filter === undefined ? undefined : shiftedRange(filter, shift);
  const shiftedFar = formattedTo === undefined ? undefined : shiftedRange(formattedTo, shift);
  return {
    ...rest,
    rows: shift.axis === "row" ? shiftRows(sheet.rows, shift) : shiftColumnsOf(sheet.rows, shift),
    columns: shift.axis === "row" ? sheet.columns : shiftColumns(sheet.columns, shift),
    merges: shiftedRanges(sheet.merges, shift).filter(isMerge),
    rules: sheet.rules
      .map((rule) => ({ ...rule, ranges: shiftedRanges(rule.ranges, shift) }))
      .filter(({ ranges }) => ranges.length > 0),
    conditional: sheet.conditional
      .map((format) => ({ ...format, ranges: shiftedRanges(format.ranges, shift) }))
      .filter(({ ranges }) => ranges.length > 0),
    frozen: shift.axis === "row" ? { ...sheet.frozen, rows: frozen } : { ...sheet.frozen, columns: frozen },
    ...(shiftedFilter === undefined ? {} : { filter: shiftedFilter }),
    ...(shiftedFar === undefined ? {} : { formattedTo: shiftedFar }),
  };
}

const isMerge = (range: GridRange): boolean => range.rowCount > 1 || range.columnCount > 1;

/** A new row looks like the one above it, without its contents. */
function shiftRows(rows: Rows, shift: Shift): Rows {
  const moved: [number, HostRow][] = [];
  for (const [number, row] of rows.entries()) {
    const next = shiftedNumber(number, shift);
    if (next !== undefined) moved.push([next, row]);
  }
  const above = shift.at > 0 ? rows.get(shift.at - 1) : undefined;
  if (shift.count > 0 && above !== undefined) {
    const cells = above.cells.map((cell) => (cell?.style === undefined ? undefined : { value: "", style: cell.style }));
    const fresh: HostRow = { cells, ...(above.style === undefined ? {} : { style: above.style }) };
    for (let index = 0; index < shift.count; index += 1) moved.push([shift.at + index, fresh]);
  }
  return Rows.from(moved);
}

function shiftColumnsOf(rows: Rows, shift: Shift): Rows {
  const moved: [number, HostRow][] = [];
  for (const [number, row] of rows.entries()) {
    if (row.cells.length <= shift.at) {
      moved.push([number, row]);
      continue;
    }
    const cells = [...row.cells];
    if (shift.count < 0) cells.splice(shift.at, -shift.count);
    else {
      const left = cells[shift.at - 1]?.style;
      const fresh = Array.from({ length: shift.count }, () => (left === undefined ? undefined : { value: "", style: left }));
      cells.splice(shift.at, 0, ...fresh);
    }
    moved.push([number, { ...row, cells }]);
  }
  return Rows.from(moved);
}

function shiftColumns(columns: ReadonlyMap<number, HostColumn>, shift: Shift): Map<number, HostColumn> {
  const moved = new Map<number, HostColumn>();
  for (const [number, column] of columns) {
    const next = shiftedNumber(number, shift);
    if (next !== undefined) moved.set(next, column);
  }
  const left = shift.at > 0 ? columns.get(shift.at - 1) : undefined;
  if (left !== undefined) {
    const looks = without(left, "hidden");
    for (let index = 0; index < shift.count; index += 1) moved.set(shift.at + index, looks);
  }
  return moved;
}
