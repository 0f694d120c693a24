import type { Slicing } from "../../sampling/slices";

/** What the surroundings lend to reading: a clock, turns for everything else, who hears of progress, and a way to stop. */
export type ReadingWork = Omit<Slicing, "slice">;

/** The reading is not wanted any more. */
export class GivenUp extends Error {
  override readonly name = "GivenUp";
}

/** Milliseconds of work before everything else that waits has its turn. */
const SLICE = 12;

/** Work of asynchronous pieces that takes turns with everything else: a click on "Cancel", a key, the next picture. */
export class Turns {
  #until: number;

  constructor(readonly work: ReadingWork) {
    this.#until = work.now() + SLICE;
  }

  /**
   * To be called between pieces.
   * @param share how much is done, from 0 to 1.
   * @throws GivenUp
   */
  async next(share: number): Promise<void> {
    const { now, breathe, onProgress } = this.work;
    this.#requireWanted();
    if (now() < this.#until) return;
    onProgress?.(share);
    await breathe();
    this.#requireWanted();
    this.#until = now() + SLICE;
  }

  #requireWanted(): void {
    if (this.work.signal?.aborted === true) throw new GivenUp();
  }
}
