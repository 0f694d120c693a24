import type { CalendarDate } from "./calendar-date";

export const PLANNED_KINDS = ["sample", "reserve", "record", "release", "certificate"] as const;

/** What a sheet of the sample is for. */
export type PlannedKind = (typeof PLANNED_KINDS)[number];

/** A text stays text whatever it looks like, a number is one, a day is shown as a date. "" leaves a cell empty. */
export type PlannedCell = string | number | { readonly day: CalendarDate };

/** How a row looks: a title, a heading of a part, the headings of a table, a row of the table, or plain words. */
export type PlannedLook = "title" | "section" | "headings" | "row" | "text";

export interface PlannedRow {
  readonly look: PlannedLook;
  /** From the first column on; the row may be shorter than others. */
  readonly cells: readonly PlannedCell[];
}

/** A sheet as the add-in is to write it: everything that stands on it, from the first cell. */
export interface PlannedSheet {
  readonly kind: PlannedKind;
  /** Its name where no sheet of another hand has it already. */
  readonly name: string;
  readonly rows: readonly PlannedRow[];
  /** Widths of the columns, in characters of the default font. */
  readonly widths: readonly number[];
  /**
   * Column, from 0, whose text tells the rows of its table apart. Such a sheet has one row of headings; people may sort it
   * and add columns and rows of their own, and later only cells that differ are written. Undefined: always written whole.
   */
  readonly keyColumn: number | undefined;
  /** Columns, from 0, in which people may fill in what the plan leaves empty. It stays until the plan has something there. */
  readonly openColumns?: readonly number[];
  readonly isLandscape: boolean;
}
