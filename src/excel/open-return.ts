import type { CalendarDate, DateSystem } from "../returns/calendar-date";
import { type CellBlock, choiceColumns, columnSpan, RowAssembler, strayColumnsIn } from "../returns/assemble";
import type { ReturnDefinition } from "../returns/definition";
import { findTable, type NearestTable, type TableSearch } from "../returns/find-table";
import { vocabulariesInForce } from "../returns/find-vocabulary";
import { foldHeading } from "../returns/folding";
import type { CellValue, SheetHead, TableLayout } from "../returns/layout";
import type { ListReading } from "../returns/list-reading";
import { isDateFormat } from "../returns/number-format";
import { type DateReading, readDate } from "../returns/readings/date";
import { readInBlocks, rowsInBlock } from "./blocks";
import { hiddenLines } from "./hidden-lines";
import { type DefinedName, entriesIn, listSource } from "./list-source";
import { passing, run } from "./run";
import { NOTIFICATION_DATE_SETTING, notificationDateFrom } from "./settings";

export type OpenedReturn =
  | { readonly kind: "found"; readonly reading: ListReading; readonly notificationDate: CalendarDate | undefined }
  | { readonly kind: "none"; readonly nearest: NearestTable | undefined };

/** What is read of every sheet to find the table: enough for title, guidance and drop-down lists. */
const HEAD_ROWS = 120;
const HEAD_COLUMNS = 40;
/** Where the table lies deeper, this much is searched. */
const DEEP_HEAD_ROWS = 2000;
/** 1 January 2000 in workbooks that count days from 1904. */
const SERIAL_OF_2000_IN_1904 = 35064;
/** Columns beside the table that are looked at for what was not asked for. */
const COLUMNS_BESIDE = 20;

interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
}

interface WorkbookFacts {
  readonly sheets: readonly SheetFacts[];
  readonly names: readonly DefinedName[];
  readonly dateSystem: DateSystem;
  readonly notificationDate: CalendarDate | undefined;
}

interface HeadFacts {
  readonly heads: readonly SheetHead[];
  /** Last row and column with a value, from 0, by sheet id; -1 in an empty sheet. */
  readonly extent: ReadonlyMap<string, { readonly lastRow: number; readonly lastColumn: number }>;
}

interface ListExtras {
  readonly agreedDate: DateReading;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hasFormulas: boolean;
  readonly mergedAreas: readonly string[];
  readonly ruleSources: ReadonlyMap<string, string>;
}

/**
 * Finds the return in the workbook and reads it whole: three round trips up to some thousand rows, further blocks for
 * longer lists, and one more where a drop-down list stands far from where lists stand.
 * @param alongside what else the caller wants sent with the first batch; what it returns is called when that has gone
 * through.
 * @throws HostError
 */
export async function openReturn(
  definitions: readonly ReturnDefinition[],
  alongside?: Alongside,
): Promise<OpenedReturn> {
  const workbook = await readWorkbookFacts(alongside);
  const heads = await readHeads(workbook.sheets, HEAD_ROWS);
  let search = findTable(heads.heads, definitions);
  if (search.kind === "none" && [...heads.extent.values()].some(({ lastRow }) => lastRow >= HEAD_ROWS)) {
    search = findTable((await readHeads(workbook.sheets, DEEP_HEAD_ROWS)).heads, definitions);
  }
  if (search.kind === "none") return search;
  const reading = await readList(search, workbook, heads);
  return { kind: "found", reading, notificationDate: workbook.notificationDate };
}

type Alongside = (context: Excel.RequestContext) => () => void;

function readWorkbookFacts(alongside?: Alongside): Promise<WorkbookFacts> {
  return run(async (context) => {
    const { workbook } = context;
    const gone = alongside?.(context);
    // office.js has no property for the date system; the serial of a day tells it.
    const firstOf2000 = workbook.functions.date(2000, 1, 1);
    firstOf2000.load("value");
    workbook.worksheets.load("items/id,items/name,items/visibility");
    workbook.names.load("items/name,items/formula");
    const stored = workbook.settings.getItemOrNullObject(NOTIFICATION_DATE_SETTING);
    stored.load("value");
    await context.sync();
    gone?.();
    return {
      sheets: workbook.worksheets.items.map(({ id, name, visibility }) => ({
        id,
        name,
        isVisible: visibility === Excel.SheetVisibility.visible,
      })),
      names: workbook.names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      dateSystem: firstOf2000.value === SERIAL_OF_2000_IN_1904 ? "1904" : "1900",
      notificationDate: stored.isNullObject ? undefined : notificationDateFrom(stored.value),
    };
  });
}

function readHeads(sheets: readonly SheetFacts[], rows: number): Promise<HeadFacts> {
  return run(async (context) => {
    const parts = sheets.map((facts) => {
      const sheet = context.workbook.worksheets.getItem(facts.id);
      // Values only: formatting may reach row 1,048,576.
      const used = passing(sheet.getUsedRangeOrNullObject(true));
      used.load("rowIndex,rowCount,columnIndex,columnCount");
      const head = passing(sheet.getRangeByIndexes(0, 0, rows, HEAD_COLUMNS));
      head.load("values");
      return { facts, used, head };
    });
    await context.sync();
    return {
      heads: parts.map(({ facts, head }) => ({
        sheetId: facts.id,
        sheetName: facts.name,
        isVisible: facts.isVisible,
        firstRow: 0,
        firstColumn: 0,
        values: head.values as CellValue[][],
      })),
      extent: new Map(
        parts.map(({ facts, used }) => [
          facts.id,
          used.isNullObject
            ? { lastRow: -1, lastColumn: -1 }
            : { lastRow: used.rowIndex + used.rowCount - 1, lastColumn: used.columnIndex + used.columnCount - 1 },
        ]),
      ),
    };
  });
}

async function readList(
  search: Extract<TableSearch, { kind: "found" }>,
  workbook: WorkbookFacts,
  { heads, extent }: HeadFacts,
): Promise<ListReading> {
  const { layout } = search;
  const { lastRow, lastColumn } = extent.get(layout.sheetId) ?? { lastRow: -1, lastColumn: -1 };
  const columnCount = Math.min(lastColumn, columnSpan(layout).last + COLUMNS_BESIDE) + 1;
  // The heading row is read too: what stands beside it counts, and an empty list has no other row.
  const rowCount = Math.max(1, lastRow - layout.headingRow + 1);
  let extras: ListExtras | undefined;
  const blocks = await readInBlocks(layout.headingRow, rowCount, rowsInBlock(columnCount), (row, count) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(layout.sheetId);
      const block = loadBlock(sheet, row, 0, count, columnCount);
      const pending = extras === undefined ? loadExtras(sheet, layout, rowCount, columnCount) : undefined;
      await context.sync();
      if (pending !== undefined) extras = pending(workbook.dateSystem);
      return block();
    }),
  );
  if (extras === undefined) throw new Error("the first block brings the extras");
  const assembler = new RowAssembler(layout);
  return {
    layout,
    doubledHeadings: search.doubled,
    dateSystem: workbook.dateSystem,
    agreedDate: extras.agreedDate,
    rows: blocks.flatMap((block) => assembler.rows(block)).filter(({ row }) => row >= layout.firstRow),
    vocabularies: vocabulariesInForce(
      layout.definition,
      await readRuleEntries(extras.ruleSources, layout, workbook, heads),
      heads.find((head) => foldHeading(head.sheetName) === foldHeading(layout.definition.listsSheetName)),
    ),
    hiddenRows: extras.hiddenRows.filter((row) => row >= layout.firstRow),
    hiddenColumns: extras.hiddenColumns.filter((column) => [...layout.columns.values()].includes(column)),
    mergedAreas: extras.mergedAreas,
    strayColumns: strayColumnsIn(blocks, layout),
    hasFormulas: extras.hasFormulas,
  };
}

/** Asks for a block of the sheet; the answer is there after the next sync. */
export function loadBlock(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
): () => CellBlock {
  const range = passing(sheet.getRangeByIndexes(row, column, rowCount, columnCount));
  range.load("values,numberFormat");
  return () => ({
    row,
    column,
    values: range.values as CellValue[][],
    numberFormats: range.numberFormat as string[][],
  });
}

/** Asks, in the batch of the first block, for all that is not in the cells themselves. */
function loadExtras(
  sheet: Excel.Worksheet,
  layout: TableLayout,
  rowCount: number,
  columnCount: number,
): (system: DateSystem) => ListExtras {
  const list = passing(sheet.getRangeByIndexes(layout.headingRow, 0, rowCount, columnCount));
  const visible = passing(list.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible));
  visible.load("address");
  const formulas = passing(list.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas));
  formulas.load("cellCount");
  const agreedDate = loadAgreedDate(sheet, layout);
  const bodyRows = Math.max(1, layout.headingRow + rowCount - layout.firstRow);
  const { first: firstColumn, last: lastColumn } = columnSpan(layout);
  const body = passing(sheet.getRangeByIndexes(layout.firstRow, firstColumn, bodyRows, lastColumn - firstColumn + 1));
  const merged = passing(body.getMergedAreasOrNullObject());
  merged.load("address");
  const rules = [...choiceColumns(layout.definition, layout)].map(([key, column]) => {
    const whole = passing(sheet.getRangeByIndexes(layout.firstRow, column, bodyRows, 1)).dataValidation;
    const first = passing(sheet.getRangeByIndexes(layout.firstRow, column, 1, 1)).dataValidation;
    whole.load("type,rule");
    first.load("type,rule");
    return { key, whole, first };
  });
  return (system) => ({
    agreedDate: agreedDate(system),
    ...hiddenLines(visible.isNullObject ? "" : visible.address, {
      row: layout.headingRow,
      column: 0,
      rowCount,
      columnCount,
    }),
    mergedAreas: merged.isNullObject ? [] : merged.address.split(",").map((area) => area.slice(area.lastIndexOf("!") + 1)),
    hasFormulas: !formulas.isNullObject && formulas.cellCount > 0,
    ruleSources: new Map(
      rules.flatMap(({ key, whole, first }) => {
        // Rows pasted over lose their rule, so that the column as a whole has none: the first row's counts then.
        const source = sourceOf(whole) ?? sourceOf(first);
        return source === undefined ? [] : [[key, source]];
      }),
    ),
  });
}

/** Asks for the cell of the agreed date. */
export function loadAgreedDate(sheet: Excel.Worksheet, layout: TableLayout): (system: DateSystem) => DateReading {
  if (layout.agreedDate === undefined) return () => ({ kind: "missing" });
  const { row, column } = layout.agreedDate;
  const cell = loadBlock(sheet, row, column, 1, 1);
  return (system) => {
    const { values, numberFormats } = cell();
    return readDate(values[0]?.[0] ?? "", isDateFormat(numberFormats[0]?.[0] ?? ""), system);
  };
}

function sourceOf(validation: Excel.DataValidation): string | undefined {
  if (validation.type !== Excel.DataValidationType.list) return undefined;
  const source = validation.rule.list?.source;
  return typeof source === "string" ? source : undefined;
}

async function readRuleEntries(
  sources: ReadonlyMap<string, string>,
  layout: TableLayout,
  workbook: WorkbookFacts,
  heads: readonly SheetHead[],
): Promise<Map<string, readonly string[]>> {
  const entries = new Map<string, readonly string[]>();
  const far: { key: string; sheetId: string; address: { row: number; column: number; rowCount: number; columnCount: number } }[] = [];
  for (const [key, text] of sources) {
    const source = listSource(text, layout.sheetName, workbook.names);
    if (source.kind === "inline") entries.set(key, source.entries);
    if (source.kind !== "range") continue;
    const head = heads.find(({ sheetName }) => sheetName.toLowerCase() === source.sheetName.toLowerCase());
    if (head === undefined) continue;
    const near = entriesIn(source.range, head);
    if (near !== undefined) entries.set(key, near);
    else far.push({ key, sheetId: head.sheetId, address: source.range });
  }
  if (far.length > 0) {
    await run(async (context) => {
      const ranges = far.map(({ key, sheetId, address }) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        const { row, column, rowCount, columnCount } = address;
        const used = passing(sheet.getRangeByIndexes(row, column, Math.min(rowCount, DEEP_HEAD_ROWS), columnCount));
        used.load("values");
        return { key, used };
      });
      await context.sync();
      for (const { key, used } of ranges) entries.set(key, (used.values as CellValue[][]).flat().map(String));
    });
  }
  return entries;
}
