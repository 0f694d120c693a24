import type { ChildrenStep, ExtractPreview, ExtractState, ExtractWork } from "../store/extract-screens";
import type { ScreenState } from "../store/screens";
import type { Problem } from "../store/snapshot";
import {
  childrenStep, doubles, extractKey, firstPreview, laterPreview, previewRows, settledWork, shownChildren,
} from "./extract-result-samples";

const excelSilent: Problem = {
  sentence: "Nothing was written: Excel did not answer.",
  whatToDo: "Finish editing the cell with Enter, then look again.",
  canRetry: true,
};

const extract = (state: ExtractState): ScreenState => ({ name: "extract", extract: state });
const children = (changes: Partial<ChildrenStep> = {}, also: Partial<ExtractWork> = {}): ScreenState =>
  extract({ phase: "working", work: { ...settledWork, step: "children", children: { ...childrenStep, ...changes }, preview: undefined, ...also } });
const preview = (shown: ExtractPreview, changes: Partial<ExtractPreview> = {}): ScreenState =>
  extract({ phase: "working", work: { ...settledWork, step: "preview", children: childrenStep, preview: { ...shown, ...changes } } });
const written = (key: Extract<ExtractState, { phase: "written" }>["key"], isTakenBack = false, sentence = "180 children are in the list. Undo in Excel takes it back."): ScreenState =>
  extract({ phase: "written", sentence, isTakenBack, key });

/** What an extract comes to: its children, the rows before they are written, and the key afterwards. */
export const extractResultStates = {
  extractChildren: children(),
  extractChildrenDoubles: children({ doubles }),
  extractChildrenMany: children({
    rows: 100_000,
    children: 41_204,
    inScope: 9_870,
    leftOut: [{ reason: "The order ended before the two years began", count: 31_334, children: shownChildren(300, () => ["The order ended on 3 May 2023, before the two years began."]) }],
    doubles: Array.from({ length: 60 }, (_unused, index) => ({
      key: String(index),
      first: { number: `P1••••${10 + index}`, rows: `row ${12 + index}`, details: [] },
      second: { number: `P2••••${10 + index}`, rows: `row ${1012 + index}`, details: [] },
      why: "Same date of birth and postcode.",
      isOne: false,
    })),
  }),
  extractChildrenPlain: children({
    rows: 180,
    children: 180,
    leftOut: [],
    joined: { count: 0, children: [] },
    doubtful: { count: 0, children: [] },
    joinsContinuations: undefined,
    notes: [],
    remarks: ["The export has no dates of orders: every child in it is taken to be in scope."],
  }),
  extractChildrenBusy: children({}, { isBusy: true, workingOut: { what: "children", share: 0.4 } }),
  extractChildrenNone: children({ inScope: 0, doubtful: { count: 0, children: [] }, joined: { count: 0, children: [] }, joinsContinuations: undefined, notes: [] }),
  extractPreviewFirst: preview(firstPreview),
  extractPreviewClear: preview(firstPreview, { fix: 0, check: 0, groups: [], rows: previewRows(2), children: 2, summary: "2 children are put in the list." }),
  extractPreview: preview(laterPreview),
  extractPreviewWithoutKey: preview(laterPreview, {
    key: undefined,
    comparison: laterPreview.comparison && { ...laterPreview.comparison, addedCount: 180, goneCount: 175, changes: [], changedCells: 0, changedChildren: 0, moved: [] },
  }),
  extractPreviewAppend: preview(laterPreview, { mode: "append", comparison: undefined, summary: "180 children are added below the 175 children in the list." }),
  extractPreviewReadingKey: preview(firstPreview, { isReadingKey: true }),
  extractPreviewKeyRefused: preview(laterPreview, {
    key: undefined,
    keyProblem: { sentence: "This file is no key.", whatToDo: "Choose the file with the two columns Old ID and New ID that you kept.", canRetry: false },
  }),
  extractPreviewKeyStrange: preview(laterPreview, { key: { fileName: "key of another return, kept by a colleague.xlsx", numbers: 40, known: 0 } }),
  extractPreviewPrefix: preview(firstPreview, { wish: { style: "gapFree", prefix: "K*" }, prefixProblem: "Use letters, digits and hyphens only." }),
  extractPreviewWarned: preview(laterPreview, {
    warnings: [
      "Columns beside the table stay where they are and would stand beside other children.",
      "3 confirmations are for children who are gone.",
    ],
  }),
  extractPreviewObstacle: preview(laterPreview, {
    rows: [],
    fix: 0,
    check: 0,
    groups: [],
    comparison: undefined,
    obstacle: { sentence: "The sheet is protected.", whatToDo: "Take the protection off under Review, Unprotect Sheet, then look again.", canRetry: true },
  }),
  extractPreviewWriting: preview(laterPreview, { isWriting: true }),
  extractPreviewFailed: preview(laterPreview, { problem: excelSilent }),
  extractPreviewMany: preview(firstPreview, {
    children: 10_000,
    rows: previewRows(300),
    fix: 1_430,
    check: 910,
    groups: ["PC1", "AG5", "CS1", "VO2"].map((code, index) => ({
      code,
      severity: index % 2 === 0 ? ("fix" as const) : ("check" as const),
      title: "Entries that are not in the list",
      count: 585,
      sentence: "Choose an entry of the list.",
    })),
    summary: "10,000 children are put in the list.",
  }),
  extractWritten: written(extractKey),
  extractWrittenKept: written({ ...extractKey, done: "Downloaded." }),
  extractWrittenKeyFailed: written({
    ...extractKey,
    canOpenWorkbook: false,
    problem: { sentence: "The key could not be copied.", whatToDo: "Download it instead.", canRetry: false },
  }),
  extractWrittenTakenBack: written(extractKey, true),
  extractWrittenNoKey: written(undefined, false, "170 children were put in place of the 175 children in the list. Undo in Excel takes it back."),
} as const satisfies Record<string, ScreenState>;
