import type { Steps } from "./steps";

/** What the surroundings lend to work that goes on in slices. */
export interface Slicing {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Lets everything else that waits have its turn: a click on "Cancel", a key, the next picture. */
  readonly breathe: () => Promise<void>;
  /** How much is done, from 0 to 1; never less than before. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds after which a slice ends; 12 unless told, which leaves time for a picture within a sixtieth of a second. */
  readonly slice?: number;
}

export type Sliced<T> = { readonly kind: "done"; readonly value: T } | { readonly kind: "cancelled" };

const SLICE = 12;

/**
 * Runs work in slices, so that a pane stays awake meanwhile. The result is the same as that of `finish`. What is cancelled
 * leaves nothing behind.
 */
export async function inSlices<T>(steps: Steps<T>, { now, breathe, onProgress, signal, slice = SLICE }: Slicing): Promise<Sliced<T>> {
  let until = now() + slice;
  for (;;) {
    if (signal?.aborted === true) return { kind: "cancelled" };
    const step = steps.next();
    if (step.done === true) return { kind: "done", value: step.value };
    if (now() < until) continue;
    onProgress?.(step.value);
    await breathe();
    until = now() + slice;
  }
}
