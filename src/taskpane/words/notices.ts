import { children, counted, countInWords, listInWords } from "./counts";

interface Counts {
  readonly fix: number;
  readonly check: number;
  readonly confirmed: number;
  readonly children: number;
}

const replaceThem = "replace them under Tools, Partnership settings.";

/** What the pane says on any screen, and what the desks that are there from the start say of themselves. */
export const noticeWords = {
  opening: "Reading the workbook",
  heldBack: "Excel has not answered yet.",
  endEditing: "If a cell is being edited, press Enter or Esc in the sheet. The pane then goes on by itself.",
  notRead: "Excel has not answered, so the workbook was not read.",
  notReadWhatToDo: "If a cell is being edited, press Enter or Esc in the sheet, then try again.",
  copyRefused: "This computer does not let the pane copy.",
  copyRefusedWhatToDo: "Allow the clipboard for Excel, or use another way that the pane offers.",
  notLoaded: "This part of the add-in could not be loaded.",
  notLoadedWhatToDo: "Check the network connection, then choose it again.",
  noReturn: {
    none: "There is no pre-inspection return in this workbook.",
    noneWhatToDo: "Open the workbook with the return, or add a blank return to this one.",
    nearly: (sheetName: string, missing: readonly string[]) =>
      `The sheet “${sheetName}” looks like a return, but these headings are missing: ${listInWords(missing)}.`,
    nearlyWhatToDo: "Put the headings back, or add a blank return to this workbook.",
  },
  unreadable: {
    settings: {
      newer: "The partnership’s settings in this workbook were kept by a later version of this add-in.",
      broken: "The partnership’s settings in this workbook cannot be read.",
    },
    confirmations: {
      newer: "The confirmed checks in this workbook were kept by a later version of this add-in.",
      broken: "The confirmed checks in this workbook cannot be read.",
    },
    whatToDo: {
      newer: `They do not count here and are left as they are. Use the later version, or ${replaceThem}`,
      broken: `They do not count and are left as they are. To enter them again, ${replaceThem}`,
    },
  },
  /** "3 to fix, 2 to check, 180 children". */
  statusLine: ({ fix, check, confirmed, children: listed }: Counts) =>
    [
      `${countInWords(fix)} to fix`,
      `${countInWords(check)} to check`,
      ...(confirmed > 0 ? [`${countInWords(confirmed)} confirmed`] : []),
      children(listed),
    ].join(", "),
  /** @param days from the notification back to the agreed date: more than 0 where that is earlier. */
  distance: (days: number) =>
    days === 0 ? "on the day of the notification" : `${counted(Math.abs(days), "day")} ${days > 0 ? "before" : "after"} the notification`,
  confirmed: (count: number) => `${counted(count, "check")} confirmed. The reason is kept in this workbook.`,
  rowsChanged: "The rows have changed since you were asked, so nothing was confirmed.",
  rowsChangedWhatToDo: "Go back and look at the rows, then confirm again.",
  takenBack: "Taken back. It is to check again.",
  patternKnown: "Numbers of this form are in the list already.",
  patternKnownWhatToDo: "Add a number of another form, or go on.",
  /** A cell that stands in no column of the list. */
  agreedDate: "Agreed date",
} as const;
