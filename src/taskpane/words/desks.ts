import type { Problem } from "../store/snapshot";
import { counted } from "./counts";

/** What the tools say of themselves while they work and when they are done. */
export const toolWork = {
  highlighting: "Colouring the cells",
  clearing: "Taking the colours out",
  writingSheet: "Writing the sheet",
  removingSheet: "Removing the sheet",
  copying: "Copying the findings",
  highlighted: "The cells are highlighted as they stand now.",
  nothingToHighlight: "There is no cell to highlight.",
  cleared: "The highlights are gone.",
  sheetWritten: (findings: number) => `A sheet with ${counted(findings, "finding")} was added after the last one. Remove it before you send the return.`,
  sheetRemoved: "The sheet of findings is gone.",
} as const;

/** The list of findings outside the pane: its headings, and what is to be done with each. */
export const findingsList = {
  headings: ["What to do", "Where", "What was found", "Why it matters", "Confirmed because"],
  toFix: "To fix",
  toCheck: "To check",
  confirmed: "Confirmed",
} as const;

/** What is said of looking through the workbook, outside its own screen. */
export const sweptWords = {
  propertiesCleared: (count: number) => `${counted(count, "document property", "document properties")} cleared.`,
} as const;

/** Whoever has finished closes the workbook, and the key would be gone with the pane. */
export const keyNotKept: Problem = {
  sentence: "The key of the new IDs has not been kept yet.",
  whatToDo: "Keep it first, under Tools, New ID numbers. It is lost when this pane is closed.",
  canRetry: true,
};

/** New IDs and their key. */
export const keyWork = {
  preview: "New IDs",
  making: "Making the workbook",
  makingFile: "Making the file",
  copying: "Copying the key",
  copied: "Copied.",
  opened: "Opened in a new workbook. Save it where only the partnership can open it.",
  downloaded: "Downloaded.",
} as const;

/** Said below a comparison. */
export const comparedWords = {
  asOfNow: "Later changes in this workbook are not in the comparison. Choose the file again to see them.",
} as const;
