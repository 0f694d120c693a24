import type { DrawnState, SampleState, SampleView, VerifyState } from "../store/sample-screens";
import type { ScreenState } from "../store/screens";
import {
  candidates, drawn, excelSilent, mainStage, oneRanked, replace, replaced, severalPaired, stageNow, stages, withdrawal,
} from "./sample-drawn-samples";

const verified: Extract<VerifyState, { phase: "done" }> = {
  phase: "done",
  isSame: true,
  sentences: ["The same 60 records, 15 in reserve and 15 for follow-up."],
  lines: [],
  lineCount: 0,
  sheets: [],
  isOutOfDate: false,
  isSameFromFrozen: undefined,
};

const listChanged: VerifyState = {
  ...verified,
  isSame: false,
  sentences: ["The list had 180 children to draw from, and it has 181."],
  lines: [
    { place: "Row 14", sentence: "Age was 12 and is 13.", address: "C14" },
    { place: "Row 192", sentence: "This child was not on the list.", address: "A192" },
    { place: "Main sample", sentence: "3 of the 60 in the record are not drawn.", address: undefined },
  ],
  lineCount: 3,
  isOutOfDate: false,
  isSameFromFrozen: true,
};

const sample = (state: SampleState): ScreenState => ({ name: "sample", sample: state });
const result = (changes: Partial<DrawnState["result"]>, also: Partial<DrawnState> = {}): ScreenState =>
  sample({ phase: "drawn", drawn: { ...drawn, result: { ...drawn.result, ...changes }, ...also } });
const view = (name: SampleView, changes: Partial<DrawnState> = {}): ScreenState => sample({ phase: "drawn", drawn: { ...drawn, view: name, ...changes } });

/** The screens of a sample that was drawn, in every phase and with every trouble. */
export const sampleDrawnStates = {
  sampleLooking: sample({ phase: "looking" }),
  sampleUnusable: sample({
    phase: "failed",
    problem: { ...excelSilent, sentence: "The workbook holds the record of a sample that cannot be used." },
    remove: { ...drawn.remove, isBusy: false },
  }),
  sampleFailed: sample({ phase: "failed", problem: { ...excelSilent, sentence: "Excel did not answer." } }),
  sampleFailedForGood: sample({
    phase: "failed",
    problem: { sentence: "The record in this workbook was made by a later version of this add-in.", whatToDo: "Open the workbook where that version is.", canRetry: false },
  }),
  sampleResult: result({}),
  sampleResultMarked: result(
    {
      stages: [...stages, stageNow],
      overrides: [{ about: "Findings open", reason: "The partnership confirmed the 3 postcodes by telephone" }],
      earlier: [{ drawnOn: "20 November 2026", seed: "314", reason: "The list had a child twice" }],
      isMarked: true,
      done: "The record was copied.",
    },
    { replace: replaced },
  ),
  sampleResultEverybody: result({
    stages: [{ ...mainStage, drawn: 40, poolSize: 40, sentences: ["All 40 children are in the sample."], margins: [] }],
    canDownload: false,
  }),
  sampleRedrawRefused: result({ redrawProblem: "The reason must not hold a CHI number." }),
  sampleBusy: view("result", { isBusy: true }),
  sampleDoubtful: view("replace", { doubts: ["The seal does not fit the record: somebody changed it by hand.", "A-012 is in the sample twice."] }),
  sampleReplace: view("replace"),
  sampleReplaceReasonRefused: view("replace", {
    replace: {
      ...replace,
      withdrawals: [{ ...withdrawal("A-012", "The reason must not hold a CHI number."), reason: "Held twice, also under another number" }],
    },
  }),
  sampleReplaceNearest: view("replace", { replace: oneRanked }),
  sampleReplaceChoiceRefused: view("replace", {
    replace: {
      ...oneRanked,
      ranking: { candidates, note: "Nobody of the same category is left in reserve.", choiceProblem: "The reason must not hold a CHI number." },
    },
  }),
  sampleReplaceNobody: view("replace", {
    replace: { ...oneRanked, reserveLeft: 0, ranking: { candidates: [], note: "All 15 records of the reserve were used.", choiceProblem: undefined } },
  }),
  sampleReplaceSeveral: view("replace", { replace: severalPaired }),
  sampleReplaceFailed: view("replace", { replace: { ...severalPaired, problem: excelSilent } }),
  sampleReplaceWeights: view("replace", {
    replace: {
      ...oneRanked,
      weights: replace.weights.map((one) =>
        one.column === "age" ? { ...one, weight: "a lot", problem: "Enter a number from 0 to 1,000 as the weight of Age, for example 2 or 0.5." } : one,
      ),
      weightsProblem: "The weights were not applied.",
      isUsualWeights: false,
    },
  }),
  sampleReplaced: view("replace", { replace: replaced }),
  sampleSiblings: view("siblings"),
  sampleSiblingsMarked: view("siblings", {
    siblings: {
      text: "A-012, A-045\nA-060, A-063, A-066",
      groups: [
        { number: 1, members: ["A-012", "A-045"] },
        { number: 2, members: ["A-060", "A-063", "A-066"] },
      ],
      sentence: "5 of the 60 records belong to 2 groups.",
      problems: [],
      problem: undefined,
    },
  }),
  sampleSiblingsWrong: view("siblings", {
    siblings: {
      ...drawn.siblings,
      problems: ["A-500 is not in the sample or the reserve.", "A-012 stands in two groups: line 1 and line 3."],
      problem: undefined,
    },
  }),
  sampleSiblingsFailed: view("siblings", { siblings: { ...drawn.siblings, problem: excelSilent } }),
  sampleVerify: view("verify"),
  sampleVerifying: view("verify", { verify: { phase: "running", share: 0.4 } }),
  sampleVerifyFailed: view("verify", { verify: { phase: "failed", problem: excelSilent } }),
  sampleVerified: view("verify", { verify: verified, sign: { ...drawn.sign, canSign: true } }),
  sampleSigned: view("verify", {
    verify: verified,
    sign: { ...drawn.sign, canSign: true, checks: [{ role: "second analyst", on: "23 November 2026" }] },
  }),
  sampleSignFailed: view("verify", { verify: verified, sign: { ...drawn.sign, canSign: true, problem: excelSilent } }),
  sampleOutOfDate: view("verify", { verify: { ...verified, isOutOfDate: true } }),
  sampleListChanged: view("verify", { verify: listChanged }),
  sampleNotTheSame: view("verify", {
    verify: {
      ...listChanged,
      isSameFromFrozen: false,
      lines: Array.from({ length: 120 }, (_unused, index) => ({ place: `Row ${12 + index}`, sentence: "Age is not what it was.", address: `C${12 + index}` })),
      lineCount: 180,
    },
  }),
  sampleSheetsChanged: view("verify", {
    verify: { ...verified, sheets: ["Sheet “Sample”: A-012 is missing.", "Sheet “Reserve” was deleted."] },
    sign: { ...drawn.sign, canSign: true },
  }),
  sampleRelease: view("release"),
  sampleReleased: view("release", {
    release: { ...drawn.release, writtenOn: "22 November 2026 at 19:05", done: "Opened in a new workbook." },
  }),
  sampleReleaseFailed: view("release", { release: { ...drawn.release, canOpenWorkbook: false, canDownload: false, problem: excelSilent } }),
  sampleDelete: view("delete"),
  sampleDeleteAll: view("delete", {
    remove: {
      ...drawn.remove,
      withList: true,
      willStay: ["Sample (2)"],
      willRemove: [...drawn.remove.willRemove, "The list of 180 children in the sheet “Sample of Records”"],
    },
  }),
  sampleDeleteLooking: view("delete", { isBusy: true, remove: { ...drawn.remove, isLooking: true } }),
  sampleDeleting: view("delete", { remove: { ...drawn.remove, isRunning: true } }),
  sampleDeleteFailed: view("delete", { remove: { ...drawn.remove, problem: excelSilent } }),
  sampleDeleted: sample({
    phase: "deleted",
    removed: ["The sheets “Sample”, “Reserve” and “Sampling record”", "The record of the draw", "What was frozen of the list"],
    certificate: [
      "Sample deleted on 30 November 2026.",
      "60 records, 15 in reserve, 15 for follow-up; drawn on 22 November 2026 from 180 children.",
      "Digest of the list: ff8c4e34824950343a958d7616ced7ab2e9490cabc9d7198879c1d0d51e04b38",
    ],
  }),
} as const satisfies Record<string, ScreenState>;
