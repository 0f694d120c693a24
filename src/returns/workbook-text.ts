import type { CellValue } from "./layout";

/** Document properties that can be cleared in one step. */
export const CLEARABLE_PROPERTIES = ["title", "subject", "author", "manager", "company", "keywords", "comments", "category"] as const;
export type ClearableProperty = (typeof CLEARABLE_PROPERTIES)[number];

/** Where a text of the workbook stands. Rows and columns from 0. */
export type TextPlace =
  | { readonly kind: "cell"; readonly sheetId: string; readonly sheetName: string; readonly row: number; readonly column: number }
  | { readonly kind: "note" | "comment"; readonly sheetId: string | undefined; readonly sheetName: string; readonly address: string }
  | { readonly kind: "headerOrFooter"; readonly sheetId: string; readonly sheetName: string }
  | { readonly kind: "sheetName"; readonly sheetId: string; readonly sheetName: string }
  | { readonly kind: "definedName"; readonly name: string }
  | { readonly kind: "property"; readonly property: string; readonly clearable: ClearableProperty | undefined }
  | { readonly kind: "customXml"; readonly id: string }
  /** A part of the file that Excel's interface does not open: text boxes, caches, links. */
  | { readonly kind: "part"; readonly part: string; readonly what: string };

export interface WorkbookText {
  readonly place: TextPlace;
  readonly value: CellValue;
}

export interface SweptSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
}

/** Everything in a workbook that can carry text, as far as it could be looked at. */
export interface WorkbookReading {
  readonly sheets: readonly SweptSheet[];
  readonly texts: readonly WorkbookText[];
  /** What could not be looked at, in words: "embedded files". Empty where everything was. */
  readonly notLookedAt: readonly string[];
}
