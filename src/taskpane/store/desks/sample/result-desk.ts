import { canDownload } from "../../../../excel/platform";
import { clearDrawnMarks, hasDrawnMarks, markDrawn } from "../../../../excel/sample/drawn-marks";
import { selectOwnSheet } from "../../../../excel/sample/select-sheet";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import { draws, MOST_DRAWS } from "../../../../sampling/record/earlier-draws";
import type { RecordAsRead } from "../../../../sampling/record/draw-record";
import { recordText } from "../../../../sampling/record/seal";
import { drawnDeskWords } from "../../../words/sample-drawn-desks";
import type { Hub } from "../../hub";
import type { ResultState, SampleAsk } from "../../sample-screens";
import { sampleReasonProblem } from "./reason";
import { type ResultPicture, resultPicture } from "./result-picture";
import { rowsToMark } from "./rows-to-mark";
import type { SampleWriter } from "./sample-writer";

const { result: words } = drawnDeskWords;

/** What came of a draw: its figures, its sheets, its record, and its marks in the list. */
export class ResultDesk {
  #isMarked = false;
  #done: string | undefined;
  #redrawProblem: string | undefined;
  /** Made once for each file. */
  #picture: { readonly file: SampleFile<RecordAsRead>; readonly picture: ResultPicture } | undefined;

  constructor(
    readonly hub: Hub,
    readonly writer: SampleWriter,
  ) {}

  state(file: SampleFile<RecordAsRead>): ResultState {
    if (this.#picture?.file !== file) this.#picture = { file, picture: resultPicture(file) };
    return {
      ...this.#picture.picture,
      isMarked: this.#isMarked,
      done: this.#done,
      canDownload: canDownload(),
      redrawProblem: this.#redrawProblem,
    };
  }

  /** What was said of the last thing done is no news any more. */
  sayNoMore(): void {
    this.#done = undefined;
  }

  forget(): void {
    this.#redrawProblem = undefined;
  }

  /** The sample was deleted, and its marks with it. */
  forgetSample(): void {
    this.#isMarked = false;
    this.#picture = undefined;
  }

  /** Asks the workbook whether drawn rows are marked in it. @throws HostError */
  async look(): Promise<void> {
    this.#isMarked = await hasDrawnMarks();
  }

  goToSheet({ record }: SampleFile<RecordAsRead>, sheet: Extract<SampleAsk, { ask: "goToSheet" }>["sheet"]): Promise<void> {
    return this.#attempt(() => selectOwnSheet(sheet, record.times.drawn));
  }

  /** Marks the rows of the sample and of the reserve as they stand now, wherever they have been sorted to. */
  mark(isOn: boolean): Promise<void> {
    return this.#attempt(async () => {
      if (isOn) {
        const open = await this.hub.upToDate();
        const { readable } = this.writer.keeper;
        if (readable === undefined) return;
        await markDrawn(open.reading.layout, rowsToMark(open, readable.record));
      } else await clearDrawnMarks();
      this.#isMarked = isOn;
      this.hub.say(isOn ? words.marked : words.unmarked);
    });
  }

  copyRecord({ record }: SampleFile<RecordAsRead>): Promise<void> {
    return this.#attempt(async () => {
      await this.hub.surroundings.copy(recordText(record));
      this.#done = words.copied;
    });
  }

  downloadRecord({ record }: SampleFile<RecordAsRead>): void {
    this.hub.surroundings.download(words.recordFile, new TextEncoder().encode(recordText(record)));
    this.#done = words.downloaded(words.recordFile);
  }

  /** Whether another sample may be drawn for this reason; otherwise the state says what is wrong. */
  mayDrawAgain({ record }: SampleFile, reason: string): boolean {
    this.#redrawProblem = draws(record) >= MOST_DRAWS ? words.tooManyDraws(MOST_DRAWS) : sampleReasonProblem(reason);
    return this.#redrawProblem === undefined;
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    const problem = await this.writer.work(work);
    if (problem !== undefined) this.hub.notify(problem);
  }
}
