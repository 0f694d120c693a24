import type { CandidateLine, DrawnState, LevelLine, ReplaceState, SampleMember, StageResult } from "../store/sample-screens";
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

export const mainStage: StageResult = {
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

export const stages: readonly StageResult[] = [
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

export const stageNow: StageResult = { ...mainStage, key: "now", name: "Sample as it stands" };

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

export const candidates: readonly CandidateLine[] = Array.from({ length: 15 }, (_unused, index) => ({
  id: idOf("A", 10 * index + 7),
  shown: idOf("A", 10 * index + 7),
  about: about(index + 1),
  isFollowUp: false,
  siblings: undefined,
  distance: (0.04 + index * 0.06).toFixed(2),
  why: index === 0 ? "Age 12 and 11; all else the same" : "Age 12 and 4; gender Male and Female; all else the same",
}));

const weight = (column: string, name: string, text: string) => ({ column, name, weight: text, problem: undefined });

export const replace: ReplaceState = {
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

export const withdrawal = (shown: string, problem?: string): ReplaceState["withdrawals"][number] => ({
  member: member(shown),
  reason: "The record cannot be found",
  problem,
});

export const oneRanked: ReplaceState = {
  ...replace,
  withdrawals: [withdrawal("A-012")],
  ranking: { candidates, note: undefined, choiceProblem: undefined },
};

export const severalPaired: ReplaceState = {
  ...replace,
  withdrawals: [withdrawal("A-012"), withdrawal("A-045"), withdrawal("A-060")],
  pairs: ["A-012", "A-045", "A-060"].flatMap((shown, index) => {
    const replacement = candidates[index];
    const note = index === 2 ? "Nobody of the same category is left in reserve." : undefined;
    return replacement === undefined ? [] : [{ withdrawn: member(shown), replacement, note }];
  }),
};

export const replaced: ReplaceState = {
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

export const excelSilent: Problem = {
  sentence: "Excel did not answer. Nothing was changed: the workbook is as it was before.",
  whatToDo: "Finish editing the cell with Enter, then try again.",
  canRetry: true,
};

export const drawn: DrawnState = {
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
    warning: undefined,
    agencies: ["Social work: the social work record and chronology of all 60 records.", "Health: the health visitor or school nurse record of all 60 records."],
    writtenOn: undefined,
    canOpenWorkbook: true,
    canDownload: true,
    done: undefined,
    problem: undefined,
  },
  remove: {
    withList: false,
    isLooking: false,
    willStay: [],
    willRemove: ["The sheets “Sample”, “Reserve” and “Sampling record”", "The record of the draw, kept in a hidden sheet", "What was frozen of the list"],
    isRunning: false,
    problem: undefined,
  },
};
