import type { RowSpan } from "../../excel/read-rows";
import type { SheetChange } from "../../excel/watch";

/** Changes gathered into one piece of work. */
export type Work =
  | { readonly kind: "rows"; readonly spans: readonly RowSpan[] }
  | { readonly kind: "everything" };

/** Long enough to gather a burst of events, too short to be seen. Milliseconds. */
const GATHER = 15;
/** Formulas and other sheets may go on changing for a while. Milliseconds. */
const GATHER_UNHURRIED = 750;

/**
 * Gathers changes over a few milliseconds and hands them on one piece of work at a time: while one is under way, the
 * next is being gathered.
 */
export class ChangeQueue {
  readonly #spans: RowSpan[] = [];
  #everything = false;
  /** Changes that are waiting to be worked on. */
  #waiting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;
  #isWorking = false;

  /** @param work never rejects. */
  constructor(readonly work: (work: Work) => Promise<void>) {}

  add(change: SheetChange): void {
    if (change.kind === "rows") this.#spans.push(...change.spans);
    else this.#everything = true;
    this.#waiting += 1;
    this.#schedule(change.kind === "rows" || change.kind === "everything" ? GATHER : GATHER_UNHURRIED);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = 0;
  }

  #schedule(delay: number): void {
    const due = Date.now() + delay;
    if (this.#isWorking || due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.#flush(), delay);
  }

  async #flush(): Promise<void> {
    this.#due = Infinity;
    const work: Work = this.#everything ? { kind: "everything" } : { kind: "rows", spans: merged(this.#spans) };
    this.#spans.length = 0;
    this.#everything = false;
    this.#waiting = 0;
    this.#isWorking = true;
    await this.work(work);
    this.#isWorking = false;
    if (this.#waiting > 0) this.#schedule(GATHER);
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
