import { applyChanges } from "../../../excel/apply-changes";
import { canOpenNewWorkbook, openNewWorkbook } from "../../../excel/new-workbook";
import { canDownload } from "../../../excel/platform";
import { keyAsText, KEY_HEADINGS, type IdKey, proposeNewIds, type ProposedIds, rowsWithIdFindings } from "../../../validation/new-ids/new-ids";
import { keyWorkbook, keyWorkbookBytes } from "../../key-workbook";
import type { Hub } from "../hub";
import type { KeyState, NewIdsState, NewIdsWish } from "../screens";
import type { Problem } from "../snapshot";
import { changeLine, MOST_LINES } from "./change-lines";

const FIRST_WISH: NewIdsWish = { style: "random", prefix: "", scope: "all" };
const KEY_FILE = "key-of-ids.xlsx";

/**
 * Gives children new IDs. The key from old to new stands in this object alone: it is written nowhere, and gone with the
 * pane.
 */
export class NewIdsDesk {
  #wish = FIRST_WISH;
  #proposed: ProposedIds | undefined;
  #prefixProblem: string | undefined;
  #isApplying = false;
  #problem: Problem | undefined;
  #key: IdKey | undefined;
  #keyDone: string | undefined;
  #keyProblem: Problem | undefined;

  /** @param forgetOldMarks drops what the workbook remembers of rows that are no more. */
  constructor(
    readonly hub: Hub,
    readonly forgetOldMarks: () => Promise<void>,
  ) {}

  get state(): NewIdsState {
    const { open } = this.hub;
    return {
      wish: this.#wish,
      children: open?.validator.children ?? 0,
      flagged: open === undefined ? 0 : rowsWithIdFindings(open.validator).length,
      preview: this.#preview,
      prefixProblem: this.#prefixProblem,
      key: this.#keyState,
    };
  }

  get holdsKey(): boolean {
    return this.#key !== undefined;
  }

  /** Shows what the wish would do; nothing is written. */
  preview(wish: NewIdsWish): void {
    const { open } = this.hub;
    if (open === undefined || this.#isApplying) return;
    this.#wish = wish;
    this.#problem = undefined;
    const { validator } = open;
    const proposed = proposeNewIds({
      validator,
      rows: wish.scope === "all" ? undefined : rowsWithIdFindings(validator),
      style: wish.style,
      prefix: wish.prefix,
      randomInt: (below) => this.hub.surroundings.randomInt(below),
    });
    this.#prefixProblem = proposed.kind === "problem" ? proposed.sentence : undefined;
    this.#proposed = proposed.kind === "problem" ? undefined : proposed;
    this.hub.show();
  }

  /** Makes the preview anew, from the cells as they are now. */
  lookAgain(): void {
    if (!this.#isApplying) void this.hub.settled().then(() => { this.preview(this.#wish); });
  }

  /** Leaves the preview; a key in hand stays. */
  cancel(): void {
    if (this.#isApplying) return;
    this.#proposed = undefined;
    this.#problem = undefined;
    this.#prefixProblem = undefined;
  }

  async apply(): Promise<void> {
    const { open } = this.hub;
    const proposed = this.#proposed;
    if (open === undefined || proposed === undefined || this.#isApplying) return;
    this.#isApplying = true;
    this.#problem = undefined;
    this.hub.show();
    try {
      await applyChanges(open.reading.layout, proposed.changes);
      // Numbers given in a second go are added: the first key must not be lost before it was kept.
      this.#key = [...(this.#key ?? []), ...proposed.key];
      this.#keyDone = undefined;
      this.#proposed = undefined;
    } catch (error) {
      this.#problem = this.hub.problemOf(error);
    } finally {
      this.#isApplying = false;
      this.hub.show();
    }
  }

  copyKey(): Promise<void> {
    return this.#withKey("Copied.", (key) => this.hub.surroundings.copy(keyAsText(key)));
  }

  openWorkbook(): Promise<void> {
    return this.#withKey("Opened in a new workbook. Save it where only the partnership can open it.", async (key) => {
      await openNewWorkbook(await keyWorkbook(KEY_HEADINGS, linesOf(key)));
    });
  }

  download(): Promise<void> {
    return this.#withKey("Downloaded.", async (key) => {
      this.hub.surroundings.download(KEY_FILE, await keyWorkbookBytes(KEY_HEADINGS, linesOf(key)));
    });
  }

  /**
   * Forgets the key for good. The marks of confirmations whose rows had the old IDs go too; not sooner, because keeping
   * something in the workbook spoils Excel's undo list.
   */
  async discardKey(): Promise<void> {
    this.#key = undefined;
    this.#keyDone = undefined;
    this.#keyProblem = undefined;
    this.hub.show();
    try {
      await this.forgetOldMarks();
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
    }
  }

  async #withKey(done: string, use: (key: IdKey) => Promise<void>): Promise<void> {
    if (this.#key === undefined) return;
    this.#keyProblem = undefined;
    try {
      await use(this.#key);
      this.#keyDone = done;
    } catch (error) {
      this.#keyProblem = this.hub.problemOf(error);
    }
    this.hub.show();
  }

  get #preview(): NewIdsState["preview"] {
    const { open } = this.hub;
    if (this.#proposed === undefined || open === undefined) return undefined;
    const { changes } = this.#proposed;
    // An ID that nothing was found about is the partnership's own, and helps to know the row by.
    const flagged = new Set(rowsWithIdFindings(open.validator));
    return {
      title: "New IDs",
      lines: changes.slice(0, MOST_LINES).map((change) => changeLine(change, flagged.has(change.row) ? "identifiers" : "ids", open.validator)),
      count: changes.length,
      isApplying: this.#isApplying,
      problem: this.#problem,
    };
  }

  get #keyState(): KeyState | undefined {
    if (this.#key === undefined) return undefined;
    return {
      count: this.#key.length,
      canOpenWorkbook: canOpenNewWorkbook(),
      canDownload: canDownload(),
      done: this.#keyDone,
      problem: this.#keyProblem,
    };
  }
}

function linesOf(key: IdKey): string[][] {
  return key.map(({ before, after }) => [before, after]);
}
