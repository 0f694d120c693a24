import { type IsAwaited, isAwaitedNow, unanswered } from "../../excel/conversation";
import { HostError, toHostError } from "../../excel/host-error";
import { nothingChanged } from "../../excel/nothing-changed";
import { openReturn, type OpenedReturn, type Spared } from "../../excel/open-return";
import { readRows, type RowSpan } from "../../excel/read-rows";
import { storeNotificationDate } from "../../excel/settings";
import { type SheetChange, type Watch, watchWorkbook } from "../../excel/watch";
import type { CalendarDate } from "../../returns/calendar-date";
import { returnDefinitions } from "../../returns/definitions";
import type { ListReading } from "../../returns/list-reading";
import { contextOf } from "../../validation/context";
import { Validator } from "../../validation/validator";
import { ChangeQueue, type IsWanted, type Work } from "./change-queue";
import type { LiveReturnHost, TakeSettings } from "./live-return-host";
import { ECHOES_WITHIN } from "./notices";
import { isSameDay, isSameList, type OpenReturn, otherRows, reachesAbove, withWhatIsNew } from "./open-list";
import { StoredSetting } from "./stored-setting";

/** Somebody at work in the sheet: so long after the last look at the whole workbook there is another one. Milliseconds. */
const LOOKS_EVERY = 120_000;
/** Whoever goes to and fro between sheet and pane need not have the workbook read each time. Milliseconds. */
const LOOKED_LATELY = 30_000;
/** The click that brings somebody to the pane has something of its own to ask of Excel, which goes first. Milliseconds. */
const AFTER_THE_CLICK = 1_000;
/** More rows than somebody edits while nobody hears of it: then the list is another one. */
const MOST_ROWS_EDITED = 100;

/** The return of the workbook, found, read and kept up with every change in Excel. */
export class LiveReturn {
  readonly #queue = new ChangeQueue((work, isWanted) => this.#do(work, isWanted));
  readonly #watch: Watch;
  readonly #storedDate = new StoredSetting<CalendarDate | undefined>(storeNotificationDate, "countsAtOnce");
  #open: OpenReturn | undefined;
  /** The list that was open before there was none. */
  #last: ListReading | undefined;
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
  /** Until then sheets that come and go are our own. Milliseconds, as of `performance.now`. */
  #quietUntil = 0;
  /** The list's own sheet was deleted, and the workbook has not been read since. */
  #isListGone = false;
  /** Reading for nobody: the user gave up waiting, and how the list stands is still to be found out. */
  #isCatchingUp = false;
  /** When the workbook was last looked at as a whole. Milliseconds, as of `performance.now`. */
  #looked = 0;
  /** Why the last piece of work failed; undefined where it went well. */
  #trouble: HostError | undefined;
  #isStopped = false;

  constructor(readonly host: LiveReturnHost) {
    this.#watch = watchWorkbook({
      onChange: (change) => { this.#hear(change); },
      onSelection: (selection) => {
        host.onSelection(selection);
        this.#onPresence();
      },
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

  /** Reads everything, merged cells too. @returns false where the user gave up waiting for it. */
  readNow(): Promise<boolean> {
    this.#looksWhole = true;
    this.#isCatchingUp = false;
    return awaited(this.#queue.everythingNow());
  }

  /** Gives up the reading under way, which Excel may never answer, and reads everything. */
  startAnew(): void {
    this.#looksWhole = true;
    this.#isCatchingUp = false;
    void this.#queue.startAnew();
  }

  /**
   * Gives up the reading under way, with all that waits for it, and finds out how the list stands: nothing of it costs
   * steps of the undo list.
   */
  catchUp(): void {
    this.#isReading = false;
    this.#isCatchingUp = true;
    this.#looksWhole = false;
    this.#queue.catchUp();
  }

  /** Resolves when every edit so far has been read. @returns false where the user gave up waiting for it. */
  settled(): Promise<boolean> {
    return awaited(this.#queue.settle());
  }

  /**
   * The return as it stands in the workbook at this moment, for whatever is about to be written or vouched for: Excel does
   * not tell of every edit. Nothing shows unless something is other than was known.
   * @throws HostError where that could not be found out, where no return is open any more, or where the pane has been closed.
   */
  async upToDate(): Promise<OpenReturn> {
    // Whoever gave up waiting for this does not want what was to come after it.
    if (!(await awaited(this.#queue.checkNow()))) throw nothingChanged(unanswered());
    const open = this.#open;
    if (this.#isStopped) throw nothingChanged(new HostError("ended", "PaneClosed"));
    if (this.#trouble !== undefined) throw nothingChanged(this.#trouble);
    if (open === undefined) throw nothingChanged(new HostError("gone", "NoReturn"));
    return open;
  }

  /** Looks whether everything is still as it is known, and tries again where reading failed. */
  lookAgain(): void {
    this.#queue.check(0);
  }

  /** The user has come to the pane: the same, where that was not done lately. */
  userCame(): void {
    const isBehind = this.#isStale || this.#trouble !== undefined;
    if (isBehind || performance.now() - this.#looked > LOOKED_LATELY) this.#queue.check(AFTER_THE_CLICK);
  }

  /** Does work that adds or deletes sheets of ours: that is no reason to read the list again. */
  async withOwnSheets<T>(work: () => Promise<T>): Promise<T> {
    this.#quietUntil = Infinity;
    try {
      return await work();
    } finally {
      this.#quietUntil = performance.now() + ECHOES_WITHIN;
      // By whomever it was deleted meanwhile.
      if (this.#isListGone) this.lookAgain();
    }
  }

  /** Ends the watch. */
  async stop(): Promise<void> {
    this.#isStopped = true;
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
    // The list's own sheet is deleted by us while we are at work on sheets, and then the workbook is read again.
    const isOfOurWork = (change.kind === "sheets" && performance.now() < this.#quietUntil) || (change.kind === "gone" && this.#quietUntil === Infinity);
    this.#isListGone ||= change.kind === "gone";
    const isOwn = change.kind === "own" || isOfOurWork;
    if (!isOwn) {
      this.#queue.add(change);
      return;
    }
    // The workbook is another one than was looked through.
    this.#changes += 1;
    this.#ownChanges += 1;
    if (this.#open !== undefined) this.host.onChange();
  }

  /** Somebody is there and at work: it may be another day than when they last were, and events may have gone missing. */
  #onPresence(): void {
    if (this.#open !== undefined && !isSameDay(this.#open, this.host.today())) this.checkAnew();
    if (performance.now() - this.#looked > LOOKS_EVERY) this.lookAgain();
  }

  async #do(work: Work, isWanted: IsWanted): Promise<void> {
    this.#trouble = undefined;
    const open = this.#open;
    if (work.kind === "everything" || this.#isStale || open === undefined || reachesAbove(open, work.spans)) {
      this.#changes += 1;
      await this.#readEverything(isWanted);
      return;
    }
    // What was told of is an edit, whatever else is looked for. The agreed date is told of without rows.
    const isRead = (work.kind === "check" && work.spans.length === 0) || (await this.#readRows(open, work.spans, isWanted));
    if (work.kind === "check" && isRead && isWanted()) await this.#check(this.#open ?? open, isWanted);
  }

  /** Reads everything without a word, and takes it where it is other than what is known. */
  async #check(known: OpenReturn, isWanted: IsWanted): Promise<void> {
    this.#looked = performance.now();
    const isDateUpToDate = this.#storedDate.beforeReading();
    const takeSettings = this.host.beforeReading();
    try {
      const { dateSystem } = known.reading;
      // Over merged cells that are known Excel would forget its undo steps with each such look.
      const opened = await this.#opened({ looksForMerges: false, dateSystem }, isWanted);
      if (!isWanted()) return;
      // What was chosen meanwhile made another return of the same rows.
      const open = this.#open ?? known;
      const { mergedAreas } = open.reading;
      const found: OpenedReturn = opened.kind === "none" ? opened : { ...opened, reading: { ...opened.reading, mergedAreas } };
      const isOther = found.kind === "none" || !this.#canUpdate(open, found.reading);
      if (isOther) this.#changes += 1;
      // Where merged cells of another list are is not known.
      if (isOther && found.kind !== "none" && mergedAreas.length > 0) await this.#readEverything(isWanted);
      else this.#takeOpened(found, takeSettings, isDateUpToDate(), isOther);
    } catch (error) {
      // What is known stays as good as it was: only whoever asked hears of this.
      if (isWanted()) this.#trouble = toHostError(error);
    }
  }

  /** @returns whether the list is the one that is known, with nothing but rows edited: these are checked again. */
  #canUpdate(open: OpenReturn, fresh: ListReading): boolean {
    const edited = otherRows(open, fresh);
    if (edited === undefined || edited.length > MOST_ROWS_EDITED || !isSameDay(open, this.host.today())) return false;
    if (edited.length === 0) return true;
    this.#changes += 1;
    this.host.onFindings({ change: open.validator.update(edited), rows: edited.length });
    return true;
  }

  #opened(spared: Spared, isWanted: IsWanted): Promise<OpenedReturn> {
    return openReturn(returnDefinitions, (context) => this.#watch.register(context), spared, this.#awaitedWhile(isWanted));
  }

  /** Whether somebody waits for this piece of work. */
  #awaitedWhile(isWanted: IsWanted): IsAwaited {
    return () => isWanted() && this.#queue.isAwaited;
  }

  async #readEverything(isWanted: IsWanted): Promise<void> {
    this.#isReading = !this.#isCatchingUp;
    this.#looked = performance.now();
    if (this.#open !== undefined) this.host.onChange();
    const isDateUpToDate = this.#storedDate.beforeReading();
    const takeSettings = this.host.beforeReading();
    try {
      const opened = await this.#opened(this.#spared(), isWanted);
      if (!isWanted()) return;
      this.#looksWhole = false;
      this.#isCatchingUp = false;
      this.#isReading = false;
      this.#isStale = false;
      this.#trouble = undefined;
      this.host.onRead();
      this.#takeOpened(opened, takeSettings, isDateUpToDate(), true);
    } catch (error) {
      if (!isWanted()) return;
      this.#isReading = false;
      this.#isStale = true;
      this.#trouble = toHostError(error);
      this.host.onTrouble(error);
    }
  }

  /** @param isOther false where the list is known to be as it was: only what is kept beside it may have changed. */
  #takeOpened(opened: OpenedReturn, takeSettings: TakeSettings, isDateUpToDate: boolean, isOther: boolean): void {
    const known = this.#open;
    this.#isListGone = false;
    if (opened.kind === "none") {
      this.#last = known?.reading ?? this.#last;
      this.#open = undefined;
      this.host.onNone(opened.nearest, opened.hasSample);
    } else {
      const partnership = JSON.stringify(this.host.partnership());
      takeSettings(opened.settings, isOther);
      const chosen = isDateUpToDate ? opened.notificationDate : known?.notificationDate;
      const isSame = !isOther && chosen === known?.notificationDate && partnership === JSON.stringify(this.host.partnership());
      if (isSame) this.host.onChange();
      else this.#take(opened.reading, chosen);
    }
    this.#watch.setLayout(this.#open?.reading.layout);
  }

  #spared(): Spared {
    // What was known of a list that has come back holds, too: looking for it would cost the user's undo steps.
    const known = this.#open?.reading ?? this.#last;
    if (this.#looksWhole || known === undefined) return { looksForMerges: true, dateSystem: undefined };
    // Merged cells that are known are looked for again, until they are gone.
    return { looksForMerges: known.mergedAreas.length > 0, dateSystem: known.dateSystem };
  }

  /** @returns whether they are known now. */
  async #readRows(open: OpenReturn, spans: readonly RowSpan[], isWanted: IsWanted): Promise<boolean> {
    this.#changes += 1;
    try {
      const fresh = await readRows(open.reading.layout, spans, open.reading.dateSystem, this.#awaitedWhile(isWanted));
      if (!isWanted()) return false;
      this.host.onRead();
      // The notification date may have been chosen meanwhile, which makes another validator of the same rows.
      const now = this.#open ?? open;
      const change = now.validator.update(fresh.rows);
      // Every row is reckoned from the agreed date, and a sheet may have been renamed: start anew from what is known.
      if (isSameList(now, fresh) && isSameDay(now, this.host.today())) {
        this.host.onFindings({ change, rows: fresh.rows.length });
        this.host.onChange();
      } else this.#take(withWhatIsNew(now, fresh), now.notificationDate);
      return true;
    } catch (error) {
      if (!isWanted()) return false;
      this.#isStale = true;
      this.#trouble = toHostError(error);
      if (error instanceof HostError && error.kind === "gone") await this.#readEverything(isWanted);
      else this.host.onTrouble(error);
      return false;
    }
  }

  #take(reading: ListReading, notificationDate: CalendarDate | undefined): void {
    const known = { notificationDate, today: this.host.today(), partnership: this.host.partnership() };
    this.#open = { reading, notificationDate, validator: new Validator(contextOf(reading, known), reading.rows) };
    this.host.onFindings(undefined);
    this.host.onChange();
  }
}

/** What is late already is told of from now on. */
function awaited(work: Promise<boolean>): Promise<boolean> {
  isAwaitedNow();
  return work;
}
