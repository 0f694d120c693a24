import { type Finished, finishDeleting } from "../../../../excel/sample/delete-sample";
import { lookForSample } from "../../../../excel/sample/look";
import type { SamplePlan, SampleSheets, StoredSample } from "../../../../excel/sample/sample-sheets";
import { repairSample, writeSample } from "../../../../excel/sample/write-sample";
import { HostError } from "../../../../excel/host-error";
import type { PlannedSheet } from "../../../../returns/planned-sheet";
import { readSampleFile } from "../../../../sampling/file/read-sample-file";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import { sampleFileTexts } from "../../../../sampling/file/sample-file-texts";
import { otherKind } from "../../../../sampling/record/choices-of";
import type { RecordAsRead } from "../../../../sampling/record/draw-record";
import { earlierDraws } from "../../../../sampling/record/earlier-draws";
import { sampleSheets } from "../../../../sampling/sheets/sample-sheets";
import { drawnDeskWords } from "../../../words/sample-drawn-desks";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";

/** What the workbook keeps of a sample. */
export type Held =
  | { readonly kind: "none" }
  | { readonly kind: "file"; readonly file: SampleFile }
  /** It can be looked at, and not be added to. */
  | { readonly kind: "doubtful"; readonly file: SampleFile<RecordAsRead>; readonly sentences: readonly string[] }
  | { readonly kind: "unreadable"; readonly sentences: readonly string[] };

/** Longer than one writing takes, as a rule. Milliseconds. */
const COLLEAGUE_WRITES_WITHIN = 5_000;

/** Knows what the workbook keeps of a sample, and writes it. */
export class SampleKeeper {
  #held: Held = { kind: "none" };
  #plan: { readonly file: SampleFile; readonly plan: SamplePlan } | undefined;

  constructor(readonly hub: Hub) {}

  get held(): Held {
    return this.#held;
  }

  /** What can be read of a sample, doubtful or not. */
  get readable(): SampleFile<RecordAsRead> | undefined {
    return this.#held.kind === "file" || this.#held.kind === "doubtful" ? this.#held.file : undefined;
  }

  /** The file of a sample that can be worked with. */
  get file(): SampleFile | undefined {
    return this.#held.kind === "file" ? this.#held.file : undefined;
  }

  /**
   * Asks the workbook, and puts right what an interrupted writing or deleting has left. @throws HostError
   * @returns what was put right, in a sentence; undefined where nothing had to be.
   */
  async look(): Promise<string | undefined> {
    const seen = await this.#lookWhenQuiet();
    const { stored } = seen;
    if (stored?.status.kind === "deleting") {
      const finished = await this.finishDeleting();
      if (finished.list === "gone") await this.hub.readAfterwards();
      return finishedInWords(finished);
    }
    this.#held = heldOf(stored, this.hub.open);
    if (stored?.status.kind !== "writing") return undefined;
    return this.#repair(seen, stored);
  }

  /**
   * Writes the sample as it is to be: all or nothing. @throws HostError; what the workbook keeps is looked up anew where
   * somebody else changed it.
   * @returns what else became of the sheets, in a sentence.
   */
  async write(next: SampleFile): Promise<string | undefined> {
    const before = this.file;
    try {
      const written = await writeSample(this.planOf(next), before && this.planOf(before));
      this.#held = { kind: "file", file: next };
      return setAsideInWords(written.setAside);
    } catch (error) {
      if (error instanceof HostError && error.kind === "changed") await this.look();
      throw error;
    }
  }

  /** Brings the sheets to what the record says. @throws HostError */
  async writeSheetsAgain(): Promise<string | undefined> {
    const { file } = this;
    if (file === undefined) return undefined;
    const { setAside } = await repairSample(await lookForSample(), this.planOf(file));
    return setAsideInWords(setAside);
  }

  /** Finishes a deletion as it was begun, whichever list is open by now. @throws HostError */
  async finishDeleting(): Promise<Finished> {
    const finished = await finishDeleting(drawnDeskWords.delete.listUnknown);
    this.forget();
    return finished;
  }

  /** After all was deleted. */
  forget(): void {
    this.#held = { kind: "none" };
    this.#plan = undefined;
  }

  /** How the workbook is to be for a file. */
  planOf(file: SampleFile): SamplePlan {
    if (this.#plan?.file === file) return this.#plan.plan;
    const { open } = this.hub;
    if (open === undefined) throw new Error("a sample is written beside its list");
    const { definition, dateSystem } = open.validator.context;
    const sheetsOf = (one: SampleFile<RecordAsRead>): PlannedSheet[] => sampleSheets(one, { definition, dateSystem });
    const earlier = new Map(
      earlierDraws(file.record).map(({ record }) => [record.times.drawn, sheetsOf({ ...file, record, releasedAt: undefined })]),
    );
    const plan = { stamp: file.record.times.drawn, sheets: sheetsOf(file), texts: sampleFileTexts(file), dateSystem, earlier };
    this.#plan = { file, plan };
    return plan;
  }

  /** A colleague may be writing just now: what is still half-way a while later was interrupted. */
  async #lookWhenQuiet(): Promise<SampleSheets> {
    const seen = await lookForSample();
    if (seen.stored === undefined || seen.stored.status.kind === "ready") return seen;
    await this.hub.surroundings.pause(COLLEAGUE_WRITES_WITHIN);
    return lookForSample();
  }

  async #repair(seen: SampleSheets, stored: StoredSample): Promise<string | undefined> {
    const { file } = this;
    // What cannot be read cannot be written again either: the sentences of the reading say so.
    if (file === undefined && stored.texts !== undefined) return undefined;
    await repairSample(seen, file && this.planOf(file));
    return file === undefined
      ? drawnDeskWords.interrupted.drawing
      : drawnDeskWords.interrupted.writing;
  }
}

function heldOf(stored: StoredSample | undefined, open: OpenReturn | undefined): Held {
  if (stored?.texts === undefined) return { kind: "none" };
  const reading = readSampleFile(stored.texts);
  if (reading.kind === "problem") return { kind: "unreadable", sentences: reading.sentences };
  const other = open && otherKind(reading.file.record, open.validator.context.definition.id);
  if (other !== undefined) return { kind: "unreadable", sentences: [other] };
  return reading;
}

export function finishedInWords({ list }: Finished): string {
  const { deleting, deletingNotList } = drawnDeskWords.interrupted;
  return list === "unknown" ? deletingNotList : deleting;
}

function setAsideInWords(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : drawnDeskWords.setAside(names);
}
