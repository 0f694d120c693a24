import { canOpenNewWorkbook, openNewWorkbook } from "../../../excel/new-workbook";
import { canDownload } from "../../../excel/platform";
import { keyAsText, KEY_HEADINGS, type KeyLine } from "../../../validation/new-ids/new-ids";
import { keyWorkbook, keyWorkbookBytes } from "../../key-workbook";
import type { Hub } from "../hub";
import type { KeyState } from "../screens";
import type { Problem } from "../snapshot";
import { keyWork } from "../../words/desks";

const KEY_FILE = "key-of-ids.xlsx";

/**
 * The key from old numbers to new ones, whichever screen gave them. It stands in this object alone: it is written nowhere,
 * and gone with the pane.
 */
export class KeyKeeper {
  #key: readonly KeyLine[] | undefined;
  /** What is being done with it; one thing at a time. */
  #underWay: string | undefined;
  #done: string | undefined;
  /** Writings under way of numbers whose lines are not here yet. */
  #beingGiven = 0;
  #problem: Problem | undefined;

  /** @param forgetOldMarks drops what the workbook remembers of rows that are no more. */
  constructor(
    readonly hub: Hub,
    readonly forgetOldMarks: () => Promise<void>,
  ) {}

  get key(): readonly KeyLine[] | undefined {
    return this.#key;
  }

  get holdsKey(): boolean {
    return this.#key !== undefined;
  }

  /** Nothing is lost when it is let go of: there is none, and none on its way, or it was copied, opened or downloaded. */
  get isKept(): boolean {
    return this.#beingGiven === 0 && (this.#key === undefined || this.#done !== undefined);
  }

  /** Numbers may stand in the sheet before Excel answers: until then their key would be lost with the pane as well. */
  async whileGiving(write: () => Promise<void>): Promise<void> {
    this.#beingGiven += 1;
    try {
      await write();
    } finally {
      this.#beingGiven -= 1;
    }
  }

  get state(): KeyState | undefined {
    if (this.#key === undefined) return undefined;
    return {
      count: this.#key.length,
      canOpenWorkbook: canOpenNewWorkbook(),
      canDownload: canDownload(),
      ...(this.#underWay !== undefined && { underWay: this.#underWay }),
      done: this.#done,
      problem: this.#problem,
    };
  }

  /** Numbers given in a second go are added: the first key must not be lost before it was kept. */
  add(key: readonly KeyLine[]): void {
    this.take([...(this.#key ?? []), ...key]);
  }

  /** A key that holds all that is to be kept. */
  take(key: readonly KeyLine[]): void {
    this.#key = key;
    this.#done = undefined;
    this.#problem = undefined;
  }

  copy(): Promise<void> {
    return this.#with(keyWork.copying, keyWork.copied, (key) => this.hub.surroundings.copy(keyAsText(key)));
  }

  openWorkbook(): Promise<void> {
    return this.#with(keyWork.making, keyWork.opened, async (key) => {
      await this.hub.surroundings.pace.breathe();
      await openNewWorkbook(await keyWorkbook(KEY_HEADINGS, linesOf(key)));
    });
  }

  download(): Promise<void> {
    return this.#with(keyWork.makingFile, keyWork.downloaded, async (key) => {
      await this.hub.surroundings.pace.breathe();
      this.hub.surroundings.download(KEY_FILE, await keyWorkbookBytes(KEY_HEADINGS, linesOf(key)));
    });
  }

  /**
   * Forgets the key for good. The marks of confirmations whose rows had the old IDs go too; not sooner, because keeping
   * something in the workbook spoils Excel's undo list.
   */
  async discard(): Promise<void> {
    this.#key = undefined;
    this.#done = undefined;
    this.#problem = undefined;
    this.hub.sayNoMore();
    this.hub.show();
    try {
      await this.forgetOldMarks();
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
    }
  }

  async #with(underWay: string, done: string, use: (key: readonly KeyLine[]) => Promise<void>): Promise<void> {
    const key = this.#key;
    if (key === undefined || this.#underWay !== undefined) return;
    this.#problem = undefined;
    this.#underWay = underWay;
    this.hub.show();
    try {
      await use(key);
      // Of another key, which was given meanwhile, nothing was kept.
      if (key === this.#key) this.#done = done;
    } catch (error) {
      this.#problem = this.hub.problemOf(error);
    } finally {
      this.#underWay = undefined;
      this.hub.show();
    }
  }
}

function linesOf(key: readonly KeyLine[]): string[][] {
  return key.map(({ before, after }) => [before, after]);
}
