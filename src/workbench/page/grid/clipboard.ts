import type { GridRange, HostValue, SheetView } from "../../host/contract";
import { fromTabSeparated, toTabSeparated } from "./tab-separated";
import { typedForm } from "./typed-form";

/** What was copied here last: pasted again inside the workbook, dates and long numbers keep what the text has lost. */
export interface Copied {
  readonly text: string;
  readonly typed: readonly (readonly string[])[];
}

export function copyRange(sheet: SheetView, range: GridRange): Copied {
  const block = (write: (row: number, column: number) => string) =>
    Array.from({ length: Math.min(range.rowCount, sheet.lastRow - range.row + 1) }, (_, row) =>
      Array.from({ length: Math.min(range.columnCount, sheet.lastColumn - range.column + 1) }, (__, column) =>
        write(range.row + row, range.column + column),
      ),
    );
  return {
    text: toTabSeparated(block((row, column) => sheet.cell(row, column).text)),
    typed: block((row, column) => typedForm(sheet.cell(row, column))),
  };
}

/** The values to paste. One value fills the whole selection, as in Excel. */
export function pastedBlock(text: string, copied: Copied | undefined, target: GridRange): readonly (readonly HostValue[])[] {
  const block = copied?.text === text ? copied.typed : fromTabSeparated(text);
  const [only, ...rest] = block.flat();
  if (only === undefined || rest.length > 0) return block;
  return Array.from({ length: target.rowCount }, () => Array.from({ length: target.columnCount }, () => only));
}
