import type { OpenedReturn } from "../../excel/open-return";
import type { SelectionChange } from "../../excel/watch";
import type { CalendarDate } from "../../returns/calendar-date";
import type { NearestTable } from "../../returns/find-table";
import type { FindingsChange } from "../../validation/finding-list";
import type { Partnership } from "../../validation/partnership";

export type StoredSettings = Extract<OpenedReturn, { kind: "found" }>["settings"];

/** @param isOther the list is another one than was known, or may be. */
export type TakeSettings = (settings: StoredSettings, isOther: boolean) => void;

/** What a return is checked with besides its cells, and who wants to know. */
export interface LiveReturnHost {
  today(): CalendarDate;
  partnership(): Partnership;
  /** Called before the workbook is read; the answer gets what it keeps for the add-in. */
  beforeReading(): TakeSettings;
  /** The list, its findings, or whether it is being read are other than before. */
  onChange(): void;
  /** @param hasSample something of a sample is still in the workbook. */
  onNone(nearest: NearestTable | undefined, hasSample: boolean): void;
  /** Reading failed: what is known may be behind. */
  onTrouble(error: unknown): void;
  /** Reading went well again. */
  onRead(): void;
  onSelection(selection: SelectionChange): void;
  /** What an edit of so many rows did to the findings; undefined where the whole list is another one. */
  onFindings(edit: { readonly change: FindingsChange; readonly rows: number } | undefined): void;
}
