import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { ReturnDefinition } from "../../returns/definition";
import { type CellBlock, RowAssembler } from "../../returns/assemble";
import { findTable } from "../../returns/find-table";
import { vocabulariesInForce } from "../../returns/find-vocabulary";
import { foldHeading } from "../../returns/folding";
import type { SheetHead, TableLayout } from "../../returns/layout";
import { isDateFormat } from "../../returns/number-format";
import { readDate, type DateReading } from "../../returns/readings/date";
import type { DateSystem } from "../../returns/calendar-date";
import type { ComparedList } from "../../validation/compare";
import { refused, UnreadableFile } from "../files/refusals";
import type { Problem } from "../store/snapshot";
import { cellsOf } from "./cell-values";
import { listRuleEntries } from "./list-rules";
import { loadWorkbook } from "./load-workbook";
import { GivenUp, type ReadingWork, Turns } from "./turns";
import { unpackXlsx } from "./unpack-xlsx";

/** The list of an earlier copy, or why there is none. */
export type EarlierList = { readonly list: ComparedList } | { readonly problem: Problem };

export type { ReadingWork } from "./turns";

/** How deep a table is looked for: first as far as nearly all reach, as in the open workbook. */
const HEAD_ROWS = [120, 2000] as const;
const MOST_COLUMNS = 60;
const MOST_ROWS = 200_000;

/**
 * Reads an earlier copy of a return in memory; nothing of it is kept. The .xlsx library is loaded when this is first
 * called. Whatever the bytes are, it answers: a file that is no return comes back as a problem in words for the user.
 * @returns undefined where it was given up.
 * @throws where the library itself cannot be loaded.
 */
export async function readEarlier(
  bytes: Uint8Array,
  definitions: readonly ReturnDefinition[],
  work: ReadingWork,
): Promise<EarlierList | undefined> {
  const { Workbook: LibraryWorkbook } = await import("@cj-tech-master/excelts");
  const turns = new Turns(work);
  try {
    const parts = await unpackXlsx(bytes, turns);
    const workbook = await loadWorkbook(new LibraryWorkbook(), parts, turns);
    return await listOf(workbook, definitions, turns);
  } catch (error) {
    if (error instanceof GivenUp) return undefined;
    if (error instanceof UnreadableFile) return { problem: error.problem };
    throw error;
  }
}

async function listOf(workbook: Workbook, definitions: readonly ReturnDefinition[], turns: Turns): Promise<EarlierList> {
  const dateSystem: DateSystem = workbook.properties.date1904 === true ? "1904" : "1900";
  const sheets: { readonly sheet: Worksheet; readonly block: CellBlock }[] = [];
  for (const sheet of workbook.worksheets) {
    await turns.next(1);
    sheets.push({ sheet, block: cellsOf(sheet, dateSystem, { rows: MOST_ROWS, columns: MOST_COLUMNS }) });
  }
  await turns.next(1);
  const headsDownTo = (rows: number): SheetHead[] =>
    sheets.map(({ sheet: { name, state }, block }) => headOf(name, state === "visible", block, rows));
  const searches = HEAD_ROWS.map((rows) => findTable(headsDownTo(rows), definitions));
  const search = searches.find(({ kind }) => kind === "found");
  if (search?.kind !== "found") {
    return { problem: refused("noReturn").problem };
  }
  const { layout } = search;
  const found = sheets.find(({ sheet }) => sheet.name === layout.sheetId);
  if (found === undefined) throw new Error("the table stands on one of the sheets");
  const heads = headsDownTo(HEAD_ROWS[1]);
  const names = workbook.definedNames.model.flatMap(({ name, ranges }) => ranges.map((range) => ({ name, formula: `=${range}` })));
  const listsSheet = heads.find(({ sheetName }) => foldHeading(sheetName) === foldHeading(layout.definition.listsSheetName));
  const rows = new RowAssembler(layout).rows(found.block).filter(({ row }) => row >= layout.firstRow);
  return {
    list: {
      layout,
      dateSystem,
      agreedDate: agreedDateIn(found.block, layout, dateSystem),
      vocabularies: vocabulariesInForce(layout.definition, listRuleEntries(found.sheet, layout, names, heads), listsSheet),
      rows,
    },
  };
}

function headOf(sheetName: string, isVisible: boolean, { values }: CellBlock, rows: number): SheetHead {
  return { sheetId: sheetName, sheetName, isVisible, firstRow: 0, firstColumn: 0, values: values.slice(0, rows) };
}

function agreedDateIn(block: CellBlock, layout: TableLayout, system: DateSystem): DateReading {
  if (layout.agreedDate === undefined) return { kind: "missing" };
  const { row, column } = layout.agreedDate;
  return readDate(block.values[row]?.[column] ?? "", isDateFormat(block.numberFormats[row]?.[column] ?? ""), system);
}
