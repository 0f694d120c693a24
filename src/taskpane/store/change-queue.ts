import type { RowSpan } from "../../excel/read-rows";
import type { SheetChange } from "../../excel/watch";

/** Changes gathered into one piece of work. */
export type Work =
  | { readonly kind: "rows"; readonly spans: readonly RowSpan[] }
  | { readonly kind: "everything" }
  /** Rows that were told of, or none: it is looked whether that is all. */
  | { readonly kind: "check"; readonly spans: readonly RowSpan[] };

/** Told whether what was waited for has been done; false where it was given up. */
type Waiter = (isDone: boolean) => void;

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
 * next is being gathered. Its clock is the one that never goes back: the computer's own may be set while a pane is open.
 */
export class ChangeQueue {
  #spans: RowSpan[] = [];
  #everything = false;
  #check = false;
  /** When the changes gathered so far are to be worked on; Infinity while there are none. */
  #due = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Work | undefined;
  #isStopped = false;
  /** Grows with every piece of work, and when one is given up. */
  #turn = 0;
  /** Those who wait for what was gathered. Others may go on editing for ever: nobody waits for what comes after. */
  #waiting: Waiter[] = [];
  /** Those who wait for the work under way. */
  #served: Waiter[] = [];

  /** @param work never rejects. */
  constructor(readonly work: (work: Work, isWanted: IsWanted) => Promise<void>) {}

  add(change: SheetChange): void {
    if (change.kind === "rows") this.#take(change.spans);
    else this.#everything = true;
    this.#schedule(change.kind === "elsewhere" || change.kind === "calculated" ? GATHER_UNHURRIED : GATHER);
  }

  /** Somebody waits for the work under way, or for what comes after it. */
  get isAwaited(): boolean {
    return this.#served.length > 0 || this.#waiting.length > 0;
  }

  /** Asks for everything at once, after the work under way. Resolves when that is done, or given up. */
  everythingNow(): Promise<boolean> {
    this.#everything = true;
    return this.#soon();
  }

  /** Asks at once whether anything is other than is known, after the work under way. Resolves when that is done, or given up. */
  checkNow(): Promise<boolean> {
    this.#check = true;
    return this.#soon();
  }

  /** Asks the same for nobody in particular, so many milliseconds from now. */
  check(delay: number): void {
    this.#check = true;
    this.#schedule(delay);
  }

  /**
   * Gives up the work under way, which Excel may never answer, and asks for everything at once. Resolves when that is
   * done, for all who were waiting.
   */
  startAnew(): Promise<boolean> {
    this.#everything = true;
    this.#giveUp();
    return this.#soon();
  }

  /**
   * Gives up the work under way, and asks for as much as is needed to know what that would have brought. Nobody waits for
   * that: it may be held back as the first was.
   */
  catchUp(): void {
    const lost = this.#underWay;
    this.#everything ||= lost !== undefined && !(lost.kind === "check" && lost.spans.length === 0);
    this.#check = true;
    this.#giveUp();
    this.#letGo(false);
  }

  /** Works on what was gathered without waiting for more. Resolves when all that was told so far has been worked on, or given up. */
  settle(): Promise<boolean> {
    if (this.#due !== Infinity) return this.#soon();
    if (this.#isStopped || this.#underWay === undefined) return Promise.resolve(true);
    return new Promise((resolve) => { this.#served.push(resolve); });
  }

  /** Nothing is worked on any more, and what is under way is not wanted. */
  stop(): void {
    this.#isStopped = true;
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#letGo(true);
  }

  #letGo(isDone: boolean): void {
    for (const resolve of [...this.#served.splice(0), ...this.#waiting.splice(0)]) resolve(isDone);
  }

  #soon(): Promise<boolean> {
    if (this.#isStopped) return Promise.resolve(true);
    this.#schedule(0);
    return new Promise((resolve) => { this.#waiting.push(resolve); });
  }

  #giveUp(): void {
    this.#turn += 1;
    this.#underWay = undefined;
    this.#waiting.unshift(...this.#served.splice(0));
    this.#schedule(0);
  }

  #take(spans: readonly RowSpan[]): void {
    this.#spans.push(...spans);
    if (this.#spans.length > MOST_SPANS) this.#spans = merged(this.#spans);
    if (this.#spans.length <= MOST_SPANS) return;
    this.#everything = true;
    this.#spans = [];
  }

  #schedule(delay: number): void {
    this.#due = Math.min(this.#due, performance.now() + delay);
    this.#wind();
  }

  #wind(): void {
    clearTimeout(this.#timer);
    if (this.#isStopped || this.#underWay !== undefined || this.#due === Infinity) return;
    this.#timer = setTimeout(() => void this.#flush(), Math.max(0, this.#due - performance.now()));
  }

  /** Whoever checks reads more than the rows that were told of. */
  #gathered(): Work {
    if (this.#everything) return { kind: "everything" };
    return { kind: this.#check ? "check" : "rows", spans: merged(this.#spans) };
  }

  async #flush(): Promise<void> {
    const work = this.#gathered();
    this.#spans = [];
    this.#everything = false;
    this.#check = false;
    this.#due = Infinity;
    this.#underWay = work;
    this.#served = this.#waiting.splice(0);
    this.#turn += 1;
    const turn = this.#turn;
    const isWanted = (): boolean => turn === this.#turn;
    try {
      await this.work(work, isWanted);
    } finally {
      // Whatever became of it, what was gathered meanwhile gets its turn.
      if (isWanted()) this.#goOn();
    }
  }

  #goOn(): void {
    this.#underWay = undefined;
    for (const resolve of this.#served.splice(0)) resolve(true);
    if (this.#due !== Infinity) this.#wind();
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
