import type { OpenReturn } from "../../open-list";
import type { ReasonField } from "../../sample-screens";
import type { FrameChoices } from "../../../../sampling/frame/choices";
import { defaultChoices, frameOfList } from "../../../../sampling/frame/frame-of-list";
import type { OverrideTopic } from "../../../../sampling/frame/freeze";
import type { FrameReading } from "../../../../sampling/frame/reading";
import { sizeProblems } from "../../../../sampling/frame/sizes";
import { prepareDeskWords } from "../../../words/sample-prepare-desks";
import { listToDraw } from "../list-now";
import { sampleReasonProblem } from "./reason";

export type Reasons = Readonly<Partial<Record<OverrideTopic, string>>>;

/** The list as it stands, under what was chosen. Reckoned once for each state of both. */
export interface ListUnderChoices {
  /** With the return's own choices: what stands against drawing from the list at all. */
  readonly plain: FrameReading;
  readonly reading: FrameReading;
  readonly listProblems: readonly string[];
  readonly sizeProblems: readonly string[];
  readonly marginProblems: readonly string[];
  readonly toFix: number;
  readonly departures: readonly OverrideTopic[];
}

export function listUnder(open: OpenReturn, choices: FrameChoices): ListUnderChoices {
  const list = listToDraw(open);
  const plain = frameOfList(list, defaultChoices(list.definition));
  const reading = frameOfList(list, choices);
  const listProblems = plain.kind === "problems" ? plain.problems : [];
  const ofSizes = sizeProblems(choices.sizes);
  const known = new Set([...listProblems, ...ofSizes]);
  const { fix } = open.validator.counts;
  return {
    plain,
    reading,
    listProblems,
    sizeProblems: ofSizes,
    marginProblems: reading.kind === "problems" ? reading.problems.filter((problem) => !known.has(problem)) : [],
    toFix: fix,
    departures: [...(fix > 0 ? (["findings"] as const) : []), ...(reading.kind === "frame" ? reading.departures : [])],
  };
}

/** The field for a reason; undefined where none is needed. @param asked shows what is wrong with it. */
export function reasonField(about: OverrideTopic, under: ListUnderChoices, reasons: Reasons, isAsked: boolean): ReasonField | undefined {
  if (!under.departures.includes(about)) return undefined;
  const reason = reasons[about] ?? "";
  return { about, why: whyInWords(about, under.toFix), reason, problem: isAsked ? sampleReasonProblem(reason) : undefined };
}

/** Whether every reason that these need is there and can be kept. */
export function areReasonsGiven(topics: readonly OverrideTopic[], under: ListUnderChoices, reasons: Reasons): boolean {
  return topics.every((about) => !under.departures.includes(about) || sampleReasonProblem(reasons[about] ?? "") === undefined);
}

function whyInWords(about: OverrideTopic, toFix: number): string {
  return about === "findings" ? prepareDeskWords.why.findings(toFix) : prepareDeskWords.why[about];
}
