import type { DateSystem } from "../../returns/calendar-date";
import type { PlannedKind, PlannedSheet } from "../../returns/planned-sheet";

/** What a sheet of ours is: planned ones, the hidden sheet with the record, and one that was set aside because somebody else's work stands on it. */
export type OwnKind = PlannedKind | "data" | "aside";

/** Which draw a sheet belongs to: the time of the draw, as the record has it. */
export type Stamp = string;

export interface SheetSeen {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  /** Undefined where the sheet is not the add-in's. */
  readonly own: { readonly kind: OwnKind; readonly stamp: Stamp } | undefined;
}

/** What the hidden sheet keeps, as it was given. */
export interface StoredTexts {
  readonly doc: string;
  readonly frames: string;
}

/** Whether a writing came to its end. */
export type DataStatus =
  | { readonly kind: "ready" }
  /** It was interrupted: what stands in the sheets is neither the one nor the other. */
  | { readonly kind: "writing"; readonly stamp: Stamp }
  /** Deleting was interrupted. */
  | { readonly kind: "deleting"; readonly withList: boolean };

export interface StoredSample {
  readonly sheetId: string;
  readonly status: DataStatus;
  /** Undefined where the first writing was interrupted before they were there. */
  readonly texts: StoredTexts | undefined;
}

/** The workbook's sheets, and what it keeps of a sample. */
export interface SampleSheets {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetSeen[];
  readonly stored: StoredSample | undefined;
}

/** How the workbook is to be: every sheet of the sample, and what is kept of it. */
export interface SamplePlan {
  readonly stamp: Stamp;
  readonly sheets: readonly PlannedSheet[];
  readonly texts: StoredTexts;
  readonly dateSystem: DateSystem;
  /** What earlier draws' sheets held, by stamp. One that holds nothing else is removed; another is set aside. */
  readonly earlier: ReadonlyMap<Stamp, readonly PlannedSheet[]>;
}

/** What became of the sheets. */
export interface Written {
  /** Names, as they are now, of sheets that were set aside because they held something that the add-in had not written. */
  readonly setAside: readonly string[];
}

/** How a sheet differs from what the plan says. */
export interface SheetDifference {
  readonly kind: PlannedKind;
  /** As it is called now; undefined where the sheet is gone. */
  readonly sheetName: string | undefined;
  /** Rows of the plan that are not on the sheet, rows on it that the plan does not have, and cells that say something else. */
  readonly missingRows: number;
  readonly otherRows: number;
  readonly cells: number;
  /** Where the other rows and cells are, as the sheet numbers its rows from 1, ascending. */
  readonly otherAt: readonly number[];
  readonly cellsAt: readonly number[];
}
