/** Keeps one setting in the workbook: one writing after another, so that the last choice stays. */
export class StoredSetting<T> {
  #writing: Promise<void> = Promise.resolve();
  #underWay = 0;
  #choices = 0;

  /** @param write puts the value into the workbook. */
  constructor(readonly write: (value: T) => Promise<void>) {}

  /** @throws HostError */
  store(value: T): Promise<void> {
    this.#choices += 1;
    this.#underWay += 1;
    const writing = this.#writing.then(() => this.write(value)).finally(() => { this.#underWay -= 1; });
    // The next writing does not depend on whether this one went well: whoever asked for it is told.
    this.#writing = writing.catch(() => undefined);
    return writing;
  }

  /**
   * To be called before the workbook is read.
   * @returns whether what the reading brings is up to date: false where another value was chosen before it was finished.
   */
  beforeReading(): () => boolean {
    const choices = this.#choices;
    const isWriting = this.#underWay > 0;
    return () => !isWriting && choices === this.#choices;
  }
}
