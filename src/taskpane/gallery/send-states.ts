import type { ScreenState, SendState, SweepState } from "../store/screens";

const swept: Extract<SweepState, { phase: "done" }> = {
  phase: "done",
  finds: [
    {
      key: "PV1:notes:B4",
      code: "PV1",
      severity: "fix",
      sentence: "This cell holds a CHI number, 01••••••37. Take it out.",
      place: "Sheet “Notes”, B4",
      canJump: true,
      confirmed: undefined,
    },
    {
      key: "PV1:header",
      code: "PV1",
      severity: "fix",
      sentence: "The header holds an e-mail address. Take it out under Page Layout, Page Setup.",
      place: "Sheet “Sample of Records”, header",
      canJump: false,
      confirmed: undefined,
    },
    {
      key: "PV2:hidden:old",
      code: "PV2",
      severity: "check",
      sentence: "A hidden sheet holds text. Check that it may be sent, or delete it.",
      place: "Sheet “Old list”",
      canJump: true,
      confirmed: undefined,
    },
    {
      key: "PV2:comment:C8",
      code: "PV2",
      severity: "check",
      sentence: "A comment holds text. Check that it may be sent, or delete it.",
      place: "Sheet “Sample of Records”, C8",
      canJump: true,
      confirmed: { reason: "A question to the inspectorate", on: "3 September 2026" },
    },
  ],
  fix: 2,
  check: 1,
  lookedAt: "5 sheets, 1,204 cells, 3 notes",
  notLookedAt: ["Embedded files", "Text boxes"],
  clearable: 3,
  isOutOfDate: false,
};

const sweptClear: SweepState = { ...swept, finds: [], fix: 0, check: 0, notLookedAt: [], clearable: 0 };

const distribution = (name: string, counts: Readonly<Record<string, number>>): SendState["distributions"][number] => ({
  name,
  bars: Object.entries(counts).map(([label, count]) => ({ label, count, share: count / 180 })),
});

const send: SendState = {
  fix: 6,
  check: 2,
  sweep: { phase: "notDone" },
  confirmed: [
    { key: "CS1:records", title: "No start date of the order", reason: "The orders ended before our records of them began", on: "3 September 2026", count: 3 },
  ],
  distributions: [
    distribution("Age band", { "0 to 4": 38, "5 to 9": 61, "10 to 14": 80, "15 to 17": 1, "18 and 19": 0 }),
    distribution("Gender", { Female: 84, Male: 92, Other: 4, "Not recorded/Unknown": 0 }),
  ],
  keyDates: [
    { name: "Return to the Care Inspectorate", when: "Friday 11 September 2026", isIndicative: false, isPast: true },
    { name: "Sample drawn", when: "Week of 14 September 2026", isIndicative: true, isPast: false },
  ],
  receipt: undefined,
  isHighlighting: false,
  hasFindingsSheet: false,
  finish: { phase: "idle" },
  isCopied: false,
  isReadyToCopy: false,
};

const clear: SendState = {
  ...send,
  fix: 0,
  check: 0,
  sweep: sweptClear,
  receipt: [
    "Pre-inspection return: Compulsory supervision orders at home",
    "Agreed date: 14 August 2026",
    "Children: 180",
    "To fix: 0. To check: 0. Confirmed: 3.",
    "Whole workbook looked through on 4 September 2026: 5 sheets, 1,204 cells, 3 notes.",
  ].join("\n"),
  isHighlighting: true,
  hasFindingsSheet: true,
};

const screen = (changes: Partial<SendState>, base = send) => ({ name: "send", send: { ...base, ...changes } }) as const;

/** The screen before sending, from the first look to the saved workbook. */
export const sendStates = {
  send: screen({ confirmed: [], keyDates: [] }),
  sendSweeping: screen({ sweep: { phase: "running", share: 0.4 } }),
  sendClearing: screen({ sweep: { phase: "running", isClearing: true } }),
  sendSweepFailed: screen({
    sweep: { phase: "failed", problem: { sentence: "Excel did not answer.", whatToDo: "Finish editing the cell with Enter, then try again.", canRetry: true } },
  }),
  sendSwept: screen({ sweep: swept }),
  sendOutOfDate: screen({ sweep: { ...swept, finds: swept.finds.slice(0, 1), fix: 240, check: 0, isOutOfDate: true } }),
  sendClear: screen({}, clear),
  sendFinishing: screen({ finish: { phase: "running" } }, clear),
  sendReadyToCopy: screen({ isReadyToCopy: true }, clear),
  sendFinished: screen({ finish: { phase: "done" }, isHighlighting: false, hasFindingsSheet: false, isCopied: true }, clear),
  sendFinishFailed: screen(
    { finish: { phase: "failed", problem: { sentence: "The workbook could not be saved.", whatToDo: "Save it yourself, then send it.", canRetry: false } } },
    clear,
  ),
} as const satisfies Record<string, ScreenState>;
