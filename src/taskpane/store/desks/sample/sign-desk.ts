import type { SampleFile } from "../../../../sampling/file/sample-file";
import { type RecordAsRead, type Role, ROLES } from "../../../../sampling/record/draw-record";
import { addCheck } from "../../../../sampling/record/record-of-draw";
import { dayInWords } from "../../../words/moments";
import { drawnDeskWords } from "../../../words/sample-drawn-desks";
import type { Hub } from "../../hub";
import type { SignState } from "../../sample-screens";
import type { Problem } from "../../snapshot";
import type { SampleWriter } from "./sample-writer";
import type { VerifyDesk } from "./verify-desk";

const OWN_DRAW: Problem = {
  sentence: drawnDeskWords.sign.ownDraw,
  whatToDo: drawnDeskWords.sign.ownDrawWhatToDo,
  canRetry: false,
};

/** Takes down who has checked a draw: a role and a date, no name. */
export class SignDesk {
  #problem: Problem | undefined;

  constructor(
    readonly hub: Hub,
    readonly writer: SampleWriter,
    readonly verify: VerifyDesk,
  ) {}

  state({ people: { drew, checks } }: RecordAsRead): SignState {
    return {
      drew,
      checks: checks.map(({ role, at }) => ({ role, on: dayInWords(at) })),
      roles: ROLES,
      canSign: this.verify.isProven,
      problem: this.#problem,
    };
  }

  forget(): void {
    this.#problem = undefined;
  }

  /** Signs for a draw that was verified and is the same. */
  async sign(file: SampleFile, role: Role): Promise<void> {
    // What was edited since is read first, whether Excel has told of it or not.
    this.#problem = await this.hub.upToDate().then(() => undefined, (error: unknown) => this.hub.problemOf(error));
    if (this.#problem !== undefined) return;
    if (!this.verify.isProven) return;
    if (role === file.record.people.drew) {
      this.#problem = OWN_DRAW;
      return;
    }
    const record = addCheck(file.record, role, this.hub.surroundings.timestamp());
    this.#problem = await this.writer.write({ ...file, record }, drawnDeskWords.sign.signed);
  }
}
