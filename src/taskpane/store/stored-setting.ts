import { HostError } from "../../excel/host-error";

/** Keeps one setting in the workbook: one writing after another, so that the last choice stays. */
export class StoredSetting<T> {
  #writing: Promise<void> = Promise.resolve();
  #underWay = 0;
  #choices = 0;
  /** What was chosen last counts here alone: the workbook takes no changes. */
  #isAhead = false;

  /**
   * @param write puts the value into the workbook.
   * @param counting "countsAtOnce" where a choice counts whether the workbook takes it or not; otherwise once it is kept.
   */
  constructor(
    readonly write: (value: T) => Promise<void>,
    readonly counting: "countsAtOnce" | "countsWhenKept" = "countsWhenKept",
  ) {}

  /** @throws HostError */
  store(value: T): Promise<void> {
    this.#choices += 1;
    this.#underWay += 1;
    const writing = this.#writing
      .then(() => this.write(value))
      .then(() => { this.#isAhead = false; }, (error: unknown) => {
        this.#isAhead = this.counting === "countsAtOnce" && error instanceof HostError && error.kind === "protected";
        throw error;
      })
      .finally(() => { this.#underWay -= 1; });
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
    return () => !isWriting && !this.#isAhead && choices === this.#choices;
  }
}
