import type { Severity } from "../../validation/finding";
import { counted, countInWords, percent } from "./counts";

/** Texts of the screen before sending. */
export const sendWords = {
  heading: "Ready to send",
  checklist: {
    heading: "Before you send",
    done: "Done",
    todo: "To do",
    fix: (count: number) => (count === 0 ? "Nothing to fix in the list" : `${countInWords(count)} to fix in the list`),
    check: (count: number) =>
      count === 0 ? "Every check in the list is confirmed or put right" : `${countInWords(count)} to check in the list`,
    sweep: {
      notDone: "The whole workbook has not been looked through",
      running: "The whole workbook is being looked through",
      failed: "The whole workbook could not be looked through",
      outOfDate: "The workbook has changed since it was looked through",
      clear: "The whole workbook has been looked through",
      found: (fix: number, check: number) =>
        `${[fix > 0 ? `${countInWords(fix)} to fix` : "", check > 0 ? `${countInWords(check)} to check` : ""]
          .filter((part) => part !== "")
          .join(" and ")} elsewhere in the workbook`,
    },
  },
  clear: {
    heading: "Nothing stands in the way.",
    sentence: "Everything is put right or confirmed, and the whole workbook has been looked through.",
    receipt: "Receipt",
    receiptHint: "Keep it with your records. It holds counts and dates, and nothing about a child.",
    copy: "Copy the receipt",
    copied: "Copied.",
    finishHeading: "Last step",
    finish: "Finish and save",
    finishing: "Finishing and saving",
    finished: "Finished. The workbook is saved and can be sent.",
    /** What the last step does, in its order. */
    does: (isHighlighting: boolean, hasSheet: boolean) => {
      const out = [...(isHighlighting ? ["the highlights"] : []), ...(hasSheet ? ["the sheet of findings"] : [])];
      return `${out.length > 0 ? `Takes ${out.join(" and ")} out of the workbook, selects` : "Selects"} the first cell and saves.`;
    },
  },
  sweep: {
    heading: "The whole workbook",
    sentence:
      "Looks for CHI numbers and other identifiers in every sheet, hidden ones too, and in notes, comments, headers, footers and document properties. It only reads.",
    start: "Look through the whole workbook",
    again: "Look through the whole workbook again",
    removeFindingsSheet: "Remove the sheet of findings",
    running: "Looking through the whole workbook",
    lookedAt: (what: string) => `Looked at: ${what}.`,
    nothing: "Nothing was found.",
    finds: {
      fix: (count: number) => `${countInWords(count)} to fix`,
      check: (count: number) => `${countInWords(count)} to check`,
      confirmed: (count: number) => `${countInWords(count)} confirmed`,
    } satisfies Record<Severity | "confirmed", (count: number) => string>,
    more: (count: number) => `Show ${countInWords(count)} more`,
    capped: (count: number) => `${countInWords(count)} more follow as these are put right.`,
    notLookedAt: "What could not be looked at",
    notLookedAtHint: "Look at these yourself before you send the workbook.",
    clear: (count: number) => `Clear ${counted(count, "document property", "document properties")}`,
    clearing: "Clearing the document properties",
    clearHint: "Empties properties such as title, author and company. Excel writes the name of whoever saved last anew each time.",
  },
  confirmed: {
    heading: "Confirmed",
    none: "Nothing has been confirmed.",
    line: (reason: string, on: string) => `${reason} (${on})`,
    count: (count: number) => counted(count, "finding"),
    show: "Show them in the list",
  },
  figures: {
    heading: "Children in the list",
    hint: "Counts as they stand now. See whether they are what you expect.",
    label: "Entry",
    count: "Children",
    share: "Share",
    percent,
  },
  keyDates: { heading: "Key dates", indicative: "Indicative.", past: "Passed." },
} as const;
