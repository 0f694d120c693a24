import type { RowsPreview } from "../../../../extract/rows/preview";
import type { RawRow } from "../../../../returns/record";
import { shownValue } from "../../../../validation/compare/cell-meaning";
import type { ReturnContext } from "../../../../validation/rule";
import type { PreviewRow } from "../../extract-screens";

/** Rows that the pane gets: nobody looks at more. */
const MOST_ROWS = 300;

/** The new rows as the pane shows them. They hold nothing but what the return asks for. */
export function previewRows(
  rows: readonly RawRow[],
  { definition, dateSystem }: Pick<ReturnContext, "definition" | "dateSystem">,
  findings: Pick<RowsPreview, "severityAt">,
): readonly PreviewRow[] {
  return rows.slice(0, MOST_ROWS).map(({ row, cells, dateMask }) => ({
    rowNumber: row + 1,
    cells: definition.columns.map((column, index) => ({
      text: shownValue({ value: cells[index] ?? "", isDate: (dateMask & (1 << index)) !== 0, column, dateSystem }),
      severity: findings.severityAt(row, column.key),
    })),
  }));
}
