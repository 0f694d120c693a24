import { lookForSample } from "../../../src/excel/sample/look";
import type { CellView, SheetView } from "../../../src/workbench/host/contract";
import type { OpenWorkbook } from "../sheets";

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetView["visibility"];
  readonly own: string;
  readonly cells: Readonly<Record<string, Partial<CellView>>>;
}

/** Everything of a workbook that a writing could change, in the order of the tabs. */
export async function snapshot(open: OpenWorkbook): Promise<{ sheets: SheetSnapshot[]; stored: unknown }> {
  const { sheets, stored } = await lookForSample();
  return {
    sheets: open.host.sheets.map((sheet) => {
      const own = sheets.find(({ id }) => id === sheet.id)?.own;
      return { name: sheet.name, visibility: sheet.visibility, own: own === undefined ? "" : `${own.kind} ${own.stamp}`, cells: cellsOf(sheet) };
    }),
    stored: stored && { status: stored.status, texts: stored.texts },
  };
}

/** Cells with a value, by their place. */
function cellsOf(sheet: SheetView): Record<string, Partial<CellView>> {
  const cells: Record<string, Partial<CellView>> = {};
  for (let row = 0; row <= sheet.lastRow; row++) {
    for (let column = 0; column <= sheet.lastColumn; column++) {
      const { value, numberFormat, formula, bold } = sheet.cell(row, column);
      if (value === "" && formula === undefined) continue;
      cells[`${row},${column}`] = { value, numberFormat, bold, ...(formula === undefined ? {} : { formula }) };
    }
  }
  return cells;
}
