import { readFormulaFormats } from "../../../../src/excel/formula-formats";
import { readDataSheet } from "../../../../src/excel/sample/data-sheet";
import {
  CONFIRMATIONS_SETTING, FROZEN_SETTING, NOTIFICATION_DATE_SETTING, PARTNERSHIP_SETTING, SAMPLE_DATA_SHEET,
} from "../../../../src/returns/stored-settings";
import type { LocalHost, SheetView } from "../../../../src/workbench/host/contract";

const SETTINGS = [NOTIFICATION_DATE_SETTING, PARTNERSHIP_SETTING, CONFIRMATIONS_SETTING, FROZEN_SETTING];

export interface WorkbookPicture {
  readonly sheets: readonly { readonly name: string; readonly visibility: string; readonly tags: string; readonly cells: unknown }[];
  readonly formats: readonly string[];
  readonly settings: readonly unknown[];
}

/**
 * Everything of a workbook that a sample's writing or deleting could change, in the order of the tabs. Asked for past the
 * add-in's own reading, which takes note of what it sees.
 */
export async function workbookPicture(host: LocalHost): Promise<WorkbookPicture> {
  const tags = await tagsById();
  return {
    sheets: host.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      tags: tags.get(sheet.id) ?? "",
      // Of the hidden sheet only what counts: texts that nothing names any more may lie about in it.
      cells: sheet.name === SAMPLE_DATA_SHEET ? storedIn(sheet) : cellsOf(sheet),
    })),
    formats: (await readFormulaFormats()).map(({ formula }) => formula),
    settings: SETTINGS.map((name) => host.settings.get(name)),
  };
}

/** Whether the last writing came to its end: verifying would put it right first. */
export function storedIn(sheet: SheetView) {
  const values = Array.from({ length: sheet.lastRow + 1 }, (_, row) => Array.from({ length: 4 }, (__, column) => sheet.cell(row, column).value));
  const { status, texts } = readDataSheet(sheet.id, values, "");
  return { status: status.kind, texts };
}

function tagsById(): Promise<Map<string, string>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/customProperties/items/key,items/customProperties/items/value");
    await context.sync();
    return new Map(worksheets.items.map(({ id, customProperties }) => [id, customProperties.items.map(({ key, value }) => `${key}=${value}`).join(" ")]));
  });
}

/** Cells with a value, a line each. */
function cellsOf(sheet: SheetView): string[] {
  const cells: string[] = [];
  for (let row = 0; row <= sheet.lastRow; row++) {
    for (let column = 0; column <= sheet.lastColumn; column++) {
      const { value, numberFormat, formula, bold } = sheet.cell(row, column);
      if (value !== "" || formula !== undefined) cells.push(JSON.stringify([row, column, value, numberFormat, formula ?? "", bold]));
    }
  }
  return cells;
}
