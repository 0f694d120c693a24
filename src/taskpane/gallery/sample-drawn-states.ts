import type {
  CandidateLine, DrawnState, LevelLine, ReplaceState, SampleMember, SampleState, SampleView, StageResult, VerifyState,
} from "../store/sample-screens";
import type { ScreenState } from "../store/screens";
import type { Problem } from "../store/snapshot";

/** Levels of a stage with how many the pool has and how many were drawn; what is due and how far that is follows. */
function levels(counts: Readonly<Record<string, readonly [inPool: number, drawn: number]>>): readonly LevelLine[] {
  const all = Object.values(counts);
  const poolSize = all.reduce((sum, [inPool]) => sum + inPool, 0);
  const size = all.reduce((sum, [, drawn]) => sum + drawn, 0);
  return Object.entries(counts).map(([level, [inPool, drawn]]) => {
    const due = (inPool / poolSize) * size;
    const difference = Math.abs(drawn - due).toFixed(1);
    return {
      level,
      inPool,
      drawn,
      due: due.toFixed(1),
      difference: difference === "0.0" ? "0" : `${drawn > due ? "+" : "−"}${difference}`,
      isFar: Math.abs(drawn - due) > 1,
      poolShare: inPool / poolSize,
      drawnShare: drawn / size,
    };
  });
}

const mainStage: StageResult = {
  key: "main",
  name: "Main sample",
  drawn: 60,
  poolSize: 180,
  sentences: [
    "60 of the 180 children on the list are in the sample.",
    "15 of 16 levels are within one record of their share. The furthest is Postcode district, DD2: 11 drawn where 9.3 were due.",
  ],
  margins: [
    {
      key: "age",
      name: "Age band",
      sentence: "All 5 levels are within one record of their share.",
      levels: levels({ "0–4": [38, 13], "5–9": [61, 20], "10–12": [40, 14], "13–15": [40, 13], "16 and over": [1, 0] }),
    },
    {
      key: "gender",
      name: "Gender",
      sentence: "All 3 levels are within one record of their share.",
      levels: levels({ Female: [84, 28], Male: [92, 31], "Not recorded/Unknown": [4, 1] }),
    },
    {
      key: "postcode",
      name: "Postcode district",
      sentence: "7 of 8 levels are within one record of their share.",
      levels: levels({
        DD1: [31, 10], DD2: [28, 11], DD3: [40, 13], DD4: [36, 12], DD5: [20, 6], DD6: [12, 4], "DD10 + DD11": [12, 4], Missing: [1, 0],
      }),
    },
  ],
};

const stages: readonly StageResult[] = [
  mainStage,
  {
    key: "reserve",
    name: "Reserve",
    drawn: 15,
    poolSize: 120,
    sentences: ["15 of the 120 children whom the sample left are in reserve.", "Both levels are within one record of their share."],
    margins: [{ key: "gender", name: "Gender", sentence: undefined, levels: levels({ Female: [57, 7], Male: [63, 8] }) }],
  },
  {
    key: "followUp",
    name: "Follow-up",
    drawn: 15,
    poolSize: 60,
    sentences: ["15 of the 60 children in the sample are marked for follow-up.", "Both levels are within one record of their share."],
    margins: [{ key: "gender", name: "Gender", sentence: undefined, levels: levels({ Female: [28, 7], Male: [32, 8] }) }],
  },
];

const stageNow: StageResult = { ...mainStage, key: "now", name: "Sample as it stands" };

const ages = [3, 12, 7, 15, 0, 9];
const districts = ["DD1", "DD2", "DD3", "DD4"];
const idOf = (letter: string, number: number): string => `${letter}-${String(number).padStart(3, "0")}`;
const about = (index: number): string =>
  `${ages[index % ages.length] ?? 0}, ${index % 2 === 0 ? "Female" : "Male"}, White Scottish, ${districts[index % districts.length] ?? "DD1"}`;

const members: readonly SampleMember[] = Array.from({ length: 60 }, (_unused, index) => ({
  id: idOf("A", 3 * index + 3),
  shown: idOf("A", 3 * index + 3),
  about: about(index),
  isFollowUp: index % 4 === 0,
  siblings: index === 3 || index === 14 ? 1 : undefined,
}));

/** @throws where the sample has no such record. */
function member(shown: string): SampleMember {
  const found = members.find((one) => one.shown === shown);
  if (found === undefined) throw new Error(`There is no record ${shown} in this sample.`);
  return found;
}

const candidates: readonly CandidateLine[] = Array.from({ length: 15 }, (_unused, index) => ({
  id: idOf("A", 10 * index + 7),
  shown: idOf("A", 10 * index + 7),
  about: about(index + 1),
  isFollowUp: false,
  siblings: undefined,
  distance: (0.04 + index * 0.06).toFixed(2),
  why: index === 0 ? "Age 12 and 11; all else the same" : "Age 12 and 4; gender Male and Female; all else the same",
}));

const weight = (column: string, name: string, text: string) => ({ column, name, weight: text, problem: undefined });

const replace: ReplaceState = {
  members,
  reserveLeft: 15,
  withdrawals: [],
  ranking: undefined,
  pairs: undefined,
  weights: [
    weight("age", "Age", "3"), weight("gender", "Gender", "2"), weight("ethnicity", "Ethnicity", "2"),
    weight("disability", "Disability", "1"), weight("postcode", "Postcode", "1"),
  ],
  weightsProblem: undefined,
  isUsualWeights: true,
  problem: undefined,
  made: [],
  takenBack: 0,
};

const withdrawal = (shown: string, problem?: string): ReplaceState["withdrawals"][number] => ({
  member: member(shown),
  reason: "The record cannot be found",
  problem,
});

const oneRanked: ReplaceState = {
  ...replace,
  withdrawals: [withdrawal("A-012")],
  ranking: { candidates, note: undefined, choiceProblem: undefined },
};

const severalPaired: ReplaceState = {
  ...replace,
  withdrawals: [withdrawal("A-012"), withdrawal("A-045"), withdrawal("A-060")],
  pairs: ["A-012", "A-045", "A-060"].flatMap((shown, index) => {
    const replacement = candidates[index];
    const note = index === 2 ? "Nobody of the same category is left in reserve." : undefined;
    return replacement === undefined ? [] : [{ withdrawn: member(shown), replacement, note }];
  }),
};

const replaced: ReplaceState = {
  ...replace,
  reserveLeft: 13,
  made: [
    {
      withdrawn: "A-045",
      replacement: "A-027",
      reason: "The record is not complete enough to read",
      how: "The lead’s choice: the nearest has a brother in the sample. Distance 0.16.",
      on: "24 November 2026",
    },
    { withdrawn: "A-012", replacement: "A-007", reason: "The record cannot be found", how: "The nearest, distance 0.04.", on: "23 November 2026" },
  ],
  takenBack: 1,
};

const excelSilent: Problem = {
  sentence: "Excel did not answer. Nothing was changed: the workbook is as it was before.",
  whatToDo: "Finish editing the cell with Enter, then try again.",
  canRetry: true,
};

const drawn: DrawnState = {
  view: "result",
  headline: "60 records, 15 in reserve, drawn on 22 November 2026",
  doubts: [],
  isBusy: false,
  result: {
    stages,
    facts: [
      { name: "Children to draw from", value: "180" },
      { name: "Digest of the list", value: "ff8c4e34824950343a958d7616ced7ab2e9490cabc9d7198879c1d0d51e04b38" },
      { name: "Seed", value: "01382438112797316654, typed" },
      { name: "Method", value: "Balanced draw" },
      { name: "Drawn by", value: "Analyst" },
    ],
    overrides: [],
    earlier: [],
    isMarked: false,
    done: undefined,
    canDownload: true,
    redrawProblem: undefined,
  },
  replace,
  siblings: { text: "", groups: [], sentence: "", problems: [], problem: undefined },
  verify: { phase: "idle" },
  sign: { drew: "analyst", checks: [], roles: ["analyst", "second analyst", "inspection lead", "strategic support officer"], canSign: false, problem: undefined },
  release: {
    selected: 60,
    reserve: 15,
    followUp: 15,
    agencies: ["Social work: the social work record and chronology of all 60 records.", "Health: the health visitor or school nurse record of all 60 records."],
    writtenOn: undefined,
    canOpenWorkbook: true,
    canDownload: true,
    done: undefined,
    problem: undefined,
  },
  remove: {
    withList: false,
    willRemove: ["The sheets “Sample”, “Reserve” and “Sampling record”", "The record of the draw, kept in a hidden sheet", "What was frozen of the list"],
    isRunning: false,
    problem: undefined,
  },
};

const verified: Extract<VerifyState, { phase: "done" }> = {
  phase: "done",
  isSame: true,
  sentences: ["The same 60, 15 and 15."],
  lines: [],
  lineCount: 0,
  sheets: [],
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
  isSameFromFrozen: true,
};

const sample = (state: SampleState): ScreenState => ({ name: "sample", sample: state });
const result = (changes: Partial<DrawnState["result"]>, also: Partial<DrawnState> = {}): ScreenState =>
  sample({ phase: "drawn", drawn: { ...drawn, result: { ...drawn.result, ...changes }, ...also } });
const view = (name: SampleView, changes: Partial<DrawnState> = {}): ScreenState => sample({ phase: "drawn", drawn: { ...drawn, view: name, ...changes } });

/** The screens of a sample that was drawn, in every phase and with every trouble. */
export const sampleDrawnStates = {
  sampleLooking: sample({ phase: "looking" }),
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
  sampleReplaceReasonRefused: view("replace", { replace: { ...replace, withdrawals: [withdrawal("A-012", "The reason must not hold a CHI number.")] } }),
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
      willRemove: [...drawn.remove.willRemove, "The list of 180 children in the sheet “Sample of Records”"],
    },
  }),
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
