import type { CanonicalId } from "../../../../returns/canonical-id";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import type { CurrentSample } from "../../../../sampling/match/current-sample";
import { type Candidate, type Matching, matchingOf } from "../../../../sampling/match/matching";
import { rankReserve, type Ranking } from "../../../../sampling/match/ranking";
import { replaceOne, replaceTogether, type Withdrawal } from "../../../../sampling/match/replace";
import type { Choice } from "../../../../sampling/match/replacement";
import { type Assignment, assignReserve } from "../../../../sampling/match/together";
import { type MatchWeight, readWeights, type WeightProblem } from "../../../../sampling/match/weights";
import type { DrawRecord } from "../../../../sampling/record/draw-record";
import { addReplacement, takeBackLast } from "../../../../sampling/record/record-of-draw";
import { dayInWords } from "../../../words/moments";
import { drawnDeskWords } from "../../../words/sample-drawn-desks";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import type { CandidateLine, ReplaceState } from "../../sample-screens";
import type { Problem } from "../../snapshot";
import { MemberNames, sampleNow } from "./members";
import type { SampleWriter } from "./sample-writer";
import { sampleReasonProblem } from "./reason";

const { replace: words } = drawnDeskWords;

/** Withdrawals in hand. */
interface Asked {
  readonly withdrawals: readonly { readonly id: CanonicalId; readonly reason: string }[];
  /** What is wrong with each reason. */
  readonly problems: readonly (string | undefined)[];
}

/** Replaces records of the sample by those of the reserve that are nearest to them. */
export class ReplaceDesk {
  #asked: Asked | undefined;
  #ranking: Ranking | undefined;
  #assignment: Assignment | undefined;
  #problem: Problem | undefined;
  #choiceProblem: string | undefined;
  /** As typed; undefined while they are the return's own, or those of the last replacement. */
  #typed: ReadonlyMap<string, string> | undefined;
  #weightProblems: readonly WeightProblem[] = [];
  #weights: readonly MatchWeight[] | undefined;

  constructor(
    readonly hub: Hub,
    readonly writer: SampleWriter,
  ) {}

  state(open: OpenReturn, file: SampleFile): ReplaceState {
    const sample = sampleNow(file);
    const names = new MemberNames(open, file, sample);
    const weights = this.#weightsFor(open, file);
    const usual = open.validator.context.definition.sample.match.weights;
    return {
      members: sample.main.map((id) => names.member(id)),
      reserveLeft: sample.reserve.length,
      withdrawals: (this.#asked?.withdrawals ?? []).map(({ id, reason }, order) => ({
        member: names.member(id), reason, problem: this.#asked?.problems[order],
      })),
      ranking: this.#ranking && {
        candidates: this.#ranking.candidates.map((candidate) => candidateLine(candidate, names)),
        note: this.#ranking.note,
        choiceProblem: this.#choiceProblem,
      },
      pairs: this.#assignment?.pairs.map(({ withdrawn, candidate, note }) => ({
        withdrawn: names.member(withdrawn), replacement: candidateLine(candidate, names), note,
      })),
      weights: weights.map(({ column, weight }) => ({
        column,
        name: open.validator.context.definition.columns.find(({ key }) => key === column)?.name ?? column,
        weight: this.#typed?.get(column) ?? String(weight),
        problem: this.#weightProblems.find((problem) => problem.column === column)?.sentence,
      })),
      weightsProblem: this.#weightProblems.find(({ column }) => column === undefined)?.sentence,
      isUsualWeights: this.#typed === undefined && weights.every(({ column, weight }) => usual.some((own) => own.column === column && own.weight === weight)),
      problem: this.#problem,
      made: [...file.record.replacements].reverse().map(({ withdrawn, replacement, reason, choice, distance, at }) => ({
        withdrawn: names.shown(withdrawn),
        replacement: names.shown(replacement),
        reason,
        how: words.how(howInWords(choice), distance.toFixed(2)),
        on: dayInWords(at),
      })),
      takenBack: file.record.takenBack.length,
    };
  }

  /** Finds who could take the places of these records. Nothing is written. */
  withdraw(open: OpenReturn, file: SampleFile, wanted: readonly { readonly id: string; readonly reason: string }[]): void {
    this.cancel();
    const sample = sampleNow(file);
    const withdrawals = wanted.flatMap(({ id, reason }) => {
      const found = sample.main.find((member) => member === id);
      return found === undefined ? [] : [{ id: found, reason: reason.trim() }];
    });
    if (withdrawals.length === 0) return;
    const problems = withdrawals.map(({ reason }) => sampleReasonProblem(reason));
    this.#asked = { withdrawals, problems };
    if (problems.every((problem) => problem === undefined)) this.#rank(open, file, sample);
  }

  /** Makes the replacement that is shown. */
  async replace(open: OpenReturn, file: SampleFile, chosen: { readonly id: string; readonly reason: string } | undefined): Promise<void> {
    const asked = this.#asked;
    if (asked === undefined || (this.#ranking === undefined && this.#assignment === undefined)) return;
    const sample = sampleNow(file);
    const matching = this.#matching(open, file);
    const withdrawals = asked.withdrawals.map(({ id, reason }): Withdrawal => ({ withdrawn: id, reason }));
    const [only] = withdrawals;
    if (only === undefined) return;
    const lead = this.#leadChoice(chosen);
    if (lead === "problem") return;
    const replaced = this.#ranking === undefined ? replaceTogether(sample, withdrawals, matching) : replaceOne(sample, only, lead, matching);
    if (replaced.kind === "problem") {
      this.#problem = { sentence: replaced.sentence, canRetry: false };
      return;
    }
    const at = this.hub.surroundings.timestamp();
    const record = replaced.replacements.reduce<DrawRecord>((so, one) => addReplacement(so, one, at), file.record);
    this.#problem = await this.writer.write({ ...file, record }, words.done(withdrawals.length));
    if (this.#problem === undefined) this.cancel();
  }

  async takeBack(file: SampleFile): Promise<void> {
    if (file.record.replacements.length === 0) return;
    const record = takeBackLast(file.record, this.hub.surroundings.timestamp());
    this.cancel();
    this.#problem = await this.writer.write({ ...file, record }, words.takenBack);
  }

  setWeights(open: OpenReturn, file: SampleFile, typed: Readonly<Record<string, string>>): void {
    this.#typed = new Map(Object.entries(typed));
    const reading = readWeights(this.#typed, open.validator.context.definition);
    this.#weightProblems = reading.kind === "problem" ? reading.problems : [];
    if (reading.kind === "problem") return;
    this.#weights = reading.weights;
    this.#typed = undefined;
    this.#rankAgain(open, file);
  }

  useUsualWeights(open: OpenReturn, file: SampleFile): void {
    this.#weights = open.validator.context.definition.sample.match.weights;
    this.#typed = undefined;
    this.#weightProblems = [];
    this.#rankAgain(open, file);
  }

  /** Lets go of what was asked about; what was chosen for the weights stays. */
  cancel(): void {
    this.#asked = undefined;
    this.#ranking = undefined;
    this.#assignment = undefined;
    this.#problem = undefined;
    this.#choiceProblem = undefined;
  }

  #rankAgain(open: OpenReturn, file: SampleFile): void {
    if (this.#ranking !== undefined || this.#assignment !== undefined) this.#rank(open, file, sampleNow(file));
  }

  #rank(open: OpenReturn, file: SampleFile, sample: CurrentSample): void {
    const ids = this.#asked?.withdrawals.map(({ id }) => id) ?? [];
    const matching = this.#matching(open, file);
    const [only] = ids;
    this.#ranking = undefined;
    this.#assignment = undefined;
    if (only === undefined) return;
    const found = ids.length === 1 ? rankReserve(sample, only, matching) : assignReserve(sample, ids, matching);
    if (found.kind === "problem") this.#problem = { sentence: found.sentence, canRetry: false };
    else if (found.kind === "ranking") this.#ranking = found;
    else this.#assignment = found;
  }

  /** Undefined for the nearest. */
  #leadChoice(chosen: { readonly id: string; readonly reason: string } | undefined): { readonly id: CanonicalId; readonly reason: string } | undefined | "problem" {
    this.#choiceProblem = undefined;
    const ranking = this.#ranking;
    const candidate = ranking?.candidates.find(({ id }) => id === chosen?.id);
    if (ranking === undefined || candidate === undefined || candidate.id === ranking.nearest.id) return undefined;
    const reason = chosen?.reason ?? "";
    this.#choiceProblem = sampleReasonProblem(reason);
    return this.#choiceProblem === undefined ? { id: candidate.id, reason } : "problem";
  }

  #matching(open: OpenReturn, file: SampleFile): Matching {
    const { definition, vocabularies, dateSystem } = open.validator.context;
    return matchingOf(file.rows, { definition, vocabularies, dateSystem }, this.#weightsFor(open, file));
  }

  /** As they were chosen, as they were last used, or as the return has them. */
  #weightsFor(open: OpenReturn, { record }: SampleFile): readonly MatchWeight[] {
    return this.#weights ?? record.replacements.at(-1)?.weights ?? open.validator.context.definition.sample.match.weights;
  }
}

function candidateLine({ id, distance }: Candidate, names: MemberNames): CandidateLine {
  return {
    ...names.member(id),
    distance: distance.value.toFixed(2),
    why: distance.parts.filter(({ weight }) => weight > 0).map(({ sentence }) => sentence).join("; "),
  };
}

function howInWords(choice: Choice): string {
  switch (choice.kind) {
    case "nearest":
      return words.nearest;
    case "together":
      return words.together(choice.withdrawals);
    case "lead":
      return words.lead(choice.reason);
  }
}
