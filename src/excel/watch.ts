import { parseAreas } from "../returns/address";
import type { TableLayout } from "../returns/layout";
import { placeOf } from "./edit-place";
import { toHostError } from "./host-error";
import type { RowSpan } from "./read-rows";

/** What has happened in the workbook, as far as it matters here. The cells themselves are always read again. */
export type SheetChange =
  /** Rows of the list were edited. */
  | { readonly kind: "rows"; readonly spans: readonly RowSpan[] }
  /** Anything else, or anything unclear: find the table and read it again. */
  | { readonly kind: "everything" }
  /** Another sheet was edited: its lists, or the table itself, may be others now. No hurry. */
  | { readonly kind: "elsewhere" }
  /** Sheets were added or deleted: by whom, Excel does not say. */
  | { readonly kind: "sheets" }
  /** The list's own sheet was deleted. */
  | { readonly kind: "gone" }
  /** This add-in itself wrote on another sheet: nothing to be read. */
  | { readonly kind: "own" }
  /** Formulas were worked out again, nobody knows which: the list may read differently now. No hurry. */
  | { readonly kind: "calculated" };

export interface SelectionChange {
  readonly sheetId: string;
  /** Sheet row of the first selected cell, from 0. */
  readonly row: number;
  readonly column: number;
}

export interface WatchListener {
  onChange(change: SheetChange): void;
  onSelection(selection: SelectionChange): void;
}

export interface Watch {
  /**
   * Asks Excel for the events, in a batch of the caller's: opening a return then costs no round trip for them. Once the
   * watch is on, further calls do nothing.
   * @returns to be called when the batch has gone through; without that, the next call asks again.
   */
  register(context: Excel.RequestContext): () => void;
  /** From now on edits are understood by this layout; undefined while no return is open. */
  setLayout(layout: TableLayout | undefined): void;
  /** @throws HostError */
  stop(): Promise<void>;
}

/**
 * Watches the whole workbook for edits, whoever makes them. Changes come one by one as Excel reports them; gathering
 * them is up to the listener.
 */
export function watchWorkbook(listener: WatchListener): Watch {
  let layout: TableLayout | undefined;
  let registrations: readonly Registration[] = [];
  /** The listener of the last registration. Earlier ones, whose batch failed after Excel had taken them in, are not heard. */
  let heard: WatchListener | undefined;
  return {
    register(context) {
      if (registrations.length > 0) return () => undefined;
      const own: WatchListener = {
        onChange: (change) => { if (heard === own) listener.onChange(change); },
        onSelection: (selection) => { if (heard === own) listener.onSelection(selection); },
      };
      heard = own;
      const asked = registerAll(context, own, () => layout);
      return () => {
        if (heard === own) registrations = asked;
      };
    },
    setLayout(next) {
      layout = next;
    },
    async stop() {
      heard = undefined;
      const [first] = registrations;
      if (first === undefined) return;
      // Registrations are taken back in the conversation in which they were made.
      for (const registration of registrations) registration.remove();
      registrations = [];
      try {
        await first.context.sync();
      } catch (error) {
        throw toHostError(error);
      }
    },
  };
}

interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Filters are heard of as hidden rows: Excel has no event of their own outside its previews. */
function registerAll(
  context: Excel.RequestContext,
  listener: WatchListener,
  layout: () => TableLayout | undefined,
): Registration[] {
  const sheets = context.workbook.worksheets;
  const tell = (change: SheetChange | undefined) => {
    if (change !== undefined) listener.onChange(change);
    return Promise.resolve();
  };
  const everything = () => tell({ kind: "everything" });
  // While no return is open, any new sheet may bring one back.
  const added = () => tell({ kind: layout() === undefined ? "everything" : "sheets" });
  const deleted = (sheetId: string) => tell({ kind: layout()?.sheetId === sheetId ? "gone" : "sheets" });
  return [
    sheets.onChanged.add((event) => tell(changeOf(event, layout()))),
    sheets.onFormatChanged.add((event) => tell(formatChange(event, layout()))),
    sheets.onCalculated.add((event) => tell(calculation(event, layout()))),
    sheets.onRowSorted.add(everything),
    sheets.onRowHiddenChanged.add(everything),
    sheets.onAdded.add(added),
    sheets.onDeleted.add((event) => deleted(event.worksheetId)),
    sheets.onSelectionChanged.add((event) => {
      const first = parseAreas(event.address)?.[0];
      if (first !== undefined) {
        listener.onSelection({ sheetId: event.worksheetId, row: first.row, column: first.column });
      }
      return Promise.resolve();
    }),
  ];
}

function changeOf(event: Excel.WorksheetChangedEventArgs, layout: TableLayout | undefined): SheetChange {
  if (layout === undefined) return { kind: "everything" };
  if (event.worksheetId !== layout.sheetId) {
    return { kind: event.triggerSource === Excel.EventTriggerSource.thisLocalAddin ? "own" : "elsewhere" };
  }
  if (event.changeType !== Excel.DataChangeType.rangeEdited) return { kind: "everything" };
  const place = placeOf(event.address, layout);
  // Beside the list stand headings, the agreed date's label, and columns that were not asked for.
  return place === undefined || place.isOutside ? { kind: "everything" } : { kind: "rows", spans: place.spans };
}

/** A cell that is shown as a date from now on reads differently. Whole columns are formatted more often than cells. */
function formatChange(event: Excel.WorksheetFormatChangedEventArgs, layout: TableLayout | undefined): SheetChange | undefined {
  return ofListAlone(event, layout, { kind: "everything" });
}

/** Formulas give other results: the rows where they stand are read again. */
function calculation(event: Excel.WorksheetCalculatedEventArgs, layout: TableLayout | undefined): SheetChange | undefined {
  return ofListAlone(event, layout, { kind: "calculated" });
}

/** What happened to the list's own cells; undefined where it happened to others only. */
function ofListAlone(
  { worksheetId, address }: { readonly worksheetId: string; readonly address: string },
  layout: TableLayout | undefined,
  unclear: SheetChange,
): SheetChange | undefined {
  if (worksheetId !== layout?.sheetId) return undefined;
  const place = placeOf(address, layout);
  if (place === undefined) return unclear;
  return place.isInside ? { kind: "rows", spans: place.spans } : undefined;
}
