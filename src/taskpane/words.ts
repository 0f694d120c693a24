import type { Severity } from "../validation/finding";
import type { CheckingState } from "./store/snapshot";
import { children, counted as countedOf, countInWords, uncapitalised } from "./words/counts";

const severityWord: Readonly<Record<Severity, string>> = { fix: "to fix", check: "to check" };

/** "3 to fix". */
function counted(count: number, severity: Severity): string {
  return `${countInWords(count)} ${severityWord[severity]}`;
}

/** The line at the top. Good news is said as such; otherwise the line is the store's own. */
function status(state: Pick<CheckingState, "counts" | "statusLine">): string {
  const { fix, check, confirmed, children: listed } = state.counts;
  if (fix > 0) return state.statusLine;
  const rest = [check > 0 ? counted(check, "check") : "", confirmed > 0 ? `${countInWords(confirmed)} confirmed` : ""];
  const inWords = rest.filter((part) => part !== "").join(", ");
  const after = inWords === "" ? "" : ` ${inWords}.`;
  return listed === 0 ? `No children yet.${after}` : `Nothing to fix.${after} ${children(listed)}.`;
}

/** Every text of the first screen and of what stands around the others, that is not part of a finding or of a problem. */
export const words = {
  status,
  counted,
  severity: { fix: "To fix", check: "To check" } satisfies Record<Severity, string>,
  product: "Pre-inspection return",
  /** Asked the first time. */
  question: "Are you completing a return or drawing a sample?",
  sheet: (name: string) => `Sheet: ${name}`,
  reading: "Reading the list again",
  notice: { dismiss: "Close this message", retry: "Try again", stopWaiting: "Stop waiting" },
  places: { label: "Parts of this pane", findings: "Findings", send: "Ready to send", tools: "Tools", sample: "Sample", help: "Help" },
  screen: {
    opening: "Opening",
    notLoaded: "This part of the pane did not load",
    notLoadedSentence: "Check that you are connected to the internet, then try again. Your workbook has not been changed.",
    again: "Try again",
  },
  findings: {
    heading: "Findings",
    byRule: "Findings by rule. Move with the up and down arrow keys.",
    why: "Why?",
    quoted: (says: string) => `“${says}”`,
    source: (document: string, section: string) => `${document}: ${section}`,
    help: "More in Help",
    fixed: (place: string) => `Fixed. ${place}`,
    allFixed: "All fixed",
    allPlaces: (count: number) => `Show all ${countInWords(count)} places`,
    places: "Go to a cell",
    fix: (after: string) => (after === "" ? "Empty the cell" : `Change to ${after}`),
    choices: "Change to",
    change: "Change",
    fixAll: (count: number) => `Fix all ${countInWords(count)}`,
    confirm: "Confirm…",
    confirmAll: (count: number) => `Confirm all ${countInWords(count)}…`,
    confirmedCount: (count: number) => `${countInWords(count)} confirmed`,
    confirmed: (reason: string, on: string) => `Confirmed on ${on}: ${reason}`,
    takeBack: "Take back",
    /** A button's words with what it is about, to tell it from its like. */
    about: (label: string, place: string) => `${label} ${place}`,
  },
  filter: {
    legend: "Show findings",
    all: "All",
    confirmed: "Confirmed",
    column: "Column",
    allColumns: "All columns",
    reset: "Show all findings",
    columnOption: (name: string, count: number) => `${name} (${countInWords(count)})`,
  },
  empty: {
    noChildren: "No children yet",
    noChildrenHint: "Enter the first child in the row under the headings. Each row is checked as you fill it in.",
    extract: "Bring in a list from your case system",
    filtered: "No findings here",
    filteredHint: "There are findings, but none fits what you chose to show.",
    clear: "Nothing to fix or check",
    clearHint: "Every row has been checked. Each change in the sheet is checked as you make it.",
    send: "Go to Ready to send",
  },
  steps: {
    label: "Go through the findings",
    previous: "Previous",
    next: "Next",
    position: (position: number, shown: number) =>
      position > 0 ? `${countInWords(position)} of ${countInWords(shown)}` : countedOf(shown, "finding"),
  },
  row: {
    heading: (rowNumber: number) => `Row ${countInWords(rowNumber)}`,
    empty: "Empty",
  },
  dates: {
    heading: "Dates",
    agreed: "Agreed date",
    notification: "Date of notification",
    agreedCell: (address: string) => `In cell ${address}`,
    notificationHint: "The day the inspection was notified to you, for example 12/03/2026. Kept with this workbook.",
    noPlace: "The sheet has no cell for the agreed date. Write “Insert Agreed Date” above the list.",
    save: "Save",
    saveLabel: (label: string) => `Save ${uncapitalised(label)}`,
    missing: "Enter the agreed date",
    notificationMissing: "date of notification not entered",
    summary: (agreed: string, distance: string | undefined) =>
      distance === undefined ? agreed : `${agreed}, ${distance}`,
    wholeDate: "Enter a day, a month and a year, for example 12/03/2026.",
    year: "Enter the year with four digits, for example 2026.",
  },
  noReturn: {
    heading: "No return here yet",
    legend: "Which return do you want to add?",
    choose: "Choose the return to add.",
    add: "Add a blank return",
    adding: "Adding the return",
    lookAgain: "Look again",
    deleted: "The list was deleted",
    deletedWhat: "Deleted from this workbook:",
  },
  failed: { heading: "Checking has stopped", retry: "Try again" },
  crashed: {
    heading: "The pane has stopped",
    sentence: "Something in this pane went wrong. Your workbook has not been changed.",
    open: "Open again",
  },
} as const;
