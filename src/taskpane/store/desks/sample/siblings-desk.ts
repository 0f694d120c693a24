import type { SampleFile } from "../../../../sampling/file/sample-file";
import { withSiblings } from "../../../../sampling/record/record-of-draw";
import { readSiblings } from "../../../../sampling/siblings/read-siblings";
import { siblingNumbers, siblingsInWords, siblingsText } from "../../../../sampling/siblings/sibling-groups";
import type { OpenReturn } from "../../open-list";
import type { SiblingsState } from "../../sample-screens";
import type { Problem } from "../../snapshot";
import { MemberNames, sampleNow } from "./members";
import type { SampleWriter } from "./sample-writer";

/** Takes down which records of the sample are of brothers and sisters. */
export class SiblingsDesk {
  #problems: readonly string[] = [];
  #problem: Problem | undefined;

  constructor(readonly writer: SampleWriter) {}

  state(open: OpenReturn, file: SampleFile): SiblingsState {
    const sample = sampleNow(file);
    const names = new MemberNames(open, file, sample);
    const { siblings } = file.record;
    const groups = new Map<number, string[]>();
    for (const [id, number] of siblingNumbers(siblings, sample)) groups.set(number, [...(groups.get(number) ?? []), names.shown(id)]);
    return {
      text: siblingsText(siblings, (id) => names.typed(id)),
      groups: [...groups].sort(([a], [b]) => a - b).map(([number, members]) => ({ number, members })),
      sentence: siblingsInWords(sample, siblings),
      problems: this.#problems,
      problem: this.#problem,
    };
  }

  forget(): void {
    this.#problems = [];
    this.#problem = undefined;
  }

  async keep(open: OpenReturn, file: SampleFile, text: string): Promise<void> {
    this.forget();
    const sample = sampleNow(file);
    const reading = readSiblings(text, sample, file.record);
    if (reading.kind === "problems") {
      const names = new MemberNames(open, file, sample);
      this.#problems = reading.problems.map(({ sentence, about }) => (about === undefined ? sentence : `${sentence} (${names.shown(about)})`));
      return;
    }
    const record = withSiblings(file.record, reading.groups);
    this.#problem = await this.writer.write({ ...file, record }, siblingsInWords(sample, reading.groups));
  }
}
