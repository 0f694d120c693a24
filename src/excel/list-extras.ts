import { type CellRange, parseAddress } from "../returns/address";
import { choiceColumns, columnSpan } from "../returns/assemble";
import type { DateSystem } from "../returns/calendar-date";
import type { TableLayout } from "../returns/layout";
import { type AgreedDateCell, loadAgreedDate } from "./cell-block";
import { passing } from "./run";

/** What is to be known of a list besides its cells. */
export interface ListExtras extends AgreedDateCell {
  /** A1 addresses. */
  readonly mergedAreas: readonly string[];
  readonly ruleSources: ReadonlyMap<string, string>;
}

/** The children's cells. One row at least: an empty list still has its rules on the first. */
export function bodyOf(layout: TableLayout, lastRow: number): CellRange {
  const { first, last } = columnSpan(layout);
  return {
    row: layout.firstRow,
    column: first,
    rowCount: Math.max(1, lastRow - layout.firstRow + 1),
    columnCount: last - first + 1,
  };
}

/**
 * Asks, in the batch of the first block, for all that is not in the cells themselves.
 * @param looksForMerges whether merged cells are looked for.
 */
export function loadExtras(
  sheet: Excel.Worksheet,
  layout: TableLayout,
  body: CellRange,
  looksForMerges: boolean,
): (system: DateSystem) => ListExtras {
  const agreedDate = loadAgreedDate(sheet, layout);
  const mergedAreas = looksForMerges ? loadMergedAreas(sheet, body) : () => [];
  const rules = [...choiceColumns(layout.definition, layout)].map(([key, column]) => {
    const whole = passing(sheet.getRangeByIndexes(body.row, column, body.rowCount, 1)).dataValidation;
    const first = passing(sheet.getRangeByIndexes(body.row, column, 1, 1)).dataValidation;
    whole.load("type,rule");
    first.load("type,rule");
    return { key, whole, first };
  });
  return (system) => ({
    ...agreedDate(system),
    mergedAreas: mergedAreas(),
    ruleSources: new Map(
      rules.flatMap(({ key, whole, first }) => {
        // Rows pasted over lose their rule, so that the column as a whole has none: the first row's counts then.
        const source = sourceOf(whole) ?? sourceOf(first);
        return source === undefined ? [] : [[key, source]];
      }),
    ),
  });
}

/**
 * Asks for the merged cells of the body. Excel gives only those whose first cell lies in the range, so the whole upper
 * left of the sheet is asked; and of the areas' joint address some versions give the first cells alone.
 */
function loadMergedAreas(sheet: Excel.Worksheet, body: CellRange): () => string[] {
  const place = sheet.getRangeByIndexes(0, 0, body.row + body.rowCount, body.column + body.columnCount);
  const merged = passing(passing(place).getMergedAreasOrNullObject());
  merged.load("areas/items/address");
  return () => {
    if (merged.isNullObject) return [];
    const addresses = merged.areas.items.map(({ address }) => address.slice(address.lastIndexOf("!") + 1));
    return addresses.filter((address) => reaches(address, body));
  };
}

function reaches(address: string, body: CellRange): boolean {
  const area = parseAddress(address);
  return area !== undefined && area.row + area.rowCount > body.row && area.column + area.columnCount > body.column;
}

function sourceOf(validation: Excel.DataValidation): string | undefined {
  if (validation.type !== Excel.DataValidationType.list) return undefined;
  const source = validation.rule.list?.source;
  return typeof source === "string" ? source : undefined;
}

