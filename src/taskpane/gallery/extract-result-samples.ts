import type { ChildrenStep, ExtractPreview, ExtractWork, PreviewRow, ShownChild } from "../store/extract-screens";
import type { KeyState } from "../store/screens";

/** Children of an export that nobody has: masked numbers and rows only. */
export function shownChildren(count: number, details: (index: number) => readonly string[]): readonly ShownChild[] {
  return Array.from({ length: count }, (_unused, index) => {
    const row = 3 + index * 2;
    return { number: `P1••••${10 + (index % 90)}`, rows: `rows ${row} and ${row + 1}`, details: details(index) };
  });
}

const ended = ["The order ended on 3 May 2023, before the two years began."];

export const childrenStep: ChildrenStep = {
  rows: 1310,
  children: 204,
  inScope: 180,
  leftOut: [
    { reason: "The order ended before the two years began", count: 12, children: shownChildren(12, () => ended) },
    { reason: "The order begins after the agreed date", count: 3, children: shownChildren(3, () => ["The order begins on 21 August 2026."]) },
    { reason: "18 or over throughout the two years", count: 9, children: shownChildren(9, () => ["18 or over when the two years began."]) },
  ],
  joined: {
    count: 31,
    children: shownChildren(31, (index) =>
      index === 0
        ? ["2 orders: the current one began on 12 March 2025.", "An order ended on 3 January 2025 and another began on 12 March 2025: reinstated."]
        : ["2 rows of one order."],
    ),
  },
  doubtful: { count: 2, children: shownChildren(2, () => ["Two dates of birth: that of the latest order was taken."]) },
  doubles: [],
  joinsContinuations: true,
  continuationSentence: "Orders that begin on the day on which another ends, or the day after, count as one order.",
  notes: ["12 postcodes could not be read and are left empty.", "4 rows have no number of a child and are left out."],
  remarks: [],
};

export const doubles: ChildrenStep["doubles"] = [
  {
    key: "P1042 P1187",
    first: { number: "P1••••42", rows: "row 12", details: [] },
    second: { number: "P1••••87", rows: "rows 40 and 41", details: [] },
    why: "Same date of birth and postcode.",
    isOne: false,
  },
  {
    key: "P1055 p1055-2",
    first: { number: "P1••••55", rows: "row 77", details: [] },
    second: { number: "p1••••-2", rows: "row 78", details: [] },
    why: "The same CHI number.",
    isOne: true,
  },
];

const previewColumns = [
  "ID Number", "Postcode", "Age", "Gender", "Ethnicity", "Disability", "Date current CSO started",
  "Within the 2 year timeframe, has the CSO been terminated then reinstated (please choose)",
];

/** Rows as they will stand, from the first under the headings. */
export function previewRows(count: number): readonly PreviewRow[] {
  return Array.from({ length: count }, (_unused, index) => {
    const hasNoPostcode = index % 7 === 2;
    const isOlder = index % 11 === 4;
    return {
      rowNumber: 12 + index,
      cells: [
        { text: String(83650217 + index * 7919), severity: undefined },
        { text: hasNoPostcode ? "" : "DD4", severity: hasNoPostcode ? "fix" : undefined },
        { text: isOlder ? "18" : String(4 + (index % 13)), severity: isOlder ? "check" : undefined },
        { text: index % 2 === 0 ? "Female" : "Male", severity: undefined },
        { text: "White Scottish", severity: undefined },
        { text: "no", severity: undefined },
        { text: "12 March 2025", severity: undefined },
        { text: index % 5 === 0 ? "yes" : "no", severity: undefined },
      ],
    };
  });
}

/** Into a list that is empty yet. */
export const firstPreview: ExtractPreview = {
  wish: { style: "random", prefix: "" },
  prefixProblem: undefined,
  key: undefined,
  keyProblem: undefined,
  isReadingKey: false,
  mode: "replace",
  inList: 0,
  children: 180,
  columns: previewColumns,
  rows: previewRows(180),
  fix: 26,
  check: 16,
  groups: [
    { code: "PC1", severity: "fix", title: "No postcode", count: 26, sentence: "Enter the first part of the postcode, for example DD1." },
    {
      code: "AG5", severity: "check", title: "18 or 19 years old", count: 16,
      sentence: "Check that this young person was under 18 while on the order, at some point in the two years up to the agreed date.",
    },
  ],
  comparison: undefined,
  warnings: [],
  obstacle: undefined,
  summary: "180 children are put in the list.",
  isWriting: false,
  problem: undefined,
};

/** In place of an earlier extract, whose key was chosen. */
export const laterPreview: ExtractPreview = {
  ...firstPreview,
  key: { fileName: "key-of-ids.xlsx", numbers: 175, known: 168 },
  inList: 175,
  summary: "180 children are put in place of the 175 children in the list.",
  comparison: {
    phase: "done",
    fileName: "",
    childrenBefore: 175,
    childrenNow: 180,
    added: Array.from({ length: 12 }, (_unused, index) => ({ address: `A${180 + index}`, id: String(20947716 + index * 104729) })),
    addedCount: 12,
    gone: Array.from({ length: 7 }, (_unused, index) => ({ row: 31 + index * 4, id: String(60211874 + index * 7919) })),
    goneCount: 7,
    changes: [
      { address: "C17", column: "Age", before: "12", after: "13" },
      { address: "G20", column: "Date current CSO started", before: "", after: "12 March 2025" },
    ],
    changedCells: 2,
    changedChildren: 2,
    withoutId: { before: 0, now: 0 },
    moved: [{ column: "Gender", label: "Not recorded/Unknown", before: 4, now: 31 }],
    notes: [],
  },
};

export const extractKey: KeyState = { count: 180, canOpenWorkbook: true, canDownload: true, done: undefined, problem: undefined };

/** What stands around a step: the columns are settled. */
export const settledWork: Omit<ExtractWork, "step" | "children" | "preview"> = {
  fileName: "Export of orders.csv",
  reachable: ["columns", "words", "children", "preview"],
  columns: {
    sheets: [{ name: "Export of orders.csv", rows: 1310 }],
    sheet: 0,
    headingRow: 1,
    rows: 1310,
    columns: [],
    roles: [],
    missing: [],
    notes: [],
    notBroughtIn: ["Name", "CHI", "Address line 1"],
    onlyRead: ["Date of birth"],
    keptNote: undefined,
  },
  words: { tables: [], toSettle: 0, precedence: [], precedenceName: "" },
  isBusy: false,
  isKept: true,
  isNewerKept: false,
  keepNote: undefined,
};
