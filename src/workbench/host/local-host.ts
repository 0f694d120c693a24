import { Bridge, type BridgeHost } from "./bridge/bridge";
import type { GridRange, LocalHost, Person, RichApiBridge, RoundTrip, SheetView } from "./contract";
import type { BookState } from "./model/book";
import type { LiveBook } from "./model/live-book";
import { openBook } from "./package/open-book";
import { LivePerson } from "./person";
import { LiveSheetView } from "./sheet-view";

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The workbook with everything around it: the person, the panes that are connected, and what they asked. */
export class WorkbookHost implements LocalHost, BridgeHost {
  readonly person: Person;
  isEditingCell = false;
  private readonly trips: RoundTrip[] = [];
  private readonly bridges = new Set<Bridge>();
  private bridgeCount = 0;
  private fault: ReturnType<BridgeHost["takeFault"]>;
  private viewed: { readonly state: LiveBook["state"]; readonly sheets: readonly SheetView[] } | undefined;

  constructor(
    readonly live: LiveBook,
    readonly workbookName: string,
    private readonly write: () => Promise<Uint8Array>,
  ) {
    this.person = new LivePerson(live, (isEditing) => {
      this.isEditingCell = isEditing;
      if (!isEditing) for (const bridge of this.bridges) bridge.resume();
    });
  }

  get sheets(): readonly SheetView[] {
    const { state } = this.live;
    if (this.viewed?.state !== state) {
      this.viewed = { state, sheets: state.sheets.map((sheet) => new LiveSheetView(this.live, sheet)) };
    }
    return this.viewed.sheets;
  }

  get activeSheetId(): string {
    return this.live.activeSheetId;
  }

  get selection(): GridRange {
    return this.live.selection;
  }

  get canUndo(): boolean {
    return this.live.canUndo;
  }

  get canRedo(): boolean {
    return this.live.canRedo;
  }

  get roundTrips(): readonly RoundTrip[] {
    return this.trips;
  }

  readonly settings = {
    get: (name: string): unknown => this.live.settings.get(name),
    set: (name: string, value: unknown): void => {
      this.live.setSetting(name, value, { actor: "local" });
    },
  };

  connect(): RichApiBridge & { close(): void } {
    this.bridgeCount += 1;
    const bridge = new Bridge(this, this.bridgeCount);
    this.bridges.add(bridge);
    return bridge;
  }

  failNext(fault: { readonly code: string; readonly message?: string } | "hang"): void {
    this.fault = fault;
  }

  takeFault(): ReturnType<BridgeHost["takeFault"]> {
    const { fault } = this;
    this.fault = undefined;
    return fault;
  }

  record(trip: Omit<RoundTrip, "number">): void {
    this.trips.push({ number: this.trips.length + 1, ...trip });
  }

  subscribe(listener: () => void): () => void {
    return this.live.listen(() => {
      listener();
    });
  }

  private readonly createdListeners = new Set<(bytes: Uint8Array) => void>();
  private readonly savedListeners = new Set<() => void>();
  savedCount = 0;

  get isDirty(): boolean {
    return this.live.isDirty;
  }

  onWorkbookCreated(listener: (bytes: Uint8Array) => void): () => void {
    return listen(this.createdListeners, listener);
  }

  onSaved(listener: () => void): () => void {
    return listen(this.savedListeners, listener);
  }

  openWorkbook(bytes: Uint8Array): void {
    for (const listener of [...this.createdListeners]) listener(bytes);
  }

  saveInPlace(): void {
    this.savedCount += 1;
    this.live.isDirty = false;
    for (const listener of [...this.savedListeners]) listener();
  }

  async openSource(bytes: Uint8Array): Promise<BookState> {
    return (await openBook(bytes)).book;
  }

  save(): Promise<Uint8Array> {
    return this.write();
  }
}
