import type { RowSpan } from "../../excel/read-rows";
import type { SheetChange } from "../../excel/watch";

/** Changes gathered into one piece of work. */
export type Work =
  | { readonly kind: "rows"; readonly spans: readonly RowSpan[] }
  | { readonly kind: "everything" };

/** False once the work under way has been given up: what it still brings is out of date. */
export type IsWanted = () => boolean;

/** Long enough to gather a burst of events, too short to be seen. Milliseconds. */
const GATHER = 15;
/** Formulas and other sheets may go on changing for a while. Milliseconds. */
const GATHER_UNHURRIED = 750;
/** More stretches of rows than this in one request would be slower than reading the list whole. */
const MOST_SPANS = 200;

/**
 * Gathers changes over a few milliseconds and hands them on one piece of work at a time: while one is under way, the
 * next is being gathered.
 */
export class ChangeQueue {
  #spans: RowSpan[] = [];
  #everything = false;
  /** When the changes gathered so far are to be worked on; Infinity while there are none. */
  #due = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWorking = false;
  #isStopped = false;
  /** Grows with every piece of work, and when one is given up. */
  #turn = 0;
  /** Those who wait until there is nothing left to do. */
  #waiting: (() => void)[] = [];

  /** @param work never rejects. */
  constructor(readonly work: (work: Work, isWanted: IsWanted) => Promise<void>) {}

  add(change: SheetChange): void {
    if (change.kind === "rows") this.#take(change.spans);
    else this.#everything = true;
    this.#schedule(change.kind === "elsewhere" || change.kind === "calculated" ? GATHER_UNHURRIED : GATHER);
  }

  /** Asks for everything at once, after the work under way. Resolves when nothing is left to do. */
  everythingNow(): Promise<void> {
    this.#everything = true;
    this.#schedule(0);
    return this.idle();
  }

  /** Gives up the work under way, which Excel may never answer, and asks for everything at once. */
  startAnew(): void {
    this.#turn += 1;
    this.#isWorking = false;
    this.#everything = true;
    this.#schedule(0);
  }

  /** Resolves when nothing is under way or waiting. */
  idle(): Promise<void> {
    if (this.#isStopped || (!this.#isWorking && this.#due === Infinity)) return Promise.resolve();
    return new Promise((resolve) => { this.#waiting.push(resolve); });
  }

  /** Works on what was gathered without waiting for more. Resolves when nothing is under way or waiting. */
  settle(): Promise<void> {
    if (this.#due !== Infinity) this.#schedule(0);
    return this.idle();
  }

  /** Nothing is worked on any more, and what is under way is not wanted. */
  stop(): void {
    this.#isStopped = true;
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#finish();
  }

  #take(spans: readonly RowSpan[]): void {
    this.#spans.push(...spans);
    if (this.#spans.length > MOST_SPANS) this.#spans = merged(this.#spans);
    if (this.#spans.length <= MOST_SPANS) return;
    this.#everything = true;
    this.#spans = [];
  }

  #schedule(delay: number): void {
    this.#due = Math.min(this.#due, Date.now() + delay);
    this.#wind();
  }

  #wind(): void {
    clearTimeout(this.#timer);
    if (this.#isStopped || this.#isWorking || this.#due === Infinity) return;
    this.#timer = setTimeout(() => void this.#flush(), Math.max(0, this.#due - Date.now()));
  }

  async #flush(): Promise<void> {
    const work: Work = this.#everything ? { kind: "everything" } : { kind: "rows", spans: merged(this.#spans) };
    this.#spans = [];
    this.#everything = false;
    this.#due = Infinity;
    this.#isWorking = true;
    this.#turn += 1;
    const turn = this.#turn;
    const isWanted = (): boolean => turn === this.#turn;
    await this.work(work, isWanted);
    if (!isWanted()) return;
    this.#isWorking = false;
    if (this.#due === Infinity) this.#finish();
    else this.#wind();
  }

  #finish(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Spans in order, overlapping and neighbouring ones joined. */
function merged(spans: readonly RowSpan[]): RowSpan[] {
  const sorted = [...spans].sort((a, b) => a.row - b.row);
  const joined: { row: number; count: number }[] = [];
  for (const { row, count } of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && row <= last.row + last.count) last.count = Math.max(last.count, row + count - last.row);
    else joined.push({ row, count });
  }
  return joined;
}
