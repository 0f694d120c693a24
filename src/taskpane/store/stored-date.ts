import { storeNotificationDate } from "../../excel/settings";
import type { CalendarDate } from "../../returns/calendar-date";

/** Keeps the notification date in the workbook: one writing after another, so that the last choice stays. */
export class StoredDate {
  #writing: Promise<void> = Promise.resolve();
  #underWay = 0;
  #choices = 0;

  /** @throws HostError */
  store(date: CalendarDate | undefined): Promise<void> {
    this.#choices += 1;
    this.#underWay += 1;
    const writing = this.#writing.then(() => storeNotificationDate(date)).finally(() => { this.#underWay -= 1; });
    // The next writing does not depend on whether this one went well: whoever asked for it is told.
    this.#writing = writing.catch(() => undefined);
    return writing;
  }

  /**
   * To be called before the workbook is read.
   * @returns whether what the reading brings is up to date: false where another date was chosen before it was finished.
   */
  beforeReading(): () => boolean {
    const choices = this.#choices;
    const isWriting = this.#underWay > 0;
    return () => !isWriting && choices === this.#choices;
  }
}
