import type { SheetDifference } from "../../../../excel/sample/sample-sheets";
import { differencesFrom } from "../../../../excel/sample/sheet-differences";
import { cellAddress } from "../../../../returns/address";
import { columnSpan } from "../../../../returns/assemble";
import type { CanonicalId } from "../../../../returns/canonical-id";
import { foldSpaces } from "../../../../returns/folding";
import { keptFrame } from "../../../../sampling/file/kept-frame";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import type { Frame } from "../../../../sampling/frame/frame";
import { frameOfList } from "../../../../sampling/frame/frame-of-list";
import { type LevelDifference, recordDifferences } from "../../../../sampling/frame/record-differences";
import { frameDigest } from "../../../../sampling/frame/frame-text";
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

/** What a verification under way comes back to when it is given up. */
type Settled = Exclude<VerifyState, { phase: "running" }>;

/** Of which record, and after how many edits of the workbook. */
interface Verified { readonly seal: string; readonly drawn: string; readonly edits: number }

interface UnderWay {
  readonly abort: AbortController;
  share: number;
}

/** A part of the whole, from 0 to 1. */
interface Part { readonly from: number; readonly to: number }

/** Draws again from the list as it stands, and says what differs. */
export class VerifyDesk {
  #settled: Settled = { phase: "idle" };
  #of: Verified | undefined;
  /** The verification under way; what one that was given up still brings is not wanted. */
  #underWay: UnderWay | undefined;
  /** Resolves when nothing is asked of Excel any more, for one that was given up either. */
  #last: Promise<void> = Promise.resolve();

  constructor(
    readonly hub: Hub,
    readonly keeper: SampleKeeper,
  ) {}

  get state(): VerifyState {
    if (this.#underWay !== undefined) return { phase: "running", share: this.#underWay.share };
    if (this.#settled.phase !== "done") return this.#settled;
    return { ...this.#settled, isOutOfDate: this.#of?.edits !== this.hub.edits || this.#of.drawn !== this.#drawn };
  }

  /** Which draw the workbook holds. */
  get #drawn(): string | undefined {
    return this.keeper.readable?.record.times.drawn;
  }

  /** The draw was repeated and is the same, and nothing has changed since that was begun. */
  get isProven(): boolean {
    const { held } = this.keeper;
    const isOfThis = held.kind === "file" && this.#of?.seal === held.file.record.seal && this.#of.edits === this.hub.edits;
    return isOfThis && this.#underWay === undefined && this.#settled.phase === "done" && this.#settled.isSame;
  }

  run(): Promise<void> {
    if (this.#underWay === undefined) {
      const own: UnderWay = { abort: new AbortController(), share: 0 };
      this.#underWay = own;
      this.hub.show();
      this.#last = this.#last.then(() => this.#run(own));
    }
    return this.#last;
  }

  /** Gives up the verification under way: what was known before shows again. */
  stop(): void {
    if (this.#underWay === undefined) return;
    this.#underWay.abort.abort();
    this.#underWay = undefined;
    this.hub.show();
  }

  async #run(own: UnderWay): Promise<void> {
    const isWanted = (): boolean => !own.abort.signal.aborted;
    let settled: Settled | undefined = { phase: "idle" };
    let of: Verified | undefined;
    try {
      // What a colleague did in another pane counts, and every cell as it stands now.
      if (isWanted()) await this.keeper.look();
      if (isWanted()) await this.hub.upToDate();
      const { readable: file } = this.keeper;
      const { open } = this.hub;
      if (isWanted() && open !== undefined && !this.hub.isStale && file !== undefined) {
        // Before the list is drawn from: somebody may edit it meanwhile.
        of = { seal: file.record.seal, drawn: file.record.times.drawn, edits: this.hub.edits };
        settled = await this.#verified(open, file, own);
      }
    } catch (error) {
      settled = { phase: "failed", problem: this.hub.problemOf(error) };
    }
    // Given up: the state is as it was before, or of a verification that was begun since.
    if (settled === undefined || !isWanted()) return;
    this.#underWay = undefined;
    this.#settled = settled;
    this.#of = of;
  }

  /** @returns undefined where it was given up. */
  async #verified(open: OpenReturn, file: SampleFile<RecordAsRead>, own: UnderWay): Promise<Settled | undefined> {
    const { record } = file;
    const { definition } = open.validator.context;
    const isGivenUp = (): boolean => own.abort.signal.aborted;
    const reading = frameOfList(listToDraw(open), choicesOf(record));
    const kept = keptFrame(file);
    const agreedDate = agreedDateOf(open);
    const drawAgain = (frame: Frame, part: Part) => this.#drawAgain(record, { definition, agreedDate, frame }, own, part);
    const isDrawnTwice = kept !== undefined && reading.kind === "frame" && frameDigest(reading.frame) !== record.frame.digest;
    const ofFirst = isDrawnTwice ? 0.5 : 1;
    const now = reading.kind === "frame" ? await drawAgain(reading.frame, { from: 0, to: ofFirst }) : undefined;
    if (isGivenUp()) return undefined;
    const isOtherList = now === undefined || now.list?.isSameFrame === false;
    const fromKept = isOtherList && kept !== undefined ? await drawAgain(kept, { from: now === undefined ? 0 : ofFirst, to: 1 }) : undefined;
    if (isGivenUp()) return undefined;
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

  /** @returns undefined where it was given up. */
  async #drawAgain(record: RecordAsRead, now: ReturnNow, own: UnderWay, part: Part): Promise<Verification | undefined> {
    const sliced = await inSlices(verifySteps(record, now), {
      ...this.hub.surroundings.pace,
      signal: own.abort.signal,
      onProgress: (share) => {
        if (own !== this.#underWay) return;
        own.share = part.from + share * (part.to - part.from);
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
