import { findFindingsSheet, removeFindingsSheet, writeFindingsSheet } from "../../../excel/findings-sheet";
import { clearHighlights, hasHighlights, highlight } from "../../../excel/highlight";
import { counted } from "../../../returns/wording";
import { asTabbedText, findingLines, FINDING_HEADINGS } from "../finding-lines";
import { highlightMarks } from "../highlight-marks";
import type { Hub } from "../hub";
import type { ToolsState } from "../screens";

/** Highlights in the sheet, and the list of findings outside the pane. */
export class ToolsDesk {
  #isHighlighting = false;
  #hasFindingsSheet = false;
  #isBusy = false;
  #isCopied = false;

  constructor(readonly hub: Hub) {}

  get state(): Omit<ToolsState, "holdsKey"> {
    return {
      isHighlighting: this.#isHighlighting,
      hasFindingsSheet: this.#hasFindingsSheet,
      isBusy: this.#isBusy,
      isCopied: this.#isCopied,
    };
  }

  /** Asks the workbook what is in it already: a colleague may have switched highlights on. */
  async look(): Promise<void> {
    this.#isCopied = false;
    try {
      this.#isHighlighting = await hasHighlights();
      this.#hasFindingsSheet = (await findFindingsSheet()) !== undefined;
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
    }
    this.hub.show();
  }

  /** On: marks the cells of the findings as they stand now. Off: takes every mark of ours out. */
  async setHighlighting(isOn: boolean): Promise<void> {
    await this.#work(async () => {
      const { open } = this.hub;
      if (!isOn) {
        await clearHighlights();
        this.#isHighlighting = false;
        this.hub.say("The highlights are gone.");
      } else if (open !== undefined) {
        const marks = highlightMarks(open.validator, this.hub.confirmed);
        await highlight(open.reading.layout, marks);
        this.#isHighlighting = marks.fix.length + marks.check.length > 0;
        this.hub.say(this.#isHighlighting ? "The cells are highlighted as they stand now." : "There is no cell to highlight.");
      }
    });
  }

  async writeSheet(): Promise<void> {
    await this.#work(async () => {
      const { open } = this.hub;
      if (open === undefined) return;
      const lines = findingLines(open.validator, this.hub.confirmed);
      await writeFindingsSheet(lines, FINDING_HEADINGS);
      this.#hasFindingsSheet = true;
      this.hub.say(`A sheet with ${counted(lines.length, "finding")} was added after the last one. Remove it before you send the return.`);
    });
  }

  async removeSheet(): Promise<void> {
    await this.#work(async () => {
      await removeFindingsSheet();
      this.#hasFindingsSheet = false;
      this.hub.say("The sheet of findings is gone.");
    });
  }

  async copy(): Promise<void> {
    await this.#work(async () => {
      const { open } = this.hub;
      if (open === undefined) return;
      await this.hub.surroundings.copy(asTabbedText([FINDING_HEADINGS, ...findingLines(open.validator, this.hub.confirmed)]));
      this.#isCopied = true;
    });
  }

  /** Takes out of the workbook all that this desk may have put there. @throws HostError */
  async takeOut(): Promise<void> {
    await clearHighlights();
    this.#isHighlighting = false;
    await removeFindingsSheet();
    this.#hasFindingsSheet = false;
  }

  async #work(work: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#isCopied = false;
    this.hub.show();
    try {
      await this.hub.settled();
      await work();
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
    } finally {
      this.#isBusy = false;
      this.hub.show();
    }
  }
}
