import type { CellBlock } from "./assemble";
import type { CellValue } from "./layout";

/** Document properties that can be cleared in one step. */
export const CLEARABLE_PROPERTIES = ["title", "subject", "author", "manager", "company", "keywords", "comments", "category"] as const;
export type ClearableProperty = (typeof CLEARABLE_PROPERTIES)[number];

/** Where a text of the workbook stands. Rows and columns from 0. A text in a cell is its formula's: values come in blocks. */
export type TextPlace =
  | { readonly kind: "cell"; readonly sheetId: string; readonly sheetName: string; readonly row: number; readonly column: number }
  | { readonly kind: "note" | "comment"; readonly sheetId: string | undefined; readonly sheetName: string; readonly address: string }
  | { readonly kind: "headerOrFooter"; readonly sheetId: string; readonly sheetName: string }
  | { readonly kind: "sheetName"; readonly sheetId: string; readonly sheetName: string }
  | { readonly kind: "definedName"; readonly name: string }
  | { readonly kind: "property"; readonly property: string; readonly clearable: ClearableProperty | undefined }
  | { readonly kind: "customXml"; readonly id: string }
  /**
   * A part of the file that Excel's interface does not open: text boxes, caches, links. `what` with its article ("a text
   * box"); the sheet it belongs to, where it belongs to one.
   */
  | { readonly kind: "part"; readonly part: string; readonly what: string; readonly sheetName: string | undefined };

export interface WorkbookText {
  readonly place: TextPlace;
  readonly value: CellValue;
}

export interface SweptSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** True for the sheet of findings that the add-in itself wrote on request. */
  readonly isFindingsSheet: boolean;
  /** True for the sheets that the add-in wrote of a sample, and for the hidden one that keeps its record. */
  readonly isSampleSheet: boolean;
}

/** Cells of one sheet as they were read. */
export interface SweptCells {
  readonly sheet: Pick<SweptSheet, "id" | "name">;
  readonly block: CellBlock;
}

/** Everything in a workbook that can carry text, as far as it could be looked at. */
export interface WorkbookReading {
  readonly sheets: readonly SweptSheet[];
  /** Every cell with a value, in blocks: a list of 100,000 rows is not taken apart into so many texts. */
  readonly cells: readonly SweptCells[];
  /** Everything that is not a cell's value. */
  readonly texts: readonly WorkbookText[];
  /** Sheets of which Excel gives nothing but the name: chart and macro sheets. */
  readonly withoutCells: readonly SweptSheet[];
  /** What else could not be looked at, in words: "embedded files (2)". Names nothing that the user wrote. */
  readonly notLookedAt: readonly string[];
}
