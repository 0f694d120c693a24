import { children, counted, countInWords, runsInWords } from "./counts";

/** "rows 3 to 5 and 9". @param rows as the file numbers them. */
function rowsOf(rows: readonly number[]): string {
  return `${rows.length === 1 ? "row" : "rows"} ${runsInWords(rows)}`;
}

function are(count: number): string {
  return count === 1 ? "is" : "are";
}

/** What the steps of bringing in a list say of themselves. */
export const extractDeskWords = {
  reading: {
    pasted: "the pasted table",
    failed: "This file could not be read here.",
    failedWhatToDo:
      "Check the network connection, then choose the file again. If that does not help, save the list as CSV and choose that.",
    noTable: "This file is no table with rows of children.",
    noTableWhatToDo: "Choose a file with one row for each child or order, and a row of headings above them.",
  },
  columns: {
    filled: (filled: number, rows: number) => `${countInWords(filled)} of ${counted(rows, "row")} filled in`,
    sayTheDay: (heading: string) => `Say which number is the day in “${heading}”.`,
    turned:
      "A spreadsheet may have opened this export before and exchanged day and month in some dates. Export it again, and choose the file without opening it first.",
    mixed: "Some dates can only be read day first and others only month first. Each is read the way it can be; say how to read the rest.",
    monthFirst: "These dates are read month first, because some of them can be read no other way.",
  },
  words: {
    tooMany: "This column holds too many different texts to be words. Choose another column for it, or leave it out, under Columns.",
  },
  kept: {
    matched: (on: string | undefined) => (on === undefined ? "Matched as you kept it." : `Matched as you kept it on ${on}.`),
    kept: "Kept on this computer.",
    keptWithout: (leftOut: number) =>
      `Kept on this computer, without ${leftOut === 1 ? "one heading or word" : `${countInWords(leftOut)} headings or words`} that may say something of a child.`,
    newer: "A later version of this add-in has kept a matching on this computer. This version cannot read it and leaves it as it is.",
    notKept: "This computer could not keep it. The matching holds until the pane is closed.",
    forgotten: "Forgotten.",
  },
  children: {
    rows: rowsOf,
    withoutNumber: (rows: readonly number[]) =>
      `${counted(rows.length, "row")} ${rows.length === 1 ? "has" : "have"} no number of a child and ${are(rows.length)} left out: ${rowsOf(rows)} of the file.`,
  },
  preview: {
    /** What the key that the pane holds is called where a file would have its name. */
    heldKey: "The key in this pane",
    listNow: "the list as it stands",
    changed: "The list has changed since this preview, so nothing was written.",
    changedWhatToDo: "Choose Look again, then look at the preview once more.",
    keyNotKept: "The key in this pane is not kept anywhere else yet.",
    keyNotKeptWhatToDo: "Keep it first: under Tools, New ID numbers, copy or download it. Then come back and do without it.",
    hasSample: "A sample was drawn from the list as it stands. It will not fit the list that you write now.",
    noNumbers: "The children cannot be given numbers yet.",
    otherKey: "Choose another key, or go on without one.",
    otherWish: "Choose another prefix or another kind of number.",
    intoEmpty: (count: number) => `${children(count)} ${are(count)} put in the list, which is empty.`,
    below: (count: number, inList: number) => `${children(count)} ${are(count)} added below the ${children(inList)} in the list.`,
    inPlace: (count: number, inList: number) => `${children(count)} ${are(count)} put in place of the ${children(inList)} in the list.`,
    wereAdded: (count: number) => `${children(count)} ${count === 1 ? "was" : "were"} added to the list. Undo in Excel takes it back.`,
    werePut: (count: number) => `${children(count)} ${count === 1 ? "was" : "were"} put in the list. Undo in Excel takes it back.`,
  },
} as const;
