import type { ShownChild } from "../store/extract-screens";
import { children, counted, countInWords } from "./counts";
import { compareWords, type CompareWords } from "./compare";
import { newIdsWords, type KeyWords } from "./new-ids";

const more = (count: number): string => `Show ${countInWords(count)} more`;
const beyond = (count: number): string => `and ${countInWords(count)} more`;

/** Texts of what an extract comes to: its children, the rows as they will stand, and the key afterwards. */
export const extractResultWords = {
  more,
  beyond,
  children: {
    figures: "What the file comes to",
    /** Each figure with the word under it. */
    rows: (count: number) => (count === 1 ? "row" : "rows"),
    children: (count: number) => (count === 1 ? "child" : "children"),
    inScope: "in scope",
    number: ({ number, rows }: Pick<ShownChild, "number" | "rows">) => `${number}, ${rows}`,
    doubles: {
      heading: (count: number) => `May be one child: ${counted(count, "pair")}`,
      sentence: "Look at the rows in your file, then choose. One child must not stand in the list twice.",
      pair: (first: string, second: string) => `${first}; and ${second}`,
      two: "Two children",
      one: "One child",
    },
    leftOut: {
      heading: (count: number) => `Left out: ${children(count)}`,
      sentence: "Not in scope, so not brought in. Open a reason to see who.",
      none: "No child is left out: all in the file are in scope.",
      reason: (reason: string, count: number) => `${reason}: ${countInWords(count)}`,
    },
    joins: {
      heading: "Several rows for one child",
      count: (count: number) => (count === 1 ? "1 child had several rows. They became one." : `${countInWords(count)} children had several rows. They became one row each.`),
      how: "How rows became one",
    },
    doubtful: {
      heading: "What could not be told",
      count: (count: number) => `${children(count)} to look at`,
      sentence: "Something about them could not be told from the file. What was done is said below each.",
    },
    notes: "What was left empty or changed",
    none: "No child of the file is in scope, so there is nothing to bring in.",
    next: "Next: preview",
  },
  preview: {
    key: {
      heading: "Have you brought a list in before?",
      sentence: "Choose the key that you kept then. Every child keeps its number, and you see what has changed.",
      file: "Key of the earlier list (.xlsx, .csv or .txt)",
      another: "Another key (.xlsx, .csv or .txt)",
      reading: "Reading the key",
      inUse: (fileName: string, numbers: number, known: number) =>
        `${fileName}: ${counted(numbers, "number")}, ${countInWords(known)} of them ${known === 1 ? "a child" : "children"} of this file.`,
      noneKnown: "No child of this file is in it. Check that it is the key of this list.",
      forget: "Do without this key",
      unreadable: "The file could not be opened.",
      unreadableWhatToDo: "Close it in other programs, then choose it again.",
    },
    numbers: {
      heading: "New numbers",
      sentence: "Every child gets a number of its own. The numbers of your system do not come into the workbook.",
      onlyNew: "For children whom the key does not have. The others keep their numbers.",
    },
    mode: {
      legend: "Where do the rows go?",
      replace: (inList: number) => (inList === 1 ? "Put them in place of the 1 child in the list" : `Put them in place of the ${children(inList)} in the list`),
      append: "Add them below",
    },
    findings: {
      heading: "Findings on these rows",
      none: "Nothing to fix or check on these rows.",
      afterwards: "They can be put right in the list afterwards.",
      // The findings of one rule may be about several columns: the sentence is that of the first.
      first: (sentence: string) => `The first: ${sentence}`,
    },
    comparison: {
      heading: "Compared with the list now",
      summary: (added: number, gone: number, changed: number, unknown: number) =>
        `Added ${countInWords(added)}, gone ${countInWords(gone)}, changed ${countInWords(changed)}${unknown === 0 ? "" : `, without an ID of their own ${countInWords(unknown)}`}`,
    },
    rows: {
      heading: "The rows as they will stand",
      underWay: "They are being written to the list. Scroll sideways for all columns.",
      sentence: "Nothing has been written yet. Scroll sideways for all columns.",
      table: "Rows as they will stand",
      row: "Row",
      beyond: (count: number) => `and ${counted(count, "row")} more, not shown here.`,
    },
    write: {
      warnings: "Know this before",
      agree: (inList: number, count: number) =>
        `Yes, take out the ${children(inList)} in the list and put in these ${countInWords(count)}`,
      notAgreed: "Tick the box to go on. Undo in Excel takes it back.",
      undo: "Undo in Excel takes it back.",
      replace: (inList: number, count: number) => (inList === 1 ? `Replace 1 child by ${countInWords(count)}` : `Replace ${children(inList)} by ${countInWords(count)}`),
      append: (count: number) => `Add ${children(count)} below the list`,
      first: (count: number) => `Put ${children(count)} in the list`,
      writing: "Writing to the list",
      again: "Look again",
      blocked: "The rows cannot be written yet. Why is said at the top of this step.",
      prefix: "Put the letters in front of the numbers right first.",
    },
  },
  written: {
    heading: "The children are in the list",
    headingTakenBack: "The children are not in the list",
    takenBack: "Writing them was taken back, or they were taken out since. The key still says which number belongs to which child, should they come back.",
    findingsHeading: "Findings",
    findings: "Each row is checked as ever. What there is to put right stands in Findings.",
    goToFindings: "Go to Findings",
    key: "Keep the key",
    next: "You need the key when you bring in the next list: with it every child keeps its number, and you see who is added, changed and gone.",
    noKey: "There is no new key: every child had its number already. Keep the key that you chose: it is good for the next list too.",
    letGo: "The key is no longer in this pane. You need your copy when you bring in the next list.",
    another: "Bring in another list",
  },
} as const;

/** The key of an extract: from the numbers of the case system to those of the list. */
export const extractKeyWords: KeyWords = {
  ...newIdsWords.key,
  whatToDo:
    "It says which number of your system belongs to which ID number of the list. Keep it inside the partnership: without it nobody can find a child’s records. Never send it with the return.",
  count: (count: number) => `It has ${counted(count, "line")}: the number in your system, then the ID number in the list.`,
};

/** The comparison of the list with rows that do not stand in it yet. */
export const extractCompareWords: CompareWords = {
  ...compareWords,
  total: (before: number, now: number) => `${children(before)} in the list now, ${children(now)} with these rows.`,
  same: "These rows are the same as the list.",
  noneInCommon: "No ID number of the list stands in these rows. If you kept the key of the earlier list, choose it above: every child then keeps its number.",
  added: (count: number) => `Added: ${countInWords(count)}`,
  gone: (count: number) => `Gone: ${countInWords(count)}`,
  change: ({ column, before, after }) => `${column}: is ${before || "empty"}, will be ${after || "empty"}`,
  movedTable: "Counts in the list now and with these rows",
  before: "Now",
  now: "With these rows",
  withoutId: (before: number, now: number) =>
    `Rows without an ID number to tell them by could not be compared: ${countInWords(before)} in the list, ${countInWords(now)} of these.`,
};
