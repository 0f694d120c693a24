import type { DateSystem } from "../returns/calendar-date";
import { choiceColumns, columnSpan } from "../returns/assemble";
import type { TableLayout } from "../returns/layout";
import type { DateReading } from "../returns/readings/date";
import { loadAgreedDate } from "./cell-block";
import { hiddenLines } from "./hidden-lines";
import { passing } from "./run";

/** What is to be known of a list besides its cells. */
export interface ListExtras {
  readonly agreedDate: DateReading;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hasFormulas: boolean;
  readonly mergedAreas: readonly string[];
  readonly ruleSources: ReadonlyMap<string, string>;
}

/** Asks, in the batch of the first block, for all that is not in the cells themselves. */
export function loadExtras(
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

function sourceOf(validation: Excel.DataValidation): string | undefined {
  if (validation.type !== Excel.DataValidationType.list) return undefined;
  const source = validation.rule.list?.source;
  return typeof source === "string" ? source : undefined;
}

