import type { GridRange, HostValue } from "../contract";
import { cellRange, contains, intersection } from "./address";
import { type BookState, findName, replaceSheet, sheetByName, sheetById } from "./book";
import { isBlank, withContent } from "./cell";
import { evaluate, type FormulaScope, UnknownFormula } from "./evaluate";
import { referencesIn } from "./formula-references";
import type { SheetState } from "./sheet";

export interface SheetRange {
  readonly sheetId: string;
  readonly range: GridRange;
}

interface FormulaCell {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A chain of formulas longer than this is taken for a circle. */
const longestChain = 100;

export function formulaScope(book: BookState, home: SheetState, today: number): FormulaScope {
  const sheetOf = (name: string | undefined): SheetState | undefined =>
    name === undefined ? sheetById(book, home.id) : sheetByName(book, name);
  return {
    today,
    value: (name, row, column) => {
      const sheet = sheetOf(name);
      return sheet === undefined ? "#REF!" : sheet.rows.cell(row, column)?.value ?? "";
    },
    *filled(name, range): Generator<HostValue> {
      const sheet = sheetOf(name);
      if (sheet === undefined) return;
      for (const [, row] of sheet.rows.entries(range.row, range.row + range.rowCount)) {
        for (const cell of row.cells.slice(range.column, range.column + range.columnCount)) {
          if (cell !== undefined && !isBlank(cell)) yield cell.value;
        }
      }
    },
    reference: (name) => findName(book, name, home.id)?.formula,
  };
}

/** Whether a formula depends on any of the changed cells, or on the day. */
function isTouched(book: BookState, cell: FormulaCell, changed: readonly SheetRange[]): boolean {
  if (/\bTODAY\(/i.test(cell.formula)) return true;
  const names = cell.formula.match(/[\p{L}_\\][\p{L}\d_.]*/gu) ?? [];
  const texts = [cell.formula, ...names.flatMap((name) => findName(book, name, cell.sheet.id)?.formula ?? [])];
  return texts.some((text) => referencesIn(text).some((reference) => {
    const sheet = reference.sheet === undefined ? cell.sheet : sheetByName(book, reference.sheet);
    return sheet !== undefined &&
      changed.some(({ sheetId, range }) => sheetId === sheet.id && intersection(range, reference.range) !== undefined);
  }));
}

function formulaCells(book: BookState): FormulaCell[] {
  return book.sheets.flatMap((sheet) =>
    sheet.rows.formulas().map(({ row, column, formula }) => ({ sheet, row, column, formula })));
}

/**
 * Calculates the formulas that depend on changed cells, and those that depend on them. A formula in the file that the
 * small calculator does not know keeps its stored result.
 * @returns the workbook, and the cells that were calculated, by sheet id.
 */
export function recalculate(
  book: BookState, changed: readonly SheetRange[], today: number,
): { readonly book: BookState; readonly calculated: ReadonlyMap<string, readonly GridRange[]> } {
  const formulas = formulaCells(book);
  if (formulas.length === 0) return { book, calculated: new Map() };
  const calculated = new Map<string, Set<FormulaCell>>();
  let state = book;
  let front: readonly SheetRange[] = changed;
  for (let round = 0; round < longestChain && front.length > 0; round += 1) {
    const next: SheetRange[] = [];
    for (const cell of formulas) {
      const isWritten = round === 0 && changed.some(({ sheetId, range }) =>
        sheetId === cell.sheet.id && contains(range, cell.row, cell.column));
      if (!isWritten && !isTouched(state, cell, front)) continue;
      const sheet = sheetById(state, cell.sheet.id) ?? cell.sheet;
      const value = resultOf(state, sheet, cell, today);
      calculated.set(sheet.id, (calculated.get(sheet.id) ?? new Set()).add(cell));
      const held = sheet.rows.get(cell.row);
      const before = held?.cells[cell.column];
      if (value === undefined || held === undefined || before?.value === value) continue;
      const cells = [...held.cells];
      cells[cell.column] = withContent(before, value, cell.formula);
      state = replaceSheet(state, { ...sheet, rows: sheet.rows.with([[cell.row, { ...held, cells }]]) });
      next.push({ sheetId: sheet.id, range: cellRange(cell.row, cell.column) });
    }
    // TODAY() is calculated once a round at most: it changes only with the day.
    front = next;
  }
  return {
    book: state,
    calculated: new Map([...calculated].map(([sheetId, cells]) => [sheetId, [...cells].map(({ row, column }) => cellRange(row, column))])),
  };
}

/** More formulas without a result than this are left as they are: looking each up among the others would take too long. */
const mostMissingResults = 2000;

/**
 * The workbook with results for the formulas that the file holds none for, as far as the small calculator knows them.
 * Excel calculates such files when it opens them; programs that write formulas without results count on that.
 */
export function withMissingResults(book: BookState, today: number): BookState {
  const missing = formulaCells(book).filter(({ sheet, row, column }) => sheet.rows.cell(row, column)?.value === "");
  if (missing.length === 0 || missing.length > mostMissingResults) return book;
  return recalculate(book, missing.map(({ sheet, row, column }) => ({ sheetId: sheet.id, range: cellRange(row, column) })), today).book;
}

function resultOf(book: BookState, sheet: SheetState, cell: FormulaCell, today: number): HostValue | undefined {
  const refersToItself = referencesIn(cell.formula).some((reference) =>
    reference.sheet === undefined && contains(reference.range, cell.row, cell.column));
  if (refersToItself) return 0;
  try {
    return evaluate(cell.formula, formulaScope(book, sheet, today));
  } catch (cause) {
    if (cause instanceof UnknownFormula) return undefined;
    throw cause;
  }
}

/** What a formula gives. @throws UnknownFormula where the small calculator does not know it. */
export function requireCalculable(book: BookState, sheet: SheetState, formula: string, today: number): HostValue {
  return evaluate(formula, formulaScope(book, sheet, today));
}
