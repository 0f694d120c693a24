import { returnDefinitions } from "../../../returns/definitions";
import { compareLists } from "../../../validation/compare";
import { readEarlier } from "../../earlier/read-earlier";
import type { Hub } from "../hub";
import { maskedFileName } from "../masked";
import type { CompareState } from "../screens";
import { comparedWords } from "../../words/desks";
import { comparisonShown } from "./comparison-shown";

/** What a reading under way comes back to when it is given up. */
type Settled = Exclude<CompareState, { readonly phase: "reading" }>;

interface UnderWay {
  /** Masked. */
  readonly fileName: string;
  readonly abort: AbortController;
  share: number | undefined;
}

/** Sets the list against an earlier copy of it, which is read in memory and not kept. */
export class CompareDesk {
  #state: Settled = { phase: "choose" };
  /** The file that is being read; what one that was given up still brings is not wanted. */
  #underWay: UnderWay | undefined;

  constructor(readonly hub: Hub) {}

  get state(): CompareState {
    if (this.#underWay === undefined) return this.#state;
    const { fileName, share } = this.#underWay;
    return { phase: "reading", fileName, ...(share !== undefined && { share }) };
  }

  /** Reads the file and compares. Trouble with it becomes the state. */
  async compareWith(fileName: string, bytes: Uint8Array): Promise<void> {
    this.#underWay?.abort.abort();
    const shownName = maskedFileName(fileName, this.hub.open?.validator.context.patterns ?? []);
    const own: UnderWay = { fileName: shownName, abort: new AbortController(), share: undefined };
    this.#underWay = own;
    this.hub.show();
    const state = await this.#compared(own, bytes);
    if (own !== this.#underWay) return;
    this.#underWay = undefined;
    this.#state = state;
    this.hub.show();
  }

  /** Gives up the file that is being read: what stood there before shows again. */
  stop(): void {
    if (this.#underWay === undefined) return;
    this.#underWay.abort.abort();
    this.#underWay = undefined;
    this.hub.show();
  }

  /** Lets go of what was compared. */
  forget(): void {
    this.#underWay?.abort.abort();
    this.#underWay = undefined;
    this.#state = { phase: "choose" };
    this.hub.show();
  }

  async #compared(own: UnderWay, bytes: Uint8Array): Promise<Settled> {
    const { fileName } = own;
    const { pace } = this.hub.surroundings;
    try {
      const onProgress = (share: number): void => { this.#show(own, share); };
      const earlier = await readEarlier(bytes, returnDefinitions, { ...pace, signal: own.abort.signal, onProgress });
      if (earlier === undefined) return { phase: "choose" };
      const open = await this.hub.upToDate();
      if ("problem" in earlier) return { phase: "failed", fileName, problem: earlier.problem };
      // Comparing is done in one piece: whoever gives it up now is heard first.
      await pace.breathe();
      if (own !== this.#underWay) return { phase: "choose" };
      const now = { ...open.reading, rows: open.validator.rows() };
      const done = comparisonShown(fileName, compareLists(earlier.list, now), open);
      return { ...done, notes: [...done.notes, comparedWords.asOfNow] };
    } catch (error) {
      return { phase: "failed", fileName, problem: this.hub.problemOf(error) };
    }
  }

  #show(own: UnderWay, share: number): void {
    if (own !== this.#underWay) return;
    own.share = share;
    this.hub.show();
  }
}
