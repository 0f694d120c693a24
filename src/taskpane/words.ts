import type { CheckingState } from "./store/snapshot";
import type { Severity } from "../validation/finding";

/** A count as people in Scotland write it: 5,000. */
export function countInWords(count: number): string {
  return count.toLocaleString("en-GB");
}

function children(count: number): string {
  return count === 1 ? "1 child" : `${countInWords(count)} children`;
}

function findings(count: number): string {
  return count === 1 ? "1 finding" : `${countInWords(count)} findings`;
}

const severityWord: Readonly<Record<Severity, string>> = { fix: "to fix", check: "to check" };

/** "3 to fix". */
function counted(count: number, severity: Severity): string {
  return `${countInWords(count)} ${severityWord[severity]}`;
}

/** The line at the top. Good news is said as such; otherwise the line is the store's own. */
function status(state: Pick<CheckingState, "counts" | "statusLine">): string {
  const { fix, check, children: listed } = state.counts;
  if (fix > 0) return state.statusLine;
  const toCheck = check > 0 ? ` ${counted(check, "check")}.` : "";
  return listed === 0 ? `No children yet.${toCheck}` : `Nothing to fix.${toCheck} ${children(listed)}.`;
}

/** Every text of the pane that is not part of a finding or of a problem. */
export const words = {
  status,
  counted,
  severity: { fix: "To fix", check: "To check" } satisfies Record<Severity, string>,
  product: "Pre-inspection return",
  sheet: (name: string) => `Sheet: ${name}`,
  reading: "Reading the list again",
  notice: { dismiss: "Close this message", retry: "Try again" },
  findings: {
    heading: "Findings",
    why: "Why it matters",
    more: (count: number) => `Show ${countInWords(count)} more`,
    earlier: (count: number) => `Show ${countInWords(count)} earlier`,
    capped: (shown: number, count: number) =>
      `These are the first ${countInWords(shown)} of ${countInWords(count)}. The others follow as these are put right.`,
    allPlaces: (count: number) => `Show all ${countInWords(count)} places`,
    places: "Go to a cell",
  },
  filter: {
    legend: "Show findings",
    all: "All",
    column: "Column",
    allColumns: "All columns",
    reset: "Show all findings",
    columnOption: (name: string, count: number) => `${name} (${countInWords(count)})`,
  },
  empty: {
    noChildren: "No children yet",
    noChildrenHint: "Enter the first child in the row under the headings. Each row is checked as you fill it in.",
    filtered: "No findings here",
    filteredHint: "There are findings, but none fits what you chose to show.",
    clear: "Nothing to fix or check",
    clearHint: "Every row has been checked. Each change in the sheet is checked as you make it.",
  },
  steps: {
    label: "Go through the findings",
    previous: "Previous",
    next: "Next",
    position: (position: number, shown: number) =>
      position > 0 ? `${countInWords(position)} of ${countInWords(shown)}` : findings(shown),
  },
  row: {
    heading: (rowNumber: number) => `Row ${countInWords(rowNumber)}`,
    nothingFound: "Nothing found",
    empty: "Empty",
  },
  dates: {
    heading: "Dates",
    agreed: "Agreed date",
    notification: "Date of notification",
    agreedCell: (address: string) => `In cell ${address}`,
    notificationHint: "The day the inspection was notified to you, for example 12/03/2026. Kept with this workbook.",
    noPlace: "The sheet has no cell for the agreed date. Add the words Insert Agreed Date above the list.",
    save: "Save",
    saveLabel: (label: string) => `Save ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    missing: "Enter the agreed date",
    notificationMissing: "date of notification not entered",
    summary: (agreed: string, distance: string | undefined) =>
      distance === undefined ? agreed : `${agreed}, ${distance.charAt(0).toLowerCase()}${distance.slice(1)}`,
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
  },
  failed: { heading: "Checking has stopped", retry: "Try again" },
  crashed: {
    heading: "The pane has stopped",
    sentence: "Something in this pane went wrong. Your workbook has not been changed.",
    open: "Open again",
  },
} as const;
