import type { SampleFile } from "../../../../sampling/file/sample-file";
import type { Hub } from "../../hub";
import type { Problem } from "../../snapshot";
import type { SampleKeeper } from "./sample-keeper";

/** Writes what the desks make of the sample, one thing after the other. */
export class SampleWriter {
  #isBusy = false;
  #hasFailed = false;

  constructor(
    readonly hub: Hub,
    readonly keeper: SampleKeeper,
  ) {}

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** What was last done went wrong: the view that it was asked from says so. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /**
   * All or nothing. @param done said when it went well.
   * @returns why it was not written.
   */
  write(next: SampleFile, done: string): Promise<Problem | undefined> {
    return this.work(() => this.put(next, done));
  }

  /** The same as a part of work. @throws HostError */
  async put(next: SampleFile, done: string): Promise<void> {
    const more = await this.keeper.write(next);
    this.hub.say(more === undefined ? done : `${done} ${more}`);
  }

  /** @returns what went wrong. */
  async work(work: () => Promise<void>): Promise<Problem | undefined> {
    if (this.#isBusy) return undefined;
    this.#isBusy = true;
    this.#hasFailed = false;
    this.hub.show();
    try {
      await this.hub.withOwnSheets(work);
      return undefined;
    } catch (error) {
      this.#hasFailed = true;
      return this.hub.problemOf(error);
    } finally {
      this.#isBusy = false;
    }
  }
}
