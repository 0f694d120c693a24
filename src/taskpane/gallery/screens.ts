import type {
  ChangePreview, CompareState, ConfirmState, KeyState, NewIdsState, PartnershipState, ScreenState, ToolsState,
} from "../store/screens";
import { extractResultStates } from "./extract-result-states";
import { extractStates } from "./extract-states";
import { sampleDrawnStates } from "./sample-drawn-states";
import { samplePrepareStates } from "./sample-prepare-states";
import { sendStates } from "./send-states";
import { samples } from "./samples";

const preview: ChangePreview = {
  title: "Keep the first part of the postcode",
  lines: [
    { address: "B17", column: "Postcode", before: "DD1 4NY", after: "DD1" },
    { address: "B18", column: "Postcode", before: "DD2 5", after: "DD2" },
    { address: "B19", column: "Postcode", before: "dd4 9hs", after: "DD4" },
  ],
  count: 3,
  isApplying: false,
  problem: undefined,
};

const longPreview: ChangePreview = {
  ...preview,
  title: "Put in the nearest entry of the list",
  lines: Array.from({ length: 300 }, (_unused, index) => ({
    address: `E${12 + index}`,
    column: "Ethnicity",
    before: index % 3 === 0 ? "" : "white scottish, as the partnership’s own system words it",
    after: "White Scottish",
  })),
  count: 1500,
};

const confirm: ConfirmState = {
  title: samples.older.title,
  sentences: [samples.older.sentence],
  places: ["Age, C40"],
  count: 1,
  problem: undefined,
  isSaving: false,
};

const tools: ToolsState = { holdsKey: false, isHighlighting: false, hasFindingsSheet: false, isBusy: false, isCopied: false, isReadyToCopy: false };

const newIds: NewIdsState = {
  wish: { style: "random", prefix: "", scope: "all" },
  children: 180,
  flagged: 12,
  preview: undefined,
  prefixProblem: undefined,
  key: undefined,
};

const key: KeyState = { count: 180, canOpenWorkbook: true, canDownload: true, done: undefined, problem: undefined };

const comparison: Extract<CompareState, { phase: "done" }> = {
  phase: "done",
  fileName: "PIR first version.xlsx",
  childrenBefore: 176,
  childrenNow: 180,
  added: [
    { address: "A190", id: "K4471" },
    { address: "A191", id: "K4472" },
  ],
  addedCount: 2,
  gone: [{ row: 31, id: "01••••••37" }],
  goneCount: 1,
  changes: [
    { address: "C17", column: "Age", before: "12 yrs", after: "12" },
    { address: "H20", column: "CSO reinstated", before: "", after: "no" },
  ],
  changedCells: 2,
  changedChildren: 2,
  withoutId: { before: 3, now: 0 },
  moved: [{ column: "Gender", label: "Not recorded/Unknown", before: 4, now: 31 }],
  notes: ["The agreed date was 14 August 2026 and is 17 August 2026."],
};

const councils = ["Aberdeen City", "Angus", "Dundee City", "Fife", "Perth and Kinross"];
const partnership: PartnershipState = { council: "", councils, patterns: [], refusal: undefined, unreadable: undefined };
const partnershipSet: PartnershipState = {
  ...partnership,
  council: "Dundee City",
  patterns: [
    { example: "P1234567", inWords: "P, then 7 digits", hits: 0 },
    { example: "SW-12345", inWords: "SW, then -, then 5 digits", hits: 3 },
  ],
};

const done = (finished: Partial<typeof comparison>): ScreenState => ({ name: "compare", compare: { ...comparison, ...finished } });

/** Every screen beside the findings that the pane can show, by name. */
export const screens = {
  preview: { name: "preview", preview },
  previewLong: { name: "preview", preview: longPreview },
  previewApplying: { name: "preview", preview: { ...preview, isApplying: true } },
  previewRefused: {
    name: "preview",
    preview: {
      ...preview,
      problem: {
        sentence: "Nothing was changed: B18 holds something else by now.",
        whatToDo: "Look again to see what would change.",
        canRetry: true,
      },
    },
  },
  confirm: { name: "confirm", confirm },
  confirmAll: {
    name: "confirm",
    confirm: { ...confirm, places: Array.from({ length: 30 }, (_unused, index) => `Age, C${40 + index}`), count: 42 },
  },
  confirmRefused: {
    name: "confirm",
    confirm: {
      ...confirm,
      problem: { sentence: "A reason must not hold a CHI number.", whatToDo: "Write the reason without it.", canRetry: false },
    },
  },
  ...sendStates,
  tools: { name: "tools", tools },
  toolsReadyToCopy: { name: "tools", tools: { ...tools, isReadyToCopy: true } },
  toolsInUse: { name: "tools", tools: { ...tools, holdsKey: true, isHighlighting: true, hasFindingsSheet: true, isCopied: true } },
  toolsBusy: { name: "tools", tools: { ...tools, isBusy: true } },
  newIds: { name: "newIds", newIds },
  newIdsPrefix: {
    name: "newIds",
    newIds: { ...newIds, wish: { style: "gapFree", prefix: "K*", scope: "flagged" }, prefixProblem: "Use letters, digits and hyphens only." },
  },
  newIdsPreview: {
    name: "newIds",
    newIds: {
      ...newIds,
      preview: {
        ...preview,
        title: "New ID numbers for 180 children",
        lines: [
          { address: "A12", column: "ID Number", before: "44••71", after: "83650217" },
          { address: "A13", column: "ID Number", before: "01••••••37", after: "20947716" },
        ],
        count: 180,
      },
    },
  },
  newIdsKey: { name: "newIds", newIds: { ...newIds, key } },
  newIdsKeyKept: { name: "newIds", newIds: { ...newIds, key: { ...key, canDownload: false, done: "Opened in a new workbook." } } },
  newIdsKeyProblem: {
    name: "newIds",
    newIds: {
      ...newIds,
      key: {
        ...key,
        canOpenWorkbook: false,
        problem: { sentence: "The key could not be copied.", whatToDo: "Download it instead.", canRetry: false },
      },
    },
  },
  compare: { name: "compare", compare: { phase: "choose" } },
  compareReading: { name: "compare", compare: { phase: "reading", fileName: comparison.fileName, share: 0.4 } },
  compareFailed: {
    name: "compare",
    compare: {
      phase: "failed",
      fileName: "Budget.xlsx",
      problem: {
        sentence: "No sheet of Budget.xlsx has the headings of a pre-inspection return.",
        whatToDo: "Choose an earlier copy of this return.",
        canRetry: false,
      },
    },
  },
  compareDone: done({}),
  compareMany: done({
    added: Array.from({ length: 120 }, (_unused, index) => ({ address: `A${12 + index}`, id: `K${1000 + index}` })),
    addedCount: 1300,
  }),
  compareNoneInCommon: done({
    childrenBefore: 4, childrenNow: 2, addedCount: 2, goneCount: 1, changes: [], changedCells: 0, changedChildren: 0,
  }),
  compareSame: done({
    childrenBefore: 180, added: [], addedCount: 0, gone: [], goneCount: 0, changes: [], changedCells: 0, changedChildren: 0,
    withoutId: { before: 0, now: 0 }, moved: [], notes: [],
  }),
  partnership: { name: "partnership", partnership },
  partnershipSet: { name: "partnership", partnership: partnershipSet },
  partnershipRefused: {
    name: "partnership",
    partnership: {
      ...partnershipSet,
      refusal: {
        example: "1234",
        sentence: "1234 fits every ID in the list.",
        whatToDo: "Check that the IDs in the list are not the numbers of your own system.",
        hits: ["A12", "A13", "A14"],
        canInsist: true,
      },
    },
  },
  partnershipUnreadable: {
    name: "partnership",
    partnership: {
      ...partnership,
      unreadable: {
        sentence: "The settings in this workbook come from a later version of this add-in.",
        whatToDo: "Open the workbook where that version is, or replace them.",
        canRetry: false,
      },
    },
  },
  ...extractStates,
  ...samplePrepareStates,
  ...sampleDrawnStates,
  ...extractResultStates,
} as const satisfies Record<string, ScreenState>;

export type ScreenName = keyof typeof screens;
