import { counted, countInWords } from "./counts";

const saveAs = "Open it in Excel, save a copy as an Excel Workbook (.xlsx), and choose the copy.";
const chooseXlsx = "Choose a file whose name ends in .xlsx.";

/** What a file is refused for wherever a workbook is asked for. */
export const fileWords = {
  empty: { sentence: "This file is empty.", whatToDo: "Choose a copy that has something in it." },
  tooLarge: { sentence: "This file is larger than 50 MB.", whatToDo: "Choose a smaller copy, without pictures or other lists." },
  tooMuch: { sentence: "This workbook holds too much to be read here.", whatToDo: "Save a copy with the sheet of the return alone, and choose that." },
  locked: { sentence: "This workbook is locked with a password.", whatToDo: "Open it in Excel, remove the password, save a copy, and choose the copy." },
  old: { sentence: "This is an Excel 97–2003 workbook (.xls).", whatToDo: saveAs },
  binary: { sentence: "This is an Excel binary workbook (.xlsb).", whatToDo: saveAs },
  pdf: { sentence: "This is a PDF, not an Excel workbook.", whatToDo: chooseXlsx },
  other: { sentence: "This file is not an Excel workbook (.xlsx).", whatToDo: chooseXlsx },
  damaged: { sentence: "This file is damaged and cannot be read.", whatToDo: "Open it in Excel, let Excel repair it, save a copy, and choose the copy." },
  noReturn: { sentence: "No sheet of this file has the headings of a pre-inspection return.", whatToDo: "Choose an earlier copy of this return." },
} as const;

/** What is read of the file of a case system. */
export const readingWords = {
  pastedTable: "Pasted table",
  oldEncoding: "The text was read as Windows-1252, as older programs save it.",
  openQuote: (row: number) => `Row ${countInWords(row)} has a quotation mark that is not closed: check how its cells were parted.`,
  openQuotes: (count: number, first: number) =>
    `${counted(count, "row")} have a quotation mark that is not closed, row ${countInWords(first)} the first of them: check how their cells were parted.`,
  hiddenSheets: (count: number) => `${counted(count, "hidden sheet was", "hidden sheets were")} not read.`,
} as const;
