import type { DateSystem } from "../returns/calendar-date";
import { columnSpan, RowAssembler } from "../returns/assemble";
import type { TableLayout } from "../returns/layout";
import type { RawRow } from "../returns/record";
import { type AgreedDateCell, loadAgreedDate, loadBlock } from "./cell-block";
import type { IsAwaited } from "./conversation";
import { run } from "./run";

/** Neighbouring sheet rows, from 0. */
export interface RowSpan {
  readonly row: number;
  readonly count: number;
}

export interface RowsReading extends AgreedDateCell {
  readonly rows: readonly RawRow[];
  /** The sheet's name now: it may have been renamed. */
  readonly sheetName: string;
}

/**
 * Reads rows of the list as they stand now, and the agreed date with them: one round trip.
 * @throws HostError; kind `gone` when the sheet has been deleted.
 */
export function readRows(layout: TableLayout, spans: readonly RowSpan[], system: DateSystem, isAwaited?: IsAwaited): Promise<RowsReading> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(layout.sheetId);
    sheet.load("name");
    const { first, last } = columnSpan(layout);
    const blocks = spans.map(({ row, count }) => loadBlock(sheet, row, first, count, last - first + 1));
    const agreedDate = loadAgreedDate(sheet, layout);
    await context.sync();
    const assembler = new RowAssembler(layout);
    return {
      rows: blocks.flatMap((block) => assembler.rows(block())),
      ...agreedDate(system),
      sheetName: sheet.name,
    };
  }, { isAwaited });
}
