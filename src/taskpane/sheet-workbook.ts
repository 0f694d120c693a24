import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { formatDate, serialFromDate } from "../returns/calendar-date";
import type { PlannedCell, PlannedLook, PlannedSheet } from "../returns/planned-sheet";

/** A sheet that is to be a workbook of its own. */
export type WorkbookSheet = Pick<PlannedSheet, "name" | "rows" | "widths" | "isLandscape">;

const TEXT_FORMAT = "@";
const DAY_FORMAT = "dd/mm/yyyy";
/** Paper of the size A4, by its number in the file. */
const A4 = 9;
/** Headings further down would take too much of a screen. */
const MOST_FROZEN = 15;
/** Points. */
const SIZES: Readonly<Partial<Record<PlannedLook, number>>> = { title: 14, section: 12 };

/**
 * A new workbook with one sheet, bytes of an .xlsx file. A text stays one: leading zeros stay, and nothing becomes a
 * number, a date or a formula. It prints one page wide, with its headings on every page, and names nobody as its author.
 * The .xlsx library is loaded when this is first called.
 */
export async function sheetWorkbookBytes(planned: WorkbookSheet): Promise<Uint8Array<ArrayBuffer>> {
  const { Workbook } = await import("@cj-tech-master/excelts");
  const workbook = new Workbook();
  workbook.creator = "";
  workbook.lastModifiedBy = "";
  const sheet = workbook.addWorksheet(planned.name);
  planned.rows.forEach(({ look, cells }, row) => {
    cells.forEach((planned, column) => {
      fill(sheet.getCell(row + 1, column + 1), planned, look);
    });
  });
  planned.widths.forEach((width, column) => {
    sheet.getColumn(column + 1).width = width;
  });
  setUpPage(sheet, planned);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same in base64: the form in which Excel opens a new workbook. */
export async function sheetWorkbook(planned: WorkbookSheet): Promise<string> {
  return base64(await sheetWorkbookBytes(planned));
}

function fill(cell: Cell, planned: PlannedCell, look: PlannedLook): void {
  // An empty cell would hide where the words beside it run on.
  if (planned === "" && look !== "row") return;
  // Not as a moment: those move with the time zone. A day before Excel's first stands in words.
  const value = typeof planned === "object" ? serialFromDate(planned.day, "1900") ?? formatDate(planned.day) : planned;
  if (value !== "") cell.value = value;
  if (typeof value === "string") cell.numFmt = TEXT_FORMAT;
  else if (typeof planned === "object") cell.numFmt = DAY_FORMAT;
  const size = SIZES[look];
  if (look !== "row" && look !== "text") cell.font = { bold: true, ...(size === undefined ? {} : { size }) };
  if (look === "row" || look === "headings") cell.alignment = { wrapText: true, vertical: "top" };
}

function setUpPage(sheet: Worksheet, { rows, isLandscape }: WorkbookSheet): void {
  Object.assign(sheet.pageSetup, {
    orientation: isLandscape ? "landscape" : "portrait", paperSize: A4, fitToPage: true, fitToWidth: 1, fitToHeight: 0,
  });
  const isHeadings = ({ look }: { readonly look: PlannedLook }): boolean => look === "headings";
  const headings = rows.findIndex(isHeadings) + 1;
  // Several tables have each its own headings.
  if (headings === 0 || rows.filter(isHeadings).length > 1) return;
  sheet.pageSetup.printTitlesRow = `${headings}:${headings}`;
  if (headings <= MOST_FROZEN) sheet.views = [{ state: "frozen", ySplit: headings }];
}

/** Bytes at a time: as arguments of one call, more would not fit on the stack. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
