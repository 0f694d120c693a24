import { returnDefinitions } from "../../../returns/definitions";
import { compareLists } from "../../../validation/compare";
import { readEarlier } from "../../earlier/read-earlier";
import type { Hub } from "../hub";
import { maskedFileName } from "../masked";
import type { CompareState } from "../screens";
import { comparisonShown } from "./comparison-shown";

/** Sets the list against an earlier copy of it, which is read in memory and not kept. */
export class CompareDesk {
  #state: CompareState = { phase: "choose" };
  /** Grows with every file: what an earlier one still brings is not wanted. */
  #turn = 0;

  constructor(readonly hub: Hub) {}

  get state(): CompareState {
    return this.#state;
  }

  /** Reads the file and compares. Trouble with it becomes the state. */
  async compareWith(fileName: string, bytes: Uint8Array): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const shownName = maskedFileName(fileName, this.hub.open?.validator.context.patterns ?? []);
    this.#state = { phase: "reading", fileName: shownName };
    this.hub.show();
    const state = await this.#compared(shownName, bytes);
    if (turn !== this.#turn) return;
    this.#state = state;
    this.hub.show();
  }

  /** Gives up the file that is being read. */
  stop(): void {
    if (this.#state.phase === "reading") this.forget();
  }

  /** Lets go of what was compared. */
  forget(): void {
    this.#turn += 1;
    this.#state = { phase: "choose" };
    this.hub.show();
  }

  async #compared(fileName: string, bytes: Uint8Array): Promise<CompareState> {
    try {
      const earlier = await readEarlier(bytes, returnDefinitions);
      await this.hub.settled();
      const { open } = this.hub;
      if (open === undefined) return { phase: "choose" };
      if ("problem" in earlier) return { phase: "failed", fileName, problem: earlier.problem };
      const now = { ...open.reading, rows: open.validator.rows() };
      const done = comparisonShown(fileName, compareLists(earlier.list, now), open);
      return { ...done, notes: [...done.notes, "Later changes in this workbook are not in the comparison. Choose the file again to see them."] };
    } catch (error) {
      return { phase: "failed", fileName, problem: this.hub.problemOf(error) };
    }
  }
}
