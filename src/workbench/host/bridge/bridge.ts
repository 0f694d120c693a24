import { type GridRange, type RichApiBridge, type RoundTrip, UnreadableWorkbook } from "../contract";
import type { BookState } from "../model/book";
import type { Change, Origin } from "../model/change";
import type { LiveBook } from "../model/live-book";
import { shiftedRange } from "../model/shift";
import { AreasTarget, rangeAreasObject } from "./areas";
import type { ApiContext } from "./api-context";
import { base64Bytes } from "./base64";
import { Batch, type References } from "./batch";
import { ApiError, cellEditMode, invalidArgument, requestTooLarge, responseTooLarge } from "./errors";
import { eventMessages } from "./event-messages";
import { workbookTarget } from "./event-registration";
import type { HostObject } from "./host-object";
import { type BatchResult, delayForCellEditFlag, payloadLimit, type RequestMessage, writeFlag } from "./protocol";
import { rangeObject } from "./range";
import { RangeTarget } from "./range-target";
import { broughtAlong, byteLength, failure, onlyReleases } from "./requests";
import { workbookObject } from "./workbook";
import { worksheetObject } from "./worksheet";

/** What the bridges of one host share. */
export interface BridgeHost {
  readonly live: LiveBook;
  readonly workbookName: string;
  readonly isEditingCell: boolean;
  /** The fault that the next request meets, taken away by asking. */
  takeFault(): { readonly code: string; readonly message?: string } | "hang" | undefined;
  record(trip: Omit<RoundTrip, "number">): void;
  saveInPlace(): void;
  openWorkbook(bytes: Uint8Array): void;
  /** @throws UnreadableWorkbook */
  openSource(bytes: Uint8Array): Promise<BookState>;
}

const eventCategory = 65_536;
/** Ranges of events that were told are remembered this long, for `event.getRange`. */
const rememberedRanges = 2_000;

function isWrite({ flags }: RequestMessage): boolean {
  return (flags & writeFlag) !== 0;
}

/** The connection to one pane: its requests in order, its event registrations, the ranges it holds. */
export class Bridge implements RichApiBridge, References {
  onMessageFromHost: ((message: string) => void) | null = null;
  private readonly waiting: RequestMessage[] = [];
  private readonly outgoing: string[] = [];
  private events: string[] = [];
  private readonly registrations = new Map<string, number>();
  private readonly references = new Map<string, HostObject>();
  private readonly eventRanges = new Map<string, { sheetId: string; range: GridRange }>();
  private lastReference = 0;
  private isScheduled = false;
  private isClosed = false;
  private isOpeningSource = false;
  /** Workbooks that the present request brings along, by their base64 text. */
  private readonly sources = new Map<string, BookState>();
  private readonly stopListening: () => void;
  private readonly context: ApiContext;

  constructor(private readonly host: BridgeHost, private readonly number: number) {
    this.context = {
      live: host.live,
      origin: { actor: "local", bridge: number },
      workbookName: host.workbookName,
      make: {
        range: rangeObject,
        areas: rangeAreasObject,
        worksheet: (sheetId) => worksheetObject({ context: this.context, sheetId }),
      },
      eventRange: (reference) => this.eventRanges.get(reference),
      register: (event, target) => {
        this.count(event, target, 1);
      },
      unregister: (event, target) => {
        this.count(event, target, -1);
      },
      release: (reference) => {
        this.references.delete(reference);
      },
      save: () => {
        host.saveInPlace();
      },
      openWorkbook: (bytes) => {
        host.openWorkbook(bytes);
      },
      source: (base64) => {
        const book = this.sources.get(base64);
        if (book === undefined) throw invalidArgument();
        return book;
      },
    };
    this.stopListening = host.live.listen((change, origin) => {
      this.hear(change, origin);
    });
  }

  close(): void {
    this.isClosed = true;
    this.stopListening();
    this.onMessageFromHost = null;
  }

  sendMessageToHost(text: string): void {
    if (this.isClosed) return;
    const request = JSON.parse(text) as RequestMessage;
    const requestBytes = byteLength(text);
    if (requestBytes > payloadLimit) {
      this.answer(request, { Results: [], Error: failure(requestTooLarge()) }, [], requestBytes);
      return;
    }
    this.waiting.push(request);
    this.schedule();
  }

  /** To be called when a cell is no longer being edited: what waited for it goes on. */
  resume(): void {
    this.schedule();
  }

  keep(object: HostObject): string {
    this.lastReference += 1;
    const id = `Range:${this.number}:${this.lastReference}`;
    this.references.set(id, object);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.references.get(id);
  }

  /** Requests and answers cross in later tasks, one at a time and in order. */
  private schedule(): void {
    if (this.isScheduled || this.isClosed) return;
    this.isScheduled = true;
    setTimeout(() => {
      this.isScheduled = false;
      this.turn();
      if (this.outgoing.length > 0 || this.nextRequest() !== undefined) this.schedule();
    }, 0);
  }

  private turn(): void {
    if (this.isClosed) return;
    const request = this.nextRequest();
    if (request !== undefined) {
      this.waiting.splice(this.waiting.indexOf(request), 1);
      this.handle(request);
    }
    const message = this.outgoing.shift();
    if (message !== undefined) this.onMessageFromHost?.(message);
  }

  /** While a cell is being edited, requests that allow for it wait; others are answered at once. */
  private nextRequest(): RequestMessage | undefined {
    if (this.isOpeningSource) return undefined;
    if (!this.host.isEditingCell) return this.waiting[0];
    return this.waiting.find(({ flags }) => (flags & delayForCellEditFlag) === 0);
  }

  private handle(request: RequestMessage): void {
    const requestBytes = byteLength(JSON.stringify(request));
    const fault = onlyReleases(request) ? undefined : this.host.takeFault();
    if (fault === "hang") {
      this.host.record({ calls: [], requestBytes, responseBytes: 0, isWrite: isWrite(request), error: "hang" });
      return;
    }
    if (fault !== undefined) {
      const error = failure(new ApiError(fault.code, fault.message ?? "The operation failed."));
      this.answer(request, { Results: [], Error: error }, [], requestBytes);
      return;
    }
    if (this.host.isEditingCell) {
      this.answer(request, { Results: [], Error: failure(cellEditMode()) }, [], requestBytes);
      return;
    }
    const brought = broughtAlong(request);
    if (brought.length === 0) this.carryOut(request, requestBytes);
    else void this.openSources(brought).then(() => {
      this.carryOut(request, requestBytes);
      this.sources.clear();
    });
  }

  /** Opening a workbook takes time: requests behind this one wait for it. One that cannot be opened is InvalidArgument. */
  private async openSources(brought: readonly string[]): Promise<void> {
    this.isOpeningSource = true;
    for (const base64 of brought) {
      try {
        this.sources.set(base64, await this.host.openSource(base64Bytes(base64)));
      } catch (cause) {
        if (!(cause instanceof UnreadableWorkbook || cause instanceof DOMException)) throw cause;
      }
    }
    this.isOpeningSource = false;
  }

  private carryOut(request: RequestMessage, requestBytes: number): void {
    const batch = new Batch(request.message.body, workbookObject(this.context), this);
    this.answer(request, this.host.live.asOneStep(() => batch.run()), batch.calls, requestBytes);
  }

  private answer(request: RequestMessage, result: BatchResult, calls: readonly string[], requestBytes: number): void {
    let body = JSON.stringify(result);
    let responseBytes = byteLength(body);
    let error = result.Error?.Code;
    if (responseBytes > payloadLimit) {
      const tooLarge = responseTooLarge();
      error = tooLarge.code;
      body = JSON.stringify({ Results: [], Error: failure(tooLarge) });
      responseBytes = byteLength(body);
    }
    this.host.record({ calls, requestBytes, responseBytes, isWrite: isWrite(request), ...(error === undefined ? {} : { error }) });
    this.outgoing.push(JSON.stringify({ id: request.id, type: 2, message: { statusCode: 200, headers: {}, body } }));
    // Events of what the request did come after its answer.
    this.outgoing.push(...this.events.splice(0));
    this.schedule();
  }

  private count(event: number, target: string, step: 1 | -1): void {
    const key = `${event} ${target}`;
    this.registrations.set(key, Math.max(0, (this.registrations.get(key) ?? 0) + step));
  }

  private hear(change: Change, origin: Origin): void {
    this.moveReferences(change);
    if (!this.host.live.eventsEnabled) return;
    for (const { event, sheetId, payload } of eventMessages(change, origin, this.number, (about) => this.remember(about))) {
      const targets = [sheetId, workbookTarget].filter((target) => (this.registrations.get(`${event} ${target}`) ?? 0) > 0);
      for (const targetId of targets) {
        const entry = { messageCategory: eventCategory, messageType: event, targetId, message: JSON.stringify(payload) };
        this.events.push(JSON.stringify({ type: 3, message: { entries: [entry] } }));
      }
    }
    if (this.events.length > 0 && origin.bridge !== this.number) {
      this.outgoing.push(...this.events.splice(0));
      this.schedule();
    }
  }

  private remember({ sheetId, range }: { readonly sheetId: string; readonly range: GridRange }): string {
    this.lastReference += 1;
    const id = `Event:${this.number}:${this.lastReference}`;
    this.eventRanges.set(id, { sheetId, range });
    const oldest = this.eventRanges.keys().next().value;
    if (this.eventRanges.size > rememberedRanges && oldest !== undefined) this.eventRanges.delete(oldest);
    return id;
  }

  /** Ranges that the add-in holds move along with rows and columns. */
  private moveReferences(change: Change): void {
    if (change.kind !== "cells") return;
    const { changeType, range, sheetId } = change;
    const axis = changeType === "RowInserted" || changeType === "RowDeleted" ? "row"
      : changeType === "ColumnInserted" || changeType === "ColumnDeleted" ? "column" : undefined;
    if (axis === undefined) return;
    const size = axis === "row" ? range.rowCount : range.columnCount;
    const count = changeType.endsWith("Inserted") ? size : -size;
    const shift = { axis, at: axis === "row" ? range.row : range.column, count } as const;
    for (const { keep } of this.references.values()) {
      const held = keep instanceof RangeTarget ? [keep] : keep instanceof AreasTarget ? keep.areas : [];
      for (const target of held) {
        if (target.sheetId === sheetId && target.place !== undefined) target.place = shiftedRange(target.place, shift);
      }
    }
  }
}
