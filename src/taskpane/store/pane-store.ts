import { HostError, toHostError } from "../../excel/host-error";
import { openReturn } from "../../excel/open-return";
import { readRows, type RowSpan } from "../../excel/read-rows";
import { whenHeldBack } from "../../excel/run";
import { selectCells } from "../../excel/select";
import { watchWorkbook, type SelectionChange, type Watch } from "../../excel/watch";
import { insertBlankReturn, writeAgreedDate } from "../../excel/write";
import { type CalendarDate, fromIsoDate } from "../../returns/calendar-date";
import { returnDefinition, returnDefinitions } from "../../returns/definitions";
import type { ListReading } from "../../returns/list-reading";
import { contextOf } from "../../validation/context";
import { addressOf } from "../../validation/place-words";
import { Validator } from "../../validation/validator";
import { ChangeQueue, type IsWanted, type Work } from "./change-queue";
import { noReturnState } from "./no-return";
import { isSameList, type OpenReturn, reachesAbove, withWhatIsNew } from "./open-list";
import type { FindingFilter, PaneActions, PaneState, PaneStore, Problem } from "./snapshot";
import { StoredDate } from "./stored-date";
import { PictureMaker } from "./view";

export interface PaneSurroundings {
  /** Today in Scotland. */
  today(): CalendarDate;
  /** The .xlsx of a blank return, as base64. */
  loadBlankReturn(definitionId: string): Promise<string>;
  /** Takes note of an error code, for whoever helps the user. */
  logCode?(code: string): void;
}

const NO_FILTER: FindingFilter = { severity: "all", column: "" };
const OPENING: PaneState = { phase: "opening", sentence: "Reading the workbook" };
const HELD_BACK = "Excel has not answered yet.";
const END_EDITING = "If a cell is being edited, press Enter or Esc in the sheet. The pane then goes on by itself.";
const OPENING_HELD_BACK: PaneState = { phase: "opening", sentence: `${HELD_BACK} ${END_EDITING}` };
const WAITING: Problem = { sentence: HELD_BACK, whatToDo: END_EDITING, canRetry: true };

/** Ties the validator to Excel and keeps the picture that the pane shows. Trouble becomes a state, never an exception. */
export class LivePaneStore implements PaneStore {
  readonly #listeners = new Set<() => void>();
  readonly #queue = new ChangeQueue((work, isWanted) => this.#do(work, isWanted));
  readonly #watch: Watch = watchWorkbook({
    onChange: (change) => { this.#queue.add(change); },
    onSelection: (selection) => { this.#select(selection); },
  });
  readonly #stopListening = whenHeldBack((isHeldBack) => { this.#wait(isHeldBack); });
  readonly #storedDate = new StoredDate();
  readonly #pictures = new PictureMaker();
  #state: PaneState = OPENING;
  #open: OpenReturn | undefined;
  #filter = NO_FILTER;
  #selectedKey: string | undefined;
  /** Where the finding in hand stood, so that "next" goes on from there once it is put right. */
  #lastPosition = 0;
  #selection: SelectionChange | undefined;
  #notice: Problem | undefined;
  #isReading = false;
  #isAdding = false;
  /** A reading failed: what is known of the list may be behind, so the next one is of the whole. */
  #isStale = false;

  constructor(readonly surroundings: PaneSurroundings) {}

  readonly actions: PaneActions = {
    retry: () => {
      if (this.#open === undefined) this.#setState(OPENING);
      this.#queue.startAnew();
    },
    jumpTo: (key, place = 0) => { this.#jumpTo(key, place); },
    jumpToAddress: (address) => { this.#attempt((open) => selectCells(open.reading.layout.sheetId, address)); },
    next: () => { this.#step(1); },
    previous: () => { this.#step(-1); },
    setFilter: (filter) => {
      this.#filter = filter;
      this.#show();
    },
    setNotificationDate: (iso) => { this.#setNotificationDate(fromIsoDate(iso)); },
    setAgreedDate: (iso) => { this.#setAgreedDate(fromIsoDate(iso)); },
    addBlankReturn: (definitionId) => void this.#addBlankReturn(definitionId),
    dismissNotice: () => {
      this.#notice = undefined;
      this.#show();
    },
  };

  getState = (): PaneState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks for a return and watches the workbook from then on. Resolves when the first picture is there. */
  async start(): Promise<void> {
    await this.#queue.everythingNow();
  }

  /** Ends the watch. */
  async stop(): Promise<void> {
    this.#queue.stop();
    this.#stopListening();
    await this.#watch.stop();
  }

  async #do(work: Work, isWanted: IsWanted): Promise<void> {
    const open = this.#open;
    if (work.kind === "everything" || this.#isStale || open === undefined || reachesAbove(open, work.spans)) {
      await this.#readEverything(isWanted);
    } else {
      await this.#readRows(open, work.spans, isWanted);
    }
  }

  async #readEverything(isWanted: IsWanted): Promise<void> {
    this.#isReading = true;
    if (this.#open !== undefined) this.#show();
    const isDateUpToDate = this.#storedDate.beforeReading();
    try {
      const opened = await openReturn(returnDefinitions, (context) => this.#watch.register(context));
      if (!isWanted()) return;
      this.#isReading = false;
      this.#isStale = false;
      this.#notice = undefined;
      if (opened.kind === "none") {
        this.#open = undefined;
        this.#setState(noReturnState(opened.nearest, this.#isAdding));
      } else {
        const chosen = isDateUpToDate() ? opened.notificationDate : this.#open?.notificationDate;
        this.#take(opened.reading, chosen);
      }
      this.#watch.setLayout(this.#open?.reading.layout);
    } catch (error) {
      if (!isWanted()) return;
      this.#isReading = false;
      this.#isStale = true;
      if (this.#open === undefined) this.#setState({ phase: "failed", problem: this.#problemOf(error) });
      else this.#notify(this.#problemOf(error));
    }
  }

  async #readRows(open: OpenReturn, spans: readonly RowSpan[], isWanted: IsWanted): Promise<void> {
    try {
      const fresh = await readRows(open.reading.layout, spans, open.reading.dateSystem);
      if (!isWanted()) return;
      this.#notice = undefined;
      // The notification date may have been chosen meanwhile, which makes another validator of the same rows.
      const now = this.#open ?? open;
      now.validator.update(fresh.rows);
      // Every row is reckoned from the agreed date, and a sheet may have been renamed: start anew from what is known.
      if (isSameList(now, fresh)) this.#show();
      else this.#take(withWhatIsNew(now, fresh), now.notificationDate);
    } catch (error) {
      if (!isWanted()) return;
      this.#isStale = true;
      if (error instanceof HostError && error.kind === "gone") await this.#readEverything(isWanted);
      else this.#notify(this.#problemOf(error));
    }
  }

  #take(reading: ListReading, notificationDate: CalendarDate | undefined): void {
    const context = contextOf(reading, { notificationDate, today: this.surroundings.today() });
    this.#open = { reading, notificationDate, validator: new Validator(context, reading.rows) };
    this.#show();
  }

  #select(selection: SelectionChange): void {
    this.#selection = selection;
    if (this.#open !== undefined) this.#show();
  }

  #jumpTo(key: string, placeIndex: number): void {
    if (this.#state.phase !== "checking") return;
    const finding = this.#pictures.order.find((item) => item.key === key);
    if (finding === undefined) return;
    this.#selectedKey = key;
    this.#show();
    const place = finding.places[placeIndex];
    if (place === undefined) return;
    this.#attempt(({ reading: { layout } }) => selectCells(layout.sheetId, addressOf(place, layout)));
  }

  #step(by: 1 | -1): void {
    if (this.#state.phase !== "checking") return;
    const { order } = this.#pictures;
    if (order.length === 0) return;
    const { position } = this.#state;
    // The finding in hand may have been put right: the one that stands in its place now is the next.
    const from = position > 0 ? position - 1 : by > 0 ? this.#lastPosition - 2 : this.#lastPosition - 1;
    const next = order[(Math.max(from, -1) + by + order.length) % order.length];
    if (next !== undefined) this.#jumpTo(next.key, 0);
  }

  #setNotificationDate(date: CalendarDate | undefined): void {
    const open = this.#open;
    if (open === undefined) return;
    const rows = open.validator.rows();
    this.#take({ ...open.reading, rows }, date);
    this.#attempt(() => this.#storedDate.store(date));
  }

  #setAgreedDate(date: CalendarDate | undefined): void {
    if (date === undefined) return;
    // Only once every edit so far is known: the cell may have moved. The echo of the write brings the new date back.
    void this.#queue.idle().then(() => {
      this.#attempt(({ reading }) => writeAgreedDate(reading.layout, date, reading.dateSystem));
    });
  }

  async #addBlankReturn(definitionId: string): Promise<void> {
    const definition = returnDefinition(definitionId);
    if (definition === undefined || this.#state.phase !== "noReturn" || this.#isAdding) return;
    this.#isAdding = true;
    this.#setState({ ...this.#state, isAdding: true });
    try {
      const workbook = await this.surroundings.loadBlankReturn(definitionId);
      await insertBlankReturn(workbook, definition.sheetName);
      this.#isAdding = false;
      await this.#queue.everythingNow();
    } catch (error) {
      this.#isAdding = false;
      await this.#queue.idle();
      const problem = this.#problemOf(error);
      // Excel on the web may insert the sheets and fail all the same: the return is open then.
      if (this.#open !== undefined) this.#notify(problem);
      else this.#setState({ ...noReturnState(undefined, false), problem });
    }
  }

  /** Asks something of Excel on the user's behalf; trouble becomes a notice. */
  #attempt(ask: (open: OpenReturn) => Promise<void>): void {
    if (this.#open === undefined) return;
    ask(this.#open).then(
      () => {
        if (this.#notice === undefined || this.#isStale) return;
        this.#notice = undefined;
        this.#show();
      },
      (error: unknown) => { this.#notify(this.#problemOf(error)); },
    );
  }

  #problemOf(error: unknown): Problem {
    const { code, sentence, whatToDo } = toHostError(error);
    this.surroundings.logCode?.(code);
    return { sentence, whatToDo, canRetry: true };
  }

  /** Says that Excel keeps the pane waiting, and takes it back when it answers. */
  #wait(isHeldBack: boolean): void {
    if (this.#open === undefined) {
      if (this.#state.phase === "opening") this.#setState(isHeldBack ? OPENING_HELD_BACK : OPENING);
    } else if (isHeldBack) {
      this.#notify(WAITING);
    } else if (this.#notice === WAITING) {
      this.#notice = undefined;
      this.#show();
    }
  }

  #notify(problem: Problem): void {
    this.#notice = problem;
    this.#show();
  }

  #show(): void {
    if (this.#open === undefined) return;
    const { validator, reading } = this.#open;
    const state = this.#pictures.picture({
      validator,
      filter: this.#filter,
      selectedKey: this.#selectedKey,
      selectedRow: this.#selection?.sheetId === reading.layout.sheetId ? this.#selection.row : undefined,
      notice: this.#notice,
      isReading: this.#isReading,
    });
    if (state.position > 0) this.#lastPosition = state.position;
    this.#setState(state);
  }

  #setState(state: PaneState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
