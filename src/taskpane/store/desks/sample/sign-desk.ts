import { HostError } from "../../../../excel/host-error";
import { type RecordAsRead, type Role, ROLES } from "../../../../sampling/record/draw-record";
import { addCheck } from "../../../../sampling/record/record-of-draw";
import { dayInWords } from "../../../words/moments";
import { drawnDeskWords } from "../../../words/sample-drawn-desks";
import type { Hub } from "../../hub";
import type { SignState } from "../../sample-screens";
import type { Problem } from "../../snapshot";
import type { SampleWriter } from "./sample-writer";
import type { VerifyDesk } from "./verify-desk";

const { sign: words } = drawnDeskWords;

const OWN_DRAW: Problem = {
  sentence: words.ownDraw,
  whatToDo: words.ownDrawWhatToDo,
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
  async sign(role: Role): Promise<void> {
    this.#problem = role === this.writer.keeper.file?.record.people.drew ? OWN_DRAW : undefined;
    if (this.#problem !== undefined || !this.verify.isProven) return;
    this.#problem = await this.writer.work(async () => {
      // What was edited since is read first, whether Excel has told of it or not.
      await this.hub.upToDate();
      const { file } = this.writer.keeper;
      if (file === undefined || !this.verify.isProven) throw notProven();
      await this.writer.put({ ...file, record: addCheck(file.record, role, this.hub.surroundings.timestamp()) }, words.signed);
    });
  }
}

function notProven(): HostError {
  return new HostError("changed", "NotProven", words.notProven, words.notProvenWhatToDo);
}
