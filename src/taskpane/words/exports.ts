const askForTable = "Ask the case system for the list as CSV or as an Excel workbook (.xlsx), and choose that file.";
const saveAs = "Open it in Excel, save a copy as an Excel Workbook (.xlsx) or as CSV, and choose the copy.";
const fewer = "Export fewer rows or columns from the case system, such as the last two years alone, and choose that file.";

/** What the file of a case system is refused for; what any workbook is refused for stands with the words of files. */
export const exportWords = {
  textTooLarge: { sentence: "This file is larger than 200 MB.", whatToDo: fewer },
  rows: { sentence: "This file has more rows than Excel holds.", whatToDo: fewer },
  columns: { sentence: "This file has more columns than Excel holds.", whatToDo: "Check that it is the list from the case system, and choose that file." },
  cells: { sentence: "This file holds too much to be read here.", whatToDo: fewer },
  nothingSeen: { sentence: "The sheets of this workbook are empty, but for hidden ones.", whatToDo: "Open it in Excel, show the sheet with the list, save a copy, and choose the copy." },
  noCells: { sentence: "Nothing stands in the sheets of this workbook.", whatToDo: askForTable },
  noText: { sentence: "There is nothing in this text.", whatToDo: "Copy the table with its headings, and paste it again." },
  webPageNamed: { sentence: "This file is a web page named as a workbook.", whatToDo: saveAs },
  webPage: { sentence: "This file is a web page, not a table.", whatToDo: saveAs },
  xmlSheet: { sentence: "This is an XML spreadsheet, an older kind of Excel file.", whatToDo: saveAs },
  xml: { sentence: "This is an XML file, not a table.", whatToDo: askForTable },
  openDocument: { sentence: "This is an OpenDocument spreadsheet (.ods).", whatToDo: saveAs },
  numbers: { sentence: "This is a Numbers spreadsheet.", whatToDo: "Export it from Numbers as an Excel workbook (.xlsx) or as CSV, and choose that file." },
  word: { sentence: "This is a Word document, not a table.", whatToDo: askForTable },
  slides: { sentence: "This is a PowerPoint presentation, not a table.", whatToDo: askForTable },
  archive: { sentence: "This is a zip archive without a workbook in it.", whatToDo: "Unpack it, and choose the CSV file or the Excel workbook (.xlsx) from it." },
  picture: { sentence: "This is a picture, not a table.", whatToDo: askForTable },
  noTable: { sentence: "This file is no table that can be read here.", whatToDo: askForTable },
} as const;

/** What of the general refusals is answered otherwise for an export, which may be text as well. */
export const exportWhatToDo = {
  pdf: askForTable,
  other: askForTable,
  tooLarge: fewer,
  tooMuch: fewer,
  empty: askForTable,
} as const;
