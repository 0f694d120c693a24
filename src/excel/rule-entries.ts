import type { CellRange } from "../returns/address";
import type { CellValue, SheetHead, TableLayout } from "../returns/layout";
import type { IsAwaited } from "./conversation";
import { entriesIn, listSource } from "./list-source";
import { passing, run } from "./run";
import { DEEP_HEAD_ROWS, type WorkbookFacts } from "./workbook-facts";

/**
 * Entries of the columns' list rules, by column key: from what was read of the sheets, or, where a list stands far from
 * the top, in one more round trip. Rules that only Excel can work out are left out.
 * @param sources of the rules, as Excel gives them.
 * @throws HostError
 */
export async function readRuleEntries(
  sources: ReadonlyMap<string, string>,
  layout: TableLayout,
  workbook: WorkbookFacts,
  heads: readonly SheetHead[],
  isAwaited?: IsAwaited,
): Promise<Map<string, readonly string[]>> {
  const entries = new Map<string, readonly string[]>();
  const far: { key: string; sheetId: string; address: CellRange }[] = [];
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
    }, { isAwaited });
  }
  return entries;
}
