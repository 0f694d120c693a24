import { HostError } from "../../excel/host-error";
import { openReturn, type OpenedReturn, type Spared } from "../../excel/open-return";
import { readRows, type RowSpan } from "../../excel/read-rows";
import { storeNotificationDate } from "../../excel/settings";
import { type SelectionChange, type SheetChange, type Watch, watchWorkbook } from "../../excel/watch";
import type { CalendarDate } from "../../returns/calendar-date";
import { returnDefinitions } from "../../returns/definitions";
import type { NearestTable } from "../../returns/find-table";
import type { ListReading } from "../../returns/list-reading";
import { contextOf } from "../../validation/context";
import type { Partnership } from "../../validation/partnership";
import type { FindingsChange } from "../../validation/finding-list";
import { Validator } from "../../validation/validator";
import { ChangeQueue, type IsWanted, type Work } from "./change-queue";
import { ECHOES_WITHIN } from "./notices";
import { isSameList, type OpenReturn, reachesAbove, withWhatIsNew } from "./open-list";
import { StoredSetting } from "./stored-setting";

type StoredSettings = Extract<OpenedReturn, { kind: "found" }>["settings"];

/** What a return is checked with besides its cells, and who wants to know. */
export interface LiveReturnHost {
  today(): CalendarDate;
  partnership(): Partnership;
  /** Called before the workbook is read; the answer gets what it keeps for the add-in. */
  beforeReading(): (settings: StoredSettings) => void;
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

/** The return of the workbook, found, read and kept up with every change in Excel. */
export class LiveReturn {
  readonly #queue = new ChangeQueue((work, isWanted) => this.#do(work, isWanted));
  readonly #watch: Watch;
  readonly #storedDate = new StoredSetting<CalendarDate | undefined>(storeNotificationDate);
  #open: OpenReturn | undefined;
  #isReading = false;
  /** A reading failed: what is known of the list may be behind, so the next one is of the whole. */
  #isStale = false;
  #changes = 0;
  #ownChanges = 0;
  /**
   * Somebody asked for a whole look: merged cells and the date system among it, although Excel may forget its undo steps
   * over that.
   */
  #looksWhole = false;
  /** Until then sheets that come and go are our own. Milliseconds, as of `Date.now`. */
  #quietUntil = 0;

  constructor(readonly host: LiveReturnHost) {
    this.#watch = watchWorkbook({
      onChange: (change) => { this.#hear(change); },
      onSelection: (selection) => { host.onSelection(selection); },
    });
  }

  /** The return in hand; undefined while none is open. */
  get open(): OpenReturn | undefined {
    return this.#open;
  }

  /** Reading the whole list again. */
  get isReading(): boolean {
    return this.#isReading;
  }

  get isStale(): boolean {
    return this.#isStale;
  }

  /** Grows whenever anything in the workbook may have changed. */
  get changes(): number {
    return this.#changes;
  }

  /** The same without what the add-in itself wrote on other sheets. */
  get edits(): number {
    return this.#changes - this.#ownChanges;
  }

  /** Reads everything, merged cells too. Resolves when nothing is left to do. */
  readNow(): Promise<void> {
    this.#looksWhole = true;
    return this.#queue.everythingNow();
  }

  /** Gives up the reading under way, which Excel may never answer, and reads everything. */
  startAnew(): void {
    this.#looksWhole = true;
    this.#queue.startAnew();
  }

  /** Resolves when every edit so far has been read. */
  settled(): Promise<void> {
    return this.#queue.settle();
  }

  /** Does work that adds or deletes sheets of ours: that is no reason to read the list again. */
  async withOwnSheets<T>(work: () => Promise<T>): Promise<T> {
    this.#quietUntil = Infinity;
    try {
      return await work();
    } finally {
      this.#quietUntil = Date.now() + ECHOES_WITHIN;
    }
  }

  /** Ends the watch. */
  async stop(): Promise<void> {
    this.#queue.stop();
    await this.#watch.stop();
  }

  /** Checks the rows as they were last read, with the partnership's settings as they are now. */
  checkAnew(): void {
    const open = this.#open;
    if (open !== undefined) this.#take({ ...open.reading, rows: open.validator.rows() }, open.notificationDate);
  }

  /** Counts at once, and is kept in the workbook. @throws HostError where it could not be kept. */
  setNotificationDate(date: CalendarDate | undefined): Promise<void> {
    const open = this.#open;
    if (open === undefined) return Promise.resolve();
    this.#take({ ...open.reading, rows: open.validator.rows() }, date);
    return this.#storedDate.store(date);
  }

  #hear(change: SheetChange): void {
    const isOwn = change.kind === "own" || (change.kind === "sheets" && Date.now() < this.#quietUntil);
    if (!isOwn) {
      this.#queue.add(change);
      return;
    }
    // The workbook is another one than was looked through.
    this.#changes += 1;
    this.#ownChanges += 1;
    if (this.#open !== undefined) this.host.onChange();
  }

  async #do(work: Work, isWanted: IsWanted): Promise<void> {
    this.#changes += 1;
    const open = this.#open;
    if (work.kind === "everything" || this.#isStale || open === undefined || reachesAbove(open, work.spans)) {
      await this.#readEverything(isWanted);
    } else {
      await this.#readRows(open, work.spans, isWanted);
    }
  }

  async #readEverything(isWanted: IsWanted): Promise<void> {
    this.#isReading = true;
    if (this.#open !== undefined) this.host.onChange();
    const isDateUpToDate = this.#storedDate.beforeReading();
    const takeSettings = this.host.beforeReading();
    try {
      const opened = await openReturn(returnDefinitions, (context) => this.#watch.register(context), this.#spared());
      if (!isWanted()) return;
      this.#looksWhole = false;
      this.#isReading = false;
      this.#isStale = false;
      this.host.onRead();
      if (opened.kind === "none") {
        this.#open = undefined;
        this.host.onNone(opened.nearest, opened.hasSample);
      } else {
        takeSettings(opened.settings);
        const chosen = isDateUpToDate() ? opened.notificationDate : this.#open?.notificationDate;
        this.#take(opened.reading, chosen);
      }
      this.#watch.setLayout(this.#open?.reading.layout);
    } catch (error) {
      if (!isWanted()) return;
      this.#isReading = false;
      this.#isStale = true;
      this.host.onTrouble(error);
    }
  }

  #spared(): Spared {
    const known = this.#open?.reading;
    if (this.#looksWhole || known === undefined) return { looksForMerges: true, dateSystem: undefined };
    // Merged cells that are known are looked for again, until they are gone.
    return { looksForMerges: known.mergedAreas.length > 0, dateSystem: known.dateSystem };
  }

  async #readRows(open: OpenReturn, spans: readonly RowSpan[], isWanted: IsWanted): Promise<void> {
    try {
      const fresh = await readRows(open.reading.layout, spans, open.reading.dateSystem);
      if (!isWanted()) return;
      this.host.onRead();
      // The notification date may have been chosen meanwhile, which makes another validator of the same rows.
      const now = this.#open ?? open;
      const change = now.validator.update(fresh.rows);
      // Every row is reckoned from the agreed date, and a sheet may have been renamed: start anew from what is known.
      if (isSameList(now, fresh)) {
        this.host.onFindings({ change, rows: fresh.rows.length });
        this.host.onChange();
      } else this.#take(withWhatIsNew(now, fresh), now.notificationDate);
    } catch (error) {
      if (!isWanted()) return;
      this.#isStale = true;
      if (error instanceof HostError && error.kind === "gone") await this.#readEverything(isWanted);
      else this.host.onTrouble(error);
    }
  }

  #take(reading: ListReading, notificationDate: CalendarDate | undefined): void {
    const known = { notificationDate, today: this.host.today(), partnership: this.host.partnership() };
    this.#open = { reading, notificationDate, validator: new Validator(contextOf(reading, known), reading.rows) };
    this.host.onFindings(undefined);
    this.host.onChange();
  }
}
