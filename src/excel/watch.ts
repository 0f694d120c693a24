import { LAST_ROW, parseAreas } from "../returns/address";
import { columnSpan } from "../returns/assemble";
import type { TableLayout } from "../returns/layout";
import type { RowSpan } from "./read-rows";
import { toHostError } from "./host-error";

/** What has happened in the workbook, as far as it matters here. The cells themselves are always read again. */
export type SheetChange =
  /** Rows of the list were edited. */
  | { readonly kind: "rows"; readonly spans: readonly RowSpan[] }
  /** Anything else, or anything unclear: find the table and read it again. */
  | { readonly kind: "everything" }
  /** Another sheet was edited: its lists, or the table itself, may be others now. No hurry. */
  | { readonly kind: "elsewhere" }
  /** Formulas were worked out again: the list may read differently now. */
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

/** Edits of more rows than this are read as a whole list: one path for all that is large. */
const MOST_ROWS_AT_ONCE = 5000;

/**
 * Watches the whole workbook for edits, whoever makes them. Changes come one by one as Excel reports them; gathering
 * them is up to the listener.
 */
export function watchWorkbook(listener: WatchListener): Watch {
  let layout: TableLayout | undefined;
  let registrations: readonly Registration[] = [];
  return {
    register(context) {
      if (registrations.length > 0) return () => undefined;
      const asked = registerAll(context, listener, () => layout);
      return () => {
        registrations = asked;
      };
    },
    setLayout(next) {
      layout = next;
    },
    async stop() {
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

function registerAll(
  context: Excel.RequestContext,
  listener: WatchListener,
  layout: () => TableLayout | undefined,
): Registration[] {
  const sheets = context.workbook.worksheets;
  const everything = () => {
    listener.onChange({ kind: "everything" });
    return Promise.resolve();
  };
  return [
    sheets.onChanged.add((event) => {
      listener.onChange(changeOf(event, layout()));
      return Promise.resolve();
    }),
    sheets.onFormatChanged.add((event) => {
      const change = formatChange(event, layout());
      if (change !== undefined) listener.onChange(change);
      return Promise.resolve();
    }),
    sheets.onCalculated.add((event) => {
      if (event.worksheetId === layout()?.sheetId) listener.onChange({ kind: "calculated" });
      return Promise.resolve();
    }),
    sheets.onRowSorted.add(everything),
    sheets.onRowHiddenChanged.add(everything),
    sheets.onAdded.add(everything),
    sheets.onDeleted.add(everything),
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
  if (layout !== undefined && event.worksheetId !== layout.sheetId) return { kind: "elsewhere" };
  if (event.changeType !== Excel.DataChangeType.rangeEdited) return { kind: "everything" };
  return editOf(event.worksheetId, event.address, layout) ?? { kind: "everything" };
}

/** A cell that is shown as a date from now on reads differently; other formats do not matter. */
function formatChange(event: Excel.WorksheetFormatChangedEventArgs, layout: TableLayout | undefined): SheetChange | undefined {
  if (event.worksheetId !== layout?.sheetId) return undefined;
  const change = editOf(event.worksheetId, event.address, layout);
  return change?.kind === "rows" ? change : undefined;
}

/** Rows to read again after an edit at an address; undefined where the edit is not within the list's columns. */
function editOf(sheetId: string, address: string, layout: TableLayout | undefined): SheetChange | undefined {
  if (sheetId !== layout?.sheetId) return undefined;
  const areas = parseAreas(address);
  if (areas === undefined) return undefined;
  const { first, last } = columnSpan(layout);
  const own = new Set(layout.columns.values());
  const spans: RowSpan[] = [];
  let rows = 0;
  for (const { row, column, rowCount, columnCount } of areas) {
    const isAgreedDate = layout.agreedDate?.row === row && layout.agreedDate.column === column && rowCount * columnCount === 1;
    if (isAgreedDate) continue;
    const isInside = row >= layout.firstRow && column >= first && column + columnCount - 1 <= last;
    for (let place = column; place < column + columnCount; place++) if (!isInside || !own.has(place)) return undefined;
    if (row + rowCount > LAST_ROW) return undefined;
    spans.push({ row, count: rowCount });
    rows += rowCount;
  }
  return rows > MOST_ROWS_AT_ONCE ? undefined : { kind: "rows", spans };
}
