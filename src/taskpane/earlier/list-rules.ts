import type { Worksheet } from "@cj-tech-master/excelts";
import { type DefinedName, listSource } from "../../excel/list-source";
import { parseAddress } from "../../returns/address";
import { choiceColumns } from "../../returns/assemble";
import type { SheetHead, TableLayout } from "../../returns/layout";

/** Of an entry rule, as the library gives it. */
interface EntryRule {
  readonly type?: unknown;
  readonly formulae?: unknown;
}

/**
 * Entries of the list rules on the table's columns, by column key, as far as they stand in what was read: for the first
 * child's row, else for any row below it.
 * @param heads of every sheet.
 */
export function listRuleEntries(
  sheet: Worksheet,
  layout: TableLayout,
  names: readonly DefinedName[],
  heads: readonly SheetHead[],
): Map<string, readonly string[]> {
  const rules = Object.entries(sheet.dataValidations.model as Record<string, EntryRule>).flatMap(([address, rule]) => {
    const range = parseAddress(address.replace(/^range:/, ""));
    const source = sourceOf(rule);
    return range === undefined || source === undefined ? [] : [{ range, source }];
  });
  const entries = new Map<string, readonly string[]>();
  for (const [key, column] of choiceColumns(layout.definition, layout)) {
    const here = rules
      .filter(({ range }) => column >= range.column && column < range.column + range.columnCount && range.row + range.rowCount > layout.firstRow)
      .sort((a, b) => a.range.row - b.range.row);
    const [first] = here;
    const found = first && listed(first.source, layout.sheetName, names, heads);
    if (found !== undefined) entries.set(key, found);
  }
  return entries;
}

/** As Excel gives the source of a list rule: entries with commas between them, or a formula that begins with =. */
function sourceOf({ type, formulae }: EntryRule): string | undefined {
  const formula: unknown = Array.isArray(formulae) ? formulae[0] : undefined;
  if (type !== "list" || typeof formula !== "string") return undefined;
  return formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`;
}

function listed(text: string, sheetName: string, names: readonly DefinedName[], heads: readonly SheetHead[]): readonly string[] | undefined {
  const source = listSource(text, sheetName, names);
  if (source.kind === "inline") return source.entries;
  if (source.kind === "unknown") return undefined;
  const { row, column, rowCount, columnCount } = source.range;
  const head = heads.find((item) => item.sheetName.toLowerCase() === source.sheetName.toLowerCase());
  return head?.values.slice(row, row + rowCount).flatMap((values) => values.slice(column, column + columnCount).map(String));
}
