import type { Severity } from "../../validation/finding";
import type { ScreenState } from "../store/screens";
import type { CheckingState, FindingGroup, PaneState } from "../store/snapshot";
import { noticeWords } from "../words/notices";
import { card, columnCounts, columns, confirmed, duplicated, fixed, manyChoices, rows, samples, type ColumnKey } from "./samples";
import { extractResultStates } from "./extract-result-states";
import { extractStates } from "./extract-states";
import { helpStates, helpWithoutReturn } from "./help-states";
import { longTextStates } from "./long-text-states";
import { sampleDrawnStates } from "./sample-drawn-states";
import { samplePrepareStates } from "./sample-prepare-states";
import { screens, type ScreenName } from "./screens";
import { welcomeStates } from "./welcome-states";

const dates: CheckingState["dates"] = {
  agreedDate: "14 August 2026",
  agreedDateIso: "2026-08-14",
  agreedDateAddress: "C8",
  notificationDate: "26 August 2026",
  notificationDateIso: "2026-08-26",
  distance: "12 days before the notification",
  severity: undefined,
  sentences: [],
};

function selectedAt(groups: readonly FindingGroup[], key: string | undefined): CheckingState["selectedAt"] {
  for (const [group, { findings }] of groups.entries()) {
    const card = [...findings].findIndex((finding) => finding.key === key);
    if (card >= 0) return { group, card };
  }
  return undefined;
}

/** A checking state around these findings: counts, status line and columns follow from them. */
export function checkingState(
  groups: readonly FindingGroup[],
  {
    children = 180,
    confirmed: alreadyConfirmed = 0,
    ...changes
  }: Partial<Omit<CheckingState, "counts">> & { readonly children?: number; readonly confirmed?: number } = {},
): CheckingState {
  const total = (severity: Severity): number =>
    groups.reduce((sum, item) => sum + (item.severity === severity ? item.count : 0), 0);
  const counts = { fix: total("fix"), check: total("check"), confirmed: alreadyConfirmed, children };
  return {
    phase: "checking",
    returnTitle: "Compulsory supervision orders at home",
    sheetName: "Sample of Records",
    counts,
    statusLine: `${counts.fix.toLocaleString("en-GB")} to fix, ${counts.check.toLocaleString("en-GB")} to check, ${children.toLocaleString("en-GB")} children`,
    filter: { severity: "all", column: "" },
    columns: columnCounts(groups),
    groups,
    shown: counts.fix + counts.check,
    selectedKey: undefined,
    selectedAt: changes.selectedKey === undefined ? undefined : selectedAt(groups, changes.selectedKey),
    position: 0,
    row: undefined,
    dates,
    notice: undefined,
    isReading: false,
    screen: { name: "findings" },
    places: ["findings", "send", "tools"],
    news: undefined,
    rowBeingFilled: undefined,
    done: undefined,
    ...changes,
  };
}

type Field = NonNullable<CheckingState["row"]>["fields"][number];

function row(rowNumber: number, values: readonly string[], problems: Partial<Record<ColumnKey, readonly string[]>>): CheckingState["row"] {
  const fields = columns.map(({ key, name, letter }, index): Field => {
    const sentences = problems[key];
    const base = { key, name, address: `${letter}${rowNumber}`, value: values[index] ?? "", sentences: sentences ?? [] };
    return sentences ? { ...base, severity: "fix" } : base;
  });
  return { rowNumber, fields };
}

const rowWithProblems = row(
  17,
  ["01••••••37", "DD1 4NY", "12 yrs", "Female", "White Scottish", "no", "12 March 2024", ""],
  { id: [samples.chi.sentence], postcode: [samples.postcode.sentence], age: [samples.age.sentence] },
);

const someGroups = [
  rows(samples.chi, 17, 1),
  duplicated([14, 20]),
  rows(samples.postcode, 17, 3),
  rows(samples.age, 17, 1),
  rows(samples.older, 40, 2),
];

/** Two hundred characters, with a part that has no place to break. */
const longText =
  "White Scottish, as the partnership's own system words it with every option that a worker could have chosen at the time of the assessment: Other/NotSpecified/NotAsked/NotRecorded/Unknown/Refused/Withheld";

const longGroups: readonly FindingGroup[] = [
  {
    ...rows(samples.chi, 17, 1),
    title: "Entries that are not in the list of the workbook, although they may have been in the list of the last return",
    findings: [
      {
        ...card(samples.chi, 17),
        sentence: `Choose an entry of the list instead of "${longText}".`,
        place: "Within the 2 year timeframe, has the CSO been terminated then reinstated (please choose), AA104857",
      },
    ],
  },
  duplicated(Array.from({ length: 40 }, (_unused, index) => 1000 + index)),
];

/** Findings in bulk over all samples; `perRule` of each, six rules. */
export function manyFindings(perRule: number): readonly FindingGroup[] {
  return [samples.chi, samples.duplicate, samples.postcode, samples.age, samples.older, samples.started].map((sample) =>
    rows(sample, 12, perRule),
  );
}

const offers = [
  { id: "compulsory-supervision-orders-2025", title: "Compulsory supervision orders at home" },
  { id: "children-at-risk-of-harm", title: "Children at risk of harm" },
];
const noReturnProblem = {
  sentence: "No sheet of this workbook has the headings of a pre-inspection return.",
  whatToDo: "Add a blank return to this workbook. If you have a return elsewhere, open that workbook.",
  canRetry: true,
};

/** Screens over the findings; from those of the sample, the header leads to the sample. */
function overEach<N extends string>(states: Readonly<Record<N, ScreenState>>, places: CheckingState["places"]): Record<N, CheckingState> {
  const entries = Object.entries<ScreenState>(states).map(([name, screen]) => [name, checkingState([rows(samples.postcode, 17, 3)], { screen, places })]);
  return Object.fromEntries(entries) as Record<N, CheckingState>;
}

/** A screen over the findings from which it was opened. */
function over(screen: ScreenName): CheckingState {
  return checkingState([rows(samples.postcode, 17, 3)], { screen: screens[screen] });
}

/** Excel has not answered for so long that one may stop waiting. */
const heldBack = {
  sentence: noticeWords.heldBack,
  whatToDo: noticeWords.endEditing,
  canRetry: false,
  waiting: "long",
} as const;

/** Every state that the pane can be in, by name. */
export const galleryStates = {
  ...welcomeStates,
  opening: { phase: "opening", sentence: "Looking for the return in this workbook" },
  openingLong: { phase: "opening", sentence: `${heldBack.sentence} ${heldBack.whatToDo}`, canStop: true },
  noReturn: { phase: "noReturn", problem: noReturnProblem, offers, isAdding: false },
  noReturnMissing: {
    phase: "noReturn",
    problem: {
      sentence: "The sheet Sample of Records looks like a return, but these headings are missing: Postcode, Gender, Date current CSO started.",
      whatToDo: "Put the headings back, or add a blank return and copy the list into it.",
      canRetry: true,
    },
    offers: offers.slice(0, 1),
    isAdding: false,
  },
  noReturnRemoved: {
    phase: "noReturn",
    problem: noReturnProblem,
    offers,
    isAdding: false,
    removed: ["The list of 180 children in the sheet “Sample of Records”", "The sheets “Sample”, “Reserve” and “Sampling record”", "3 confirmations"],
  },
  noReturnHelp: { phase: "noReturn", problem: noReturnProblem, offers, isAdding: false, help: helpWithoutReturn },
  noReturnHeldBack: { phase: "noReturn", problem: noReturnProblem, offers: offers.slice(0, 1), isAdding: true, notice: heldBack },
  noReturnAdding: { phase: "noReturn", problem: noReturnProblem, offers: offers.slice(0, 1), isAdding: true },
  failed: {
    phase: "failed",
    problem: {
      sentence: "Excel did not answer.",
      whatToDo: "Finish editing the cell with Enter, then try again. If that does not help, save and reopen the workbook.",
      canRetry: true,
    },
  },
  failedForGood: {
    phase: "failed",
    problem: { sentence: "This version of Excel is too old for the add-in.", whatToDo: "Open the workbook in Excel 2021 or later.", canRetry: false },
  },
  checking: checkingState(someGroups, { row: rowWithProblems, selectedKey: "ID4:17", position: 1 }),
  choices: checkingState([rows(samples.ethnicity, 21, 2)]),
  choicesMany: checkingState([
    manyChoices(rows(samples.ethnicity, 21, 2), ["White Scottish", "Other White British", "White Irish", "Gypsy/Traveller", "White Polish", "Any mixed or multiple ethnic groups, as the list of the return words it"]),
  ]),
  fixed: checkingState([rows(samples.chi, 17, 1), fixed(rows(samples.postcode, 17, 3), [18]), fixed(rows(samples.age, 17, 1), [17]), rows(samples.older, 40, 2)]),
  done: checkingState(someGroups, { done: "3 cells changed." }),
  confirmed: {
    ...checkingState([rows(samples.older, 40, 2)], { confirmed: 3, filter: { severity: "confirmed", column: "" } }),
    groups: [confirmed(rows(samples.started, 51, 3), "The orders ended before our records of them began", "3 September 2026")],
    shown: 3,
  },
  allConfirmed: checkingState([], { confirmed: 3 }),
  checkOnly: checkingState([rows(samples.older, 40, 2)]),
  clear: checkingState([], {
    row: row(17, ["4471", "DD1", "12", "Female", "White Scottish", "no", "12 March 2024", "no"], {}),
  }),
  noChildren: checkingState([], { children: 0 }),
  filteredAway: {
    ...checkingState(someGroups),
    filter: { severity: "check", column: "postcode" },
    groups: [],
    shown: 0,
  },
  notice: checkingState(someGroups, {
    notice: {
      sentence: "The sheet could not be read just now.",
      whatToDo: "What you see is from before your last change.",
      canRetry: true,
    },
  }),
  noticeHeldBack: checkingState(someGroups, { notice: heldBack }),
  reading: checkingState(someGroups, { isReading: true }),
  datesWrong: checkingState(someGroups, {
    dates: {
      ...dates,
      agreedDate: "14 June 2026",
      agreedDateIso: "2026-06-14",
      distance: "73 days before the notification",
      severity: "fix",
      sentences: [{ severity: "fix", sentence: "The agreed date is more than 28 days before the notification. Enter a date from 29 July 2026 to 26 August 2026." }],
    },
  }),
  datesMissing: checkingState(someGroups, {
    dates: {
      agreedDate: undefined,
      agreedDateIso: "",
      agreedDateAddress: undefined,
      notificationDate: undefined,
      notificationDateIso: "",
      distance: undefined,
      severity: "fix",
      sentences: [
        { severity: "fix", sentence: "Enter the agreed date." },
        { severity: "check", sentence: "The date of notification is not known. Enter it below." },
      ],
    },
  }),
  longText: checkingState(longGroups, {
    returnTitle: "Children and young people subject to compulsory supervision orders living at home with their parents",
    sheetName: "Sample of Records (copy of the copy)",
    row: row(104857, ["4471", "DD1", "12", "Female", longText, "no", "12 March 2024", "no"], { ethnicity: [`Choose an entry of the list instead of "${longText}".`] }),
  }),
  many: checkingState(manyFindings(834), { children: 5000 }),
  preview: over("preview"),
  previewLong: over("previewLong"),
  previewRefused: over("previewRefused"),
  previewApplying: over("previewApplying"),
  confirm: over("confirm"),
  confirmAll: over("confirmAll"),
  confirmRefused: over("confirmRefused"),
  send: over("send"),
  sendSweeping: over("sendSweeping"),
  sendClearing: over("sendClearing"),
  sendSweepFailed: over("sendSweepFailed"),
  sendSwept: over("sendSwept"),
  sendOutOfDate: over("sendOutOfDate"),
  sendClear: checkingState([], { screen: screens.sendClear, confirmed: 3 }),
  sendReadyToCopy: checkingState([], { screen: screens.sendReadyToCopy, confirmed: 3 }),
  sendFinishing: checkingState([], { screen: screens.sendFinishing }),
  sendFinished: checkingState([], { screen: screens.sendFinished }),
  sendFinishFailed: checkingState([], { screen: screens.sendFinishFailed }),
  tools: over("tools"),
  toolsReadyToCopy: over("toolsReadyToCopy"),
  toolsInUse: over("toolsInUse"),
  toolsBusy: over("toolsBusy"),
  newIds: over("newIds"),
  newIdsPrefix: over("newIdsPrefix"),
  newIdsPreview: over("newIdsPreview"),
  newIdsKey: over("newIdsKey"),
  newIdsKeyKept: over("newIdsKeyKept"),
  newIdsKeyProblem: over("newIdsKeyProblem"),
  compare: over("compare"),
  compareReading: over("compareReading"),
  compareFailed: over("compareFailed"),
  compareDone: over("compareDone"),
  compareMany: over("compareMany"),
  compareNoneInCommon: over("compareNoneInCommon"),
  compareSame: over("compareSame"),
  partnership: over("partnership"),
  partnershipSet: over("partnershipSet"),
  partnershipRefused: over("partnershipRefused"),
  partnershipUnreadable: over("partnershipUnreadable"),
  ...overEach({ ...samplePrepareStates, ...sampleDrawnStates }, ["sample", "findings", "send", "tools"]),
  ...overEach({ ...extractStates, ...extractResultStates }, ["findings", "send", "tools"]),
  ...overEach(longTextStates, ["findings", "send", "tools"]),
  ...overEach(helpStates, ["findings", "send", "tools"]),
} as const satisfies Record<string, PaneState>;
