import type { KnownNumbers } from "../../../../extract/numbers/known-numbers";
import { readKey } from "../../../../extract/numbers/read-key";
import { readExport } from "../../../extract-file/read-export";
import type { Hub } from "../../hub";
import { maskedFileName } from "../../masked";
import type { Problem } from "../../snapshot";

/** The saved key of an earlier extract: read in memory, so that every child keeps their number. */
export class KeyFileDesk {
  #chosen: { readonly fileName: string; readonly known: KnownNumbers; readonly remarks: readonly string[] } | undefined;
  #isReading = false;
  #problem: Problem | undefined;

  constructor(readonly hub: Hub) {}

  get known(): KnownNumbers | undefined {
    return this.#chosen?.known;
  }

  /** Masked. */
  get fileName(): string | undefined {
    return this.#chosen?.fileName;
  }

  get remarks(): readonly string[] {
    return this.#chosen?.remarks ?? [];
  }

  get isReading(): boolean {
    return this.#isReading;
  }

  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** A key that cannot be read leaves the one that was chosen before. */
  async read(fileName: string, bytes: Uint8Array): Promise<void> {
    this.#isReading = true;
    this.#problem = undefined;
    this.hub.show();
    try {
      const reading = await readExport(fileName, bytes, this.hub.surroundings.pace);
      if (reading.kind === "problem") this.#problem = reading.problem;
      if (reading.kind !== "read") return;
      const key = readKey(reading.sheets);
      if (key.kind === "problem") this.#problem = { sentence: key.sentence, whatToDo: key.whatToDo, canRetry: false };
      else this.#chosen = { fileName: maskedFileName(fileName, this.hub.open?.validator.context.patterns ?? []), known: key.key, remarks: key.remarks };
    } finally {
      this.#isReading = false;
    }
  }

  forget(): void {
    this.#chosen = undefined;
    this.#problem = undefined;
  }
}
