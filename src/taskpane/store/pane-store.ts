import { HostError, toHostError } from "../../excel/host-error";
import { openReturn } from "../../excel/open-return";
import { readRows, type RowsReading, type RowSpan } from "../../excel/read-rows";
import { selectCells } from "../../excel/select";
import { storeNotificationDate } from "../../excel/settings";
import { watchWorkbook, type SelectionChange, type Watch } from "../../excel/watch";
import { insertBlankReturn, writeAgreedDate } from "../../excel/write";
import { type CalendarDate, fromIsoDate } from "../../returns/calendar-date";
import { returnDefinition, returnDefinitions } from "../../returns/definitions";
import type { NearestTable } from "../../returns/find-table";
import type { ListReading } from "../../returns/list-reading";
import type { DateReading } from "../../returns/readings/date";
import { contextOf } from "../../validation/context";
import { Validator } from "../../validation/validator";
import { listInWords } from "../../validation/wording";
import { ChangeQueue, type Work } from "./change-queue";
import type { FindingFilter, PaneActions, PaneState, PaneStore, Problem } from "./snapshot";
import { PictureMaker } from "./view";

export interface PaneSurroundings {
  /** Today in Scotland. */
  today(): CalendarDate;
  /** The .xlsx of a blank return, as base64. */
  loadBlankReturn(definitionId: string): Promise<string>;
  /** Takes note of an error code, for whoever helps the user. */
  logCode?(code: string): void;
}

/** A return that was found and is being checked. */
interface OpenReturn {
  readonly reading: ListReading;
  readonly validator: Validator;
  readonly notificationDate: CalendarDate | undefined;
}

const NO_FILTER: FindingFilter = { severity: "all", column: "" };
const OPENING: PaneState = { phase: "opening", sentence: "Reading the workbook" };

/** Ties the validator to Excel and keeps the picture that the pane shows. Trouble becomes a state, never an exception. */
export class LivePaneStore implements PaneStore {
  readonly #listeners = new Set<() => void>();
  readonly #queue = new ChangeQueue((work) => this.#do(work));
  readonly #watch: Watch = watchWorkbook({
    onChange: (change) => { this.#queue.add(change); },
    onSelection: (selection) => { this.#select(selection); },
  });
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
  /** A reading failed: what is known of the list may be behind, so the next one is of the whole. */
  #isStale = false;

  constructor(readonly surroundings: PaneSurroundings) {}

  readonly actions: PaneActions = {
    retry: () => { this.#queue.add({ kind: "everything" }); },
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
    await this.#readEverything();
  }

  /** Ends the watch. */
  async stop(): Promise<void> {
    this.#queue.stop();
    await this.#watch.stop();
  }

  async #do(work: Work): Promise<void> {
    if (work.kind === "everything" || this.#isStale || this.#open === undefined) await this.#readEverything();
    else await this.#readRows(this.#open, work.spans);
  }

  async #readEverything(): Promise<void> {
    this.#isReading = true;
    if (this.#open === undefined) this.#setState(OPENING);
    else this.#show();
    try {
      const opened = await openReturn(returnDefinitions, (context) => this.#watch.register(context));
      this.#isReading = false;
      this.#isStale = false;
      this.#notice = undefined;
      if (opened.kind === "none") {
        this.#open = undefined;
        this.#setState(noReturnState(opened.nearest, false));
      } else {
        this.#take(opened.reading, opened.notificationDate);
      }
      this.#watch.setLayout(this.#open?.reading.layout);
    } catch (error) {
      this.#isReading = false;
      if (this.#open === undefined) this.#setState({ phase: "failed", problem: this.#problemOf(error) });
      else this.#notify(this.#problemOf(error));
    }
  }

  async #readRows(open: OpenReturn, spans: readonly RowSpan[]): Promise<void> {
    try {
      const fresh = await readRows(open.reading.layout, spans, open.reading.dateSystem);
      this.#notice = undefined;
      open.validator.update(fresh.rows);
      const { agreedDate, layout } = open.reading;
      // Every row is reckoned from the agreed date, and a sheet may have been renamed: start anew from what is known.
      if (isSameDate(fresh.agreedDate, agreedDate) && fresh.sheetName === layout.sheetName) this.#show();
      else this.#take(withWhatIsNew(open, fresh), open.notificationDate);
    } catch (error) {
      this.#isStale = true;
      if (error instanceof HostError && error.kind === "gone") await this.#readEverything();
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
    const card = this.#state.groups.flatMap(({ findings }) => findings).find((finding) => finding.key === key);
    if (card === undefined) return;
    this.#selectedKey = key;
    this.#show();
    const place = card.places[placeIndex];
    if (place !== undefined) this.#attempt((open) => selectCells(open.reading.layout.sheetId, place.address));
  }

  #step(by: 1 | -1): void {
    if (this.#state.phase !== "checking") return;
    const keys = this.#state.groups.flatMap(({ findings }) => findings.map(({ key }) => key));
    if (keys.length === 0) return;
    const { position } = this.#state;
    // The finding in hand may have been put right: the one that stands in its place now is the next.
    const from = position > 0 ? position - 1 : by > 0 ? this.#lastPosition - 2 : this.#lastPosition - 1;
    const index = (Math.max(from, -1) + by + keys.length) % keys.length;
    const key = keys[index];
    if (key !== undefined) this.#jumpTo(key, 0);
  }

  #setNotificationDate(date: CalendarDate | undefined): void {
    const open = this.#open;
    if (open === undefined) return;
    const rows = open.validator.rows();
    this.#take({ ...open.reading, rows }, date);
    this.#attempt(() => storeNotificationDate(date));
  }

  #setAgreedDate(date: CalendarDate | undefined): void {
    if (date === undefined) return;
    // The echo of the write brings the new date back, as any edit of the cell does.
    this.#attempt(({ reading }) => writeAgreedDate(reading.layout, date, reading.dateSystem));
  }

  async #addBlankReturn(definitionId: string): Promise<void> {
    const definition = returnDefinition(definitionId);
    if (definition === undefined || this.#state.phase !== "noReturn") return;
    this.#setState({ ...this.#state, isAdding: true });
    try {
      const workbook = await this.surroundings.loadBlankReturn(definitionId);
      await insertBlankReturn(workbook, definition.sheetName);
      await this.#readEverything();
    } catch (error) {
      this.#setState({ ...noReturnState(undefined, false), problem: this.#problemOf(error) });
    }
  }

  /** Asks something of Excel on the user's behalf; trouble becomes a notice. */
  #attempt(ask: (open: OpenReturn) => Promise<void>): void {
    if (this.#open === undefined) return;
    ask(this.#open).then(
      () => {
        if (this.#notice === undefined) return;
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

function withWhatIsNew(open: OpenReturn, fresh: RowsReading): ListReading {
  const layout = { ...open.reading.layout, sheetName: fresh.sheetName };
  return { ...open.reading, layout, agreedDate: fresh.agreedDate, rows: open.validator.rows() };
}

function isSameDate(a: DateReading, b: DateReading): boolean {
  if (a.kind === "date" || a.kind === "text") return a.kind === b.kind && a.date === b.date;
  return a.kind === b.kind;
}

function noReturnState(nearest: NearestTable | undefined, isAdding: boolean): Extract<PaneState, { phase: "noReturn" }> {
  const offers = returnDefinitions.map(({ id, shortTitle }) => ({ id, title: shortTitle }));
  if (nearest === undefined) {
    const sentence = "There is no pre-inspection return in this workbook.";
    const whatToDo = "Open the workbook with the return, or add a blank return to this one.";
    return { phase: "noReturn", problem: { sentence, whatToDo, canRetry: true }, offers, isAdding };
  }
  const sentence = `The sheet “${nearest.sheetName}” looks like a return, but these headings are missing: ${listInWords(nearest.missing)}.`;
  const whatToDo = "Put the headings back, or add a blank return to this workbook.";
  return { phase: "noReturn", problem: { sentence, whatToDo, canRetry: true }, offers, isAdding };
}
