import type { SheetDifference } from "../../../../excel/sample/sample-sheets";
import { differencesFrom } from "../../../../excel/sample/sheet-differences";
import { cellAddress } from "../../../../returns/address";
import { columnSpan } from "../../../../returns/assemble";
import type { CanonicalId } from "../../../../returns/canonical-id";
import { foldSpaces } from "../../../../returns/folding";
import { keptFrame } from "../../../../sampling/file/kept-frame";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import { frameOfList } from "../../../../sampling/frame/frame-of-list";
import { type LevelDifference, recordDifferences } from "../../../../sampling/frame/record-differences";
import type { FrameFromList } from "../../../../sampling/frame/reading";
import { stageFirst } from "../../../../sampling/frame/stage-names";
import { choicesOf } from "../../../../sampling/record/choices-of";
import type { RecordAsRead } from "../../../../sampling/record/draw-record";
import type { Verification } from "../../../../sampling/record/verification";
import { type ReturnNow, verifySteps } from "../../../../sampling/record/verify";
import { STAGES } from "../../../../sampling/seed/stages";
import { SHEET_NAMES } from "../../../../sampling/sheets/sheet-names";
import { inSlices } from "../../../../sampling/slices";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import { maskedText } from "../../../../validation/masked-text";
import { drawnDeskWords } from "../../../words/sample-drawn-desks";
import type { VerifyLine, VerifyState } from "../../sample-screens";
import { agreedDateOf, listToDraw } from "../list-now";
import type { SampleKeeper } from "./sample-keeper";

const { verify: words } = drawnDeskWords;

/** Lines that the pane gets; all are counted. */
const MOST_LINES = 300;

/** Draws again from the list as it stands, and says what differs. */
export class VerifyDesk {
  #state: VerifyState = { phase: "idle" };
  /** Of which record, and after how many edits of the workbook. */
  #of: { readonly seal: string; readonly drawn: string; readonly edits: number } | undefined;

  constructor(
    readonly hub: Hub,
    readonly keeper: SampleKeeper,
  ) {}

  get state(): VerifyState {
    if (this.#state.phase !== "done") return this.#state;
    return { ...this.#state, isOutOfDate: this.#of?.edits !== this.hub.edits || this.#of.drawn !== this.#drawn };
  }

  /** Which draw the workbook holds. */
  get #drawn(): string | undefined {
    return this.keeper.readable?.record.times.drawn;
  }

  /** The draw was repeated and is the same, and nothing has changed since that was begun. */
  get isProven(): boolean {
    const { held } = this.keeper;
    const isOfThis = held.kind === "file" && this.#of?.seal === held.file.record.seal && this.#of.edits === this.hub.edits;
    return isOfThis && this.#state.phase === "done" && this.#state.isSame;
  }

  forget(): void {
    if (this.#state.phase !== "running") this.#state = { phase: "idle" };
  }

  async run(): Promise<void> {
    if (this.#state.phase === "running") return;
    this.#state = { phase: "running", share: 0 };
    this.hub.show();
    try {
      // What a colleague did in another pane counts, and every cell as it stands now.
      await this.keeper.look();
      await this.hub.readAgain();
      const { readable: file } = this.keeper;
      const { open } = this.hub;
      if (open === undefined || this.hub.isStale || file === undefined) {
        this.#state = { phase: "idle" };
        return;
      }
      // Before the list is drawn from: somebody may edit it meanwhile.
      this.#of = { seal: file.record.seal, drawn: file.record.times.drawn, edits: this.hub.edits };
      this.#state = await this.#verified(open, file);
    } catch (error) {
      this.#state = { phase: "failed", problem: this.hub.problemOf(error) };
    }
  }

  async #verified(open: OpenReturn, file: SampleFile<RecordAsRead>): Promise<VerifyState> {
    const { record } = file;
    const { definition } = open.validator.context;
    const reading = frameOfList(listToDraw(open), choicesOf(record));
    const kept = keptFrame(file);
    const agreedDate = agreedDateOf(open);
    const now = reading.kind === "frame" ? await this.#drawAgain(record, { definition, agreedDate, frame: reading.frame }) : undefined;
    const isOtherList = now === undefined || now.list?.isSameFrame === false;
    const fromKept = isOtherList && kept !== undefined ? await this.#drawAgain(record, { definition, agreedDate, frame: kept }) : undefined;
    const lines = [
      ...(reading.kind === "frame" && kept !== undefined ? listLines(open, record, kept, reading) : []),
      ...(now?.result === undefined ? [] : resultLines(open, now)),
      ...(reading.kind === "frame" ? keptRowLines(open, file, reading) : []),
    ];
    return {
      phase: "done",
      isSame: now?.isSame === true && now.sealHolds,
      sentences: now?.sentences ?? (reading.kind === "problems" ? [words.cannotDraw, ...reading.problems] : []),
      lines: lines.slice(0, MOST_LINES),
      lineCount: lines.length,
      sheets: this.keeper.file === undefined ? [] : (await differencesFrom(this.keeper.planOf(this.keeper.file))).map(sheetInWords),
      isOutOfDate: false,
      isSameFromFrozen: fromKept && fromKept.result === undefined,
    };
  }

  async #drawAgain(record: RecordAsRead, now: ReturnNow): Promise<Verification | undefined> {
    const sliced = await inSlices(verifySteps(record, now), {
      ...this.hub.surroundings.pace,
      onProgress: (share) => {
        this.#state = { phase: "running", share };
        this.hub.show();
      },
    });
    return sliced.kind === "done" ? sliced.value : undefined;
  }
}

/** Child by child, where the list is another one than was frozen. */
function listLines(open: OpenReturn, record: RecordAsRead, kept: Parameters<typeof recordDifferences>[0], now: FrameFromList): VerifyLine[] {
  const names = new Map(record.frame.margins.map(({ key, name }) => [key, name]));
  return recordDifferences(kept, now.frame, (key) => names.get(key) ?? key).map(({ id, kind, changes }) => {
    const row = now.rowOf.get(id)?.row;
    const shown = maskedText(id, open.validator.context.patterns);
    const place = row === undefined ? shown : words.place(row + 1, shown);
    return { place, sentence: differenceInWords(kind, changes), address: row === undefined ? undefined : cellAddress(row, columnSpan(open.reading.layout).first) };
  });
}

/** Where the list says something else of a drawn child than the sheets of the sample do, whether or not it changes the draw. */
function keptRowLines(open: OpenReturn, file: SampleFile<RecordAsRead>, now: FrameFromList): VerifyLine[] {
  const { definition, patterns } = open.validator.context;
  const { drawn } = file.record;
  return [...drawn.main, ...drawn.reserve].flatMap((id) => {
    const kept = file.rows.get(id);
    const row = now.rowOf.get(id);
    if (kept === undefined || row === undefined) return [];
    const columns = definition.columns.filter((_, order) => foldSpaces(String(kept.cells[order] ?? "")) !== foldSpaces(String(row.cells[order] ?? "")));
    if (columns.length === 0) return [];
    return [{
      place: words.place(row.row + 1, maskedText(id, patterns)),
      sentence: words.otherColumns(columns.map(({ name }) => name)),
      address: cellAddress(row.row, columnSpan(open.reading.layout).first),
    }];
  });
}

function differenceInWords(kind: "added" | "gone" | "changed", changes: readonly LevelDifference[]): string {
  if (kind === "added") return words.added;
  if (kind === "gone") return words.gone;
  return changes.map(({ margin, then, now }) => words.changed(margin, then, now)).join(" ");
}

/** Record by record, where the draw gives another result. */
function resultLines(open: OpenReturn, { result }: Verification): VerifyLine[] {
  if (result === undefined) return [];
  const line = (place: string, id: CanonicalId, say: (shown: string) => string): VerifyLine => ({
    place, sentence: say(maskedText(id, open.validator.context.patterns)), address: undefined,
  });
  return STAGES.flatMap((stage) => {
    const { onlyRecorded, onlyDrawnAgain } = result.stages[stage];
    const place = stageFirst(stage);
    return [
      ...onlyRecorded.map((id) => line(place, id, words.onlyRecorded)),
      ...onlyDrawnAgain.map((id) => line(place, id, words.onlyDrawnAgain)),
    ];
  });
}

function sheetInWords({ kind, sheetName, ...differences }: SheetDifference): string {
  return sheetName === undefined ? words.sheetGone(SHEET_NAMES[kind]) : words.sheetDiffers(sheetName, differences);
}
