import { findFindingsSheet, removeFindingsSheet, writeFindingsSheet } from "../../../excel/findings-sheet";
import { clearHighlights, hasHighlights, highlight } from "../../../excel/highlight";
import { Copying } from "./copying";
import { asTabbedText, findingLines } from "../finding-lines";
import { highlightMarks } from "../highlight-marks";
import type { Hub } from "../hub";
import type { ToolsState } from "../screens";
import { findingsList, toolWork } from "../../words/desks";

/** Highlights in the sheet, and the list of findings outside the pane. */
export class ToolsDesk {
  #isHighlighting = false;
  #hasFindingsSheet = false;
  /** What is being done; one thing at a time. */
  #underWay: string | undefined;
  readonly #copying: Copying;

  constructor(readonly hub: Hub) {
    this.#copying = new Copying(hub);
  }

  get state(): Omit<ToolsState, "holdsKey"> {
    return {
      isHighlighting: this.#isHighlighting,
      hasFindingsSheet: this.#hasFindingsSheet,
      isBusy: this.#underWay !== undefined,
      ...(this.#underWay !== undefined && { underWay: this.#underWay }),
      isCopied: this.#copying.isCopied,
      isReadyToCopy: this.#copying.ready !== undefined,
    };
  }

  /** Asks the workbook what is in it already: a colleague may have switched highlights on. */
  async look(): Promise<void> {
    this.#copying.forget();
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
    await this.#work(isOn ? toolWork.highlighting : toolWork.clearing, async () => {
      const { open } = this.hub;
      if (!isOn) {
        await clearHighlights();
        this.#isHighlighting = false;
        this.hub.say(toolWork.cleared);
      } else if (open !== undefined) {
        const marks = highlightMarks(open.validator, this.hub.confirmed);
        await highlight(open.reading.layout, marks);
        this.#isHighlighting = marks.fix.length + marks.check.length > 0;
        this.hub.say(this.#isHighlighting ? toolWork.highlighted : toolWork.nothingToHighlight);
      }
    });
  }

  async writeSheet(): Promise<void> {
    await this.#work(toolWork.writingSheet, async () => {
      const { open } = this.hub;
      if (open === undefined) return;
      const lines = findingLines(open.validator, this.hub.confirmed);
      await writeFindingsSheet(lines, findingsList.headings);
      this.#hasFindingsSheet = true;
      this.hub.say(toolWork.sheetWritten(lines.length));
    });
  }

  async removeSheet(): Promise<void> {
    await this.#work(toolWork.removingSheet, async () => {
      await removeFindingsSheet();
      this.#hasFindingsSheet = false;
      this.hub.say(toolWork.sheetRemoved);
    });
  }

  /** To be called in the press itself. */
  async copy(): Promise<void> {
    await this.#atWork(toolWork.copying, () =>
      this.#copying.copy(async () => {
        const { validator } = await this.hub.upToDate();
        return asTabbedText([findingsList.headings, ...findingLines(validator, this.hub.confirmed)]);
      }),
    );
  }

  /** Takes out of the workbook all that this desk may have put there. @throws HostError */
  async takeOut(): Promise<void> {
    await clearHighlights();
    this.#isHighlighting = false;
    await removeFindingsSheet();
    this.#hasFindingsSheet = false;
  }

  async #work(underWay: string, work: () => Promise<void>): Promise<void> {
    await this.#atWork(underWay, async () => {
      this.#copying.forget();
      await this.hub.upToDate();
      await work();
    });
  }

  async #atWork(underWay: string, work: () => Promise<void>): Promise<void> {
    if (this.#underWay !== undefined) return;
    this.#underWay = underWay;
    this.hub.sayNoMore();
    this.hub.show();
    try {
      await work();
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
    } finally {
      this.#underWay = undefined;
      this.hub.show();
    }
  }
}
