import type { GridRange } from "../contract";
import { cellRange } from "./address";
import { type BookState, sheetById } from "./book";
import { type Change, inverse, type Origin } from "./change";
import type { CustomXmlPart } from "./custom-xml";
import type { DocumentFacts } from "./document-facts";
import { recalculate, type SheetRange, withMissingResults } from "./recalculate";

export interface Edit {
  readonly book: BookState;
  readonly changes: readonly Change[];
}

interface Step {
  readonly before: BookState;
  readonly after: BookState;
  readonly changes: readonly Change[];
}

/** What changes nothing of the workbook. */
const looksOnly: readonly Change["kind"][] = ["selected", "activated", "deactivated"];

/** Excel's undo list holds a hundred steps. */
const longestHistory = 100;

/** The open workbook: its state, its undo list, and those who want to know of changes. */
export class LiveBook {
  private undoList: Step[] = [];
  private redoList: Step[] = [];
  private readonly listeners = new Set<(change: Change, origin: Origin) => void>();
  private readonly selections = new Map<string, GridRange>();
  /** While one request of the add-in is carried out: the step that its changes make together, once there is one. */
  private group: { step?: Step } | undefined;
  readonly settings: Map<string, unknown>;
  /** Set by `runtime.enableEvents`: while false, nobody is told of anything but the grid. */
  eventsEnabled = true;

  /** Whether something was changed since the workbook was opened or saved. */
  isDirty = false;

  private current: BookState;

  constructor(
    book: BookState,
    private active: string,
    readonly date1904: boolean,
    settings: ReadonlyMap<string, unknown>,
    private described: DocumentFacts,
    private xmlParts: readonly CustomXmlPart[],
    private readonly clock: () => Date,
  ) {
    this.settings = new Map(settings);
    this.current = withMissingResults(book, this.today);
  }

  get state(): BookState {
    return this.current;
  }

  get activeSheetId(): string {
    return this.active;
  }

  get selection(): GridRange {
    return this.selectionOn(this.active);
  }

  get canUndo(): boolean {
    return this.undoList.length > 0;
  }

  get canRedo(): boolean {
    return this.redoList.length > 0;
  }

  /** Serial number of today. */
  get today(): number {
    const now = this.clock();
    const days = (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return this.date1904 ? days - 1462 : days;
  }

  get now(): Date {
    return this.clock();
  }

  /** What the file says about itself. */
  get facts(): DocumentFacts {
    return this.described;
  }

  /** Excel does not undo changes of these. */
  setFacts(facts: DocumentFacts, origin: Origin): void {
    this.described = facts;
    this.tell({ kind: "untold" }, origin);
  }

  get customXml(): readonly CustomXmlPart[] {
    return this.xmlParts;
  }

  /** Excel does not undo this, and forgets what it could have undone. */
  setCustomXml(parts: readonly CustomXmlPart[], origin: Origin): void {
    this.xmlParts = parts;
    this.forgetSteps();
    this.redoList = [];
    this.tell({ kind: "untold" }, origin);
  }

  selectionOn(sheetId: string): GridRange {
    return this.selections.get(sheetId) ?? cellRange(0, 0);
  }

  listen(listener: (change: Change, origin: Origin) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /**
   * Applies one step: formulas are calculated, the step goes on the undo list (or into the step of the request that is
   * being carried out), and everybody is told.
   * @param keeps false for what Excel cannot undo: it empties the undo list.
   */
  perform(origin: Origin, edit: Edit, keeps = true): void {
    const touched = edit.changes.flatMap((change): SheetRange[] => {
      if (change.kind === "cells") return [{ sheetId: change.sheetId, range: change.range }];
      return change.kind === "rowSorted" || change.kind === "columnSorted" ? [change] : [];
    });
    const { book, calculated } = touched.length === 0 ? { book: edit.book, calculated: new Map<string, readonly GridRange[]>() } : recalculate(edit.book, touched, this.today);
    const changes = [...edit.changes, ...[...calculated].map(([sheetId, cells]): Change => ({ kind: "calculated", sheetId, cells }))];
    this.redoList = [];
    if (!keeps) this.forgetSteps();
    else if (this.current !== book) this.rememberStep({ before: this.current, after: book, changes });
    this.settle(book, changes, origin);
  }

  /** What is performed meanwhile becomes one step of the undo list, as Excel does with each `context.sync()`. */
  asOneStep<T>(work: () => T): T {
    this.group = {};
    try {
      return work();
    } finally {
      this.group = undefined;
    }
  }

  private forgetSteps(): void {
    this.undoList = [];
    if (this.group !== undefined) this.group = {};
  }

  private rememberStep(step: Step): void {
    const open = this.group?.step;
    const next = open === undefined ? step : { ...step, before: open.before, changes: [...open.changes, ...step.changes] };
    const earlier = open === undefined ? this.undoList.slice(1 - longestHistory) : this.undoList.slice(0, -1);
    this.undoList = [...earlier, next];
    if (this.group !== undefined) this.group = { step: next };
  }

  undo(): boolean {
    const step = this.undoList.pop();
    if (step === undefined) return false;
    this.redoList.push(step);
    this.settle(step.before, [...step.changes].reverse().map(inverse), { actor: "local" });
    return true;
  }

  redo(): boolean {
    const step = this.redoList.pop();
    if (step === undefined) return false;
    this.undoList.push(step);
    this.settle(step.after, step.changes, { actor: "local" });
    return true;
  }

  select(sheetId: string, range: GridRange, origin: Origin): void {
    this.activate(sheetId, origin);
    this.selections.set(sheetId, range);
    this.tell({ kind: "selected", sheetId, range }, origin);
  }

  activate(sheetId: string, origin: Origin): void {
    if (this.active === sheetId) return;
    const before = this.active;
    this.active = sheetId;
    this.tell({ kind: "deactivated", sheetId: before }, origin);
    this.tell({ kind: "activated", sheetId }, origin);
  }

  setSetting(key: string, value: unknown, origin: Origin): void {
    if (value === undefined) this.settings.delete(key);
    else this.settings.set(key, value);
    this.tell({ kind: "untold" }, origin);
  }

  private settle(state: BookState, changes: readonly Change[], origin: Origin): void {
    this.current = state;
    for (const change of changes) this.tell(change, origin);
    if (changes.length === 0) this.tell({ kind: "untold" }, origin);
    if (sheetById(state, this.active)?.visibility !== "Visible") {
      const next = state.sheets.find(({ visibility }) => visibility === "Visible");
      if (next !== undefined) {
        this.active = next.id;
        this.tell({ kind: "activated", sheetId: next.id }, origin);
      }
    }
  }

  private tell(change: Change, origin: Origin): void {
    if (!looksOnly.includes(change.kind)) this.isDirty = true;
    for (const listener of [...this.listeners]) listener(change, origin);
  }
}
