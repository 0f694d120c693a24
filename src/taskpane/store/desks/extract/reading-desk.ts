import { type ExportReading, readExport, readPasted, type ReadingWork } from "../../../extract-file/read-export";
import { extractDeskWords } from "../../../words/extract-desks";
import type { ExtractState } from "../../extract-screens";
import type { Hub } from "../../hub";
import { maskedFileName } from "../../masked";
import type { Problem } from "../../snapshot";

const { reading: words } = extractDeskWords;

const NOT_READ: Problem = {
  sentence: words.failed,
  whatToDo: words.failedWhatToDo,
  canRetry: false,
};

export type ReadFile = Extract<ExportReading, { kind: "read" }> & {
  /** Masked. */
  readonly fileName: string;
};

/** Reads the file of a case system, or a pasted table, in memory: one at a time, the last that was asked for. */
export class ReadingDesk {
  #underWay: { readonly fileName: string; readonly abort: AbortController; share: number | undefined } | undefined;
  #problem: Problem | undefined;

  constructor(readonly hub: Hub) {}

  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Undefined while nothing is being read. */
  get state(): Extract<ExtractState, { phase: "reading" }> | undefined {
    return this.#underWay && { phase: "reading", fileName: this.#underWay.fileName, share: this.#underWay.share };
  }

  readFile(fileName: string, bytes: Uint8Array): Promise<ReadFile | undefined> {
    const shown = maskedFileName(fileName, this.hub.open?.validator.context.patterns ?? []);
    return this.#read(shown, (work) => readExport(fileName, bytes, work));
  }

  readPasted(text: string): Promise<ReadFile | undefined> {
    return this.#read(words.pasted, (work) => readPasted(text, work));
  }

  /** Lets go of what is being read. */
  stop(): void {
    this.#underWay?.abort.abort();
    this.#underWay = undefined;
    this.#problem = undefined;
  }

  /** @returns undefined where it was stopped or could not be read; `problem` then says why. */
  async #read(fileName: string, read: (work: ReadingWork) => Promise<ExportReading>): Promise<ReadFile | undefined> {
    this.stop();
    const underWay = { fileName, abort: new AbortController(), share: undefined as number | undefined };
    this.#underWay = underWay;
    this.hub.show();
    const { pace } = this.hub.surroundings;
    const reading = await read({
      ...pace,
      signal: underWay.abort.signal,
      onProgress: (share) => {
        underWay.share = share;
        if (this.#underWay === underWay) this.hub.show();
      },
    }).catch((error: unknown): ExportReading => {
      // Its code is noted for whoever helps; what it says may hold what stands in the file.
      this.hub.problemOf(error);
      return { kind: "problem", problem: NOT_READ };
    });
    // Another file may have been chosen, or the reading stopped.
    if (this.#underWay !== underWay) return undefined;
    this.#underWay = undefined;
    if (reading.kind === "read") return { ...reading, fileName };
    this.#problem = reading.kind === "problem" ? reading.problem : undefined;
    return undefined;
  }
}
