import type { ReturnDefinition } from "../returns/definition";

/** Where the parts of a built return stand. Rows and columns count from 1, as Excel shows them. */
export interface SheetPlan {
  readonly agreedDate: { readonly row: number; readonly labelColumn: number; readonly dateColumn: number };
  /** The row with the numbers 1 to n. */
  readonly numbersRow: number;
  readonly groupRow: number;
  readonly headingRow: number;
  /** The first row for a child, and the last one that has entry rules. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Rows with entry rules. The largest council areas list fewer than a thousand children. */
export const ENTRY_ROWS = 2000;

/** The layout of the sample return in appendix 1 of the briefing, for any definition. */
export function sheetPlan(definition: ReturnDefinition): SheetPlan {
  const agreedDateRow = definition.introduction.length + 1;
  const headingRow = agreedDateRow + 3;
  // As in the sample return: the label in the third column, its date beside it.
  const labelColumn = Math.min(3, definition.columns.length);
  return {
    agreedDate: { row: agreedDateRow, labelColumn, dateColumn: labelColumn + 1 },
    numbersRow: agreedDateRow + 1,
    groupRow: agreedDateRow + 2,
    headingRow,
    firstRow: headingRow + 1,
    lastRow: headingRow + ENTRY_ROWS,
  };
}
