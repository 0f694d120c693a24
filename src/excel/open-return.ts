import type { CellRange } from "../returns/address";
import type { CalendarDate, DateSystem } from "../returns/calendar-date";
import { columnSpan, RowAssembler, strayColumnsIn } from "../returns/assemble";
import type { ReturnDefinition } from "../returns/definition";
import { findTable, type NearestTable, type TableSearch } from "../returns/find-table";
import { vocabulariesInForce } from "../returns/find-vocabulary";
import { foldHeading } from "../returns/folding";
import type { TableLayout } from "../returns/layout";
import type { ListReading, StrayColumn } from "../returns/list-reading";
import type { IsAwaited } from "./conversation";
import { readInBlocks, rowsInBlock } from "./blocks";
import { loadBlock } from "./cell-block";
import { loadDateSystem } from "./date-system";
import { readHiddenLines } from "./hidden-lines";
import { bodyOf, type ListExtras, loadExtras } from "./list-extras";
import { readRuleEntries } from "./rule-entries";
import { run } from "./run";
import { type Alongside, DEEP_HEAD_ROWS, EMPTY_EXTENT, HEAD_ROWS, type HeadFacts, readHeads, readWorkbookFacts, type StoredSettings, type WorkbookFacts } from "./workbook-facts";

export type OpenedReturn =
  | {
      readonly kind: "found";
      readonly reading: ListReading;
      readonly notificationDate: CalendarDate | undefined;
      readonly settings: StoredSettings;
    }
  | {
      readonly kind: "none";
      readonly nearest: NearestTable | undefined;
      /** Something of a sample is still there: deleting it may have been interrupted. */
      readonly hasSample: boolean;
    };

/** Columns beside the table that are looked at for what was not asked for. */
const COLUMNS_BESIDE = 20;

/** What a reading need not ask. */
export interface Spared {
  /** False leaves merged cells out. */
  readonly looksForMerges: boolean;
  /** As an earlier reading of the workbook told it; undefined to ask. */
  readonly dateSystem: DateSystem | undefined;
}

const NOTHING_SPARED: Spared = { looksForMerges: true, dateSystem: undefined };

/**
 * Finds the return in the workbook and reads it whole: three round trips up to some thousand rows, further blocks for
 * longer lists, one more where a drop-down list stands far from where lists stand, and one or a few where something is
 * hidden.
 * @param alongside what else the caller wants sent with the first batch; what it returns is called when that has gone
 * through.
 * @param spared for readings in the middle of the work: office.js marks both questions as writes, over which desktop
 * Excel empties the user's undo list (OfficeDev/office-js, issue 5918).
 * @param isAwaited whether somebody waits for the reading.
 * @throws HostError
 */
export async function openReturn(
  definitions: readonly ReturnDefinition[],
  alongside?: Alongside,
  spared = NOTHING_SPARED,
  isAwaited?: IsAwaited,
): Promise<OpenedReturn> {
  const workbook = await readWorkbookFacts(alongside, isAwaited);
  const heads = await readHeads(workbook.sheets, HEAD_ROWS, isAwaited);
  let search = findTable(heads.heads, definitions);
  if (search.kind === "none" && [...heads.extent.values()].some(({ lastRow }) => lastRow >= HEAD_ROWS)) {
    search = findTable((await readHeads(workbook.sheets, DEEP_HEAD_ROWS, isAwaited)).heads, definitions);
  }
  if (search.kind === "none") return { ...search, hasSample: workbook.settings.hasSample };
  const reading = await readList(search, workbook, heads, spared, isAwaited);
  return { kind: "found", reading, notificationDate: workbook.notificationDate, settings: workbook.settings };
}

/** Where the sheet reaches further than was read, its last column at least is named: something stands there. */
function withFarColumn(
  stray: readonly StrayColumn[],
  layout: TableLayout,
  lastRead: number,
  lastColumn: number,
): readonly StrayColumn[] {
  return lastColumn > lastRead ? [...stray, { column: lastColumn, row: layout.headingRow }] : stray;
}

async function readList(
  search: Extract<TableSearch, { kind: "found" }>,
  workbook: WorkbookFacts,
  { heads, extent }: HeadFacts,
  spared: Spared,
  isAwaited: IsAwaited | undefined,
): Promise<ListReading> {
  const { layout } = search;
  const { lastRow, lastColumn, hidden } = extent.get(layout.sheetId) ?? EMPTY_EXTENT;
  const columnCount = Math.min(lastColumn, columnSpan(layout).last + COLUMNS_BESIDE) + 1;
  // The heading row is read too: what stands beside it counts, and an empty list has no other row.
  const rowCount = Math.max(1, lastRow - layout.headingRow + 1);
  const body = bodyOf(layout, lastRow);
  let extras: (ListExtras & { readonly dateSystem: DateSystem }) | undefined;
  const blocks = await readInBlocks(layout.headingRow, rowCount, rowsInBlock(columnCount), (row, count) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(layout.sheetId);
      const block = loadBlock(sheet, row, 0, count, columnCount);
      const pending = extras === undefined ? loadFirst(context.workbook, sheet, layout, body, spared) : undefined;
      await context.sync();
      if (pending !== undefined) extras = pending();
      return block();
    }, { isAwaited }),
  );
  if (extras === undefined) throw new Error("the first block brings the extras");
  const assembler = new RowAssembler(layout);
  const { hiddenRows, hiddenColumns } = await readHiddenLines(layout.sheetId, body, hidden, isAwaited);
  return {
    layout,
    doubledHeadings: search.doubled,
    dateSystem: extras.dateSystem,
    agreedDate: extras.agreedDate,
    agreedDateValue: extras.agreedDateValue,
    rows: blocks.flatMap((block) => assembler.rows(block)).filter(({ row }) => row >= layout.firstRow),
    vocabularies: vocabulariesInForce(
      layout.definition,
      await readRuleEntries(extras.ruleSources, layout, workbook, heads, isAwaited),
      heads.find((head) => foldHeading(head.sheetName) === foldHeading(layout.definition.listsSheetName)),
    ),
    hiddenRows: hiddenRows.filter((row) => row <= lastRow),
    hiddenColumns: hiddenColumns.filter((column) => [...layout.columns.values()].includes(column)),
    mergedAreas: extras.mergedAreas,
    otherSheets: search.otherSheets,
    strayColumns: withFarColumn(strayColumnsIn(blocks, layout), layout, columnCount - 1, lastColumn),
  };
}

/** Asks, with the first block, for what is not in the cells. */
function loadFirst(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  layout: TableLayout,
  body: CellRange,
  { looksForMerges, dateSystem: known }: Spared,
): () => ListExtras & { readonly dateSystem: DateSystem } {
  const asked = known === undefined ? loadDateSystem(workbook) : () => known;
  const extras = loadExtras(sheet, layout, body, looksForMerges);
  return () => {
    const dateSystem = asked();
    return { ...extras(dateSystem), dateSystem };
  };
}
