import { Workbook } from "@cj-tech-master/excelts";
import { CLEAN_ROW, FIRST_ROW, fill, returnA, returnCells, row, type Cell } from "../excel/sheets";
import { mark, markedId } from "./privacy-marks";

/** Published test numbers, none of them anybody's. */
export const CHI_NUMBERS = ["0101011237", "1904851231", "2902201230", "0211165794", "0101336489"] as const;

/** Enough for a sample, its reserve and the follow-up, and some more. */
const CHILDREN = 112;
export const LIST_SHEET = "Sample of Records";

/** A workbook that says something unmistakable in every place that takes words. */
export interface MarkedWorkbook {
  readonly fileName: string;
  readonly bytes: Buffer;
  /** Every text and number that stands in it, but the return's own entries and headings. */
  readonly values: readonly string[];
}

/** Sheet row of a child, from 1, by its place in the list from 0. */
export const rowOf = (child: number): number => FIRST_ROW + child + 1;

/** Places in the list of the children about whom there is something to say. */
export const CHILD = { chi: 1, postcode: 2, small: 3, smaller: 4, age: 5, gender: 6, twin: 7, otherTwin: 8, ethnicity: 9, grown: 10 } as const;

/** @param version of the list: another one has other notes, and a child more. */
export async function markedWorkbook(version: "now" | "earlier"): Promise<MarkedWorkbook> {
  const cells = returnCells(rowsOf(version)).map((values, at) => [...values, ...Array.from({ length: 9 - values.length }, () => ""), mark(`${version}-remark-${at}`)]);
  const workbook = new Workbook();
  workbook.creator = mark("author");
  workbook.lastModifiedBy = mark("saved-by");
  workbook.title = mark("title");
  workbook.subject = `${mark("subject")} ${CHI_NUMBERS[1]}`;
  workbook.keywords = mark("keywords");
  workbook.company = mark("company");
  const list = workbook.addWorksheet(LIST_SHEET);
  fill(list, cells);
  list.getCell(1, 1).value = `Sample of Records ${mark("heading")}`;
  list.getCell(rowOf(CHILD.chi), 3).note = `${mark("note")} ${CHI_NUMBERS[2]}`;
  list.headerFooter.oddHeader = `&C${mark("header")}`;
  list.headerFooter.oddFooter = `&L${mark("footer")} ${CHI_NUMBERS[3]}`;
  const notes = workbook.addWorksheet(mark("sheet").slice(0, 31));
  notes.getCell("B2").value = `${mark("elsewhere")} ${CHI_NUMBERS[4]}`;
  notes.getCell("B3").value = { formula: `"${mark("formula")}"&"!"`, result: `${mark("formula")}!` };
  notes.getCell("B4").value = { text: mark("link"), hyperlink: `https://example.org/${mark("address")}` };
  const hidden = workbook.addWorksheet(mark("hidden").slice(0, 31));
  hidden.state = "hidden";
  hidden.getCell("A1").value = mark("in-hidden");
  workbook.definedNames.add(`'${LIST_SHEET}'!$A$4`, mark("name"));
  const entries = Object.values(returnA().vocabularies).flatMap((vocabulary) => vocabulary.entries);
  const known = new Set<unknown>([...CLEAN_ROW, ...entries, ...returnCells([])[2] ?? []]);
  const values = cells.flat().filter((value) => value !== "" && !known.has(value)).map(written);
  return {
    fileName: `${mark(version)}.xlsx`,
    bytes: Buffer.from(await workbook.xlsx.writeBuffer()),
    values: [...new Set([...values, ...daysOf(cells), ...CHI_NUMBERS])],
  };
}

function rowsOf(version: "now" | "earlier"): Cell[][] {
  const rows = Array.from({ length: version === "now" ? CHILDREN : CHILDREN - 1 }, (_, child) => {
    const cells = row(`A-${child + 1}`);
    cells[0] = markedId(101 + child);
    // Children of different kinds, so that there is something to balance.
    cells[1] = `DD${1 + (child % 5)}`;
    cells[2] = 1 + (child % 16);
    cells[3] = child % 2 === 0 ? "Female" : "Male";
    return cells;
  });
  const put = (child: number, column: number, value: Cell): void => {
    const cells = rows[child];
    if (cells) cells[column] = value;
  };
  put(CHILD.chi, 0, CHI_NUMBERS[0]);
  put(CHILD.postcode, 1, "DD1 4NY");
  put(CHILD.small, 1, "dd 4");
  put(CHILD.smaller, 1, "dd3");
  put(CHILD.age, 2, "12 yrs");
  put(CHILD.gender, 3, mark("gender"));
  put(CHILD.ethnicity, 4, "Whte Scotish");
  put(CHILD.grown, 2, 18);
  const twin = rows[CHILD.twin] ?? [];
  rows[CHILD.otherTwin] = [markedId(101 + CHILD.otherTwin), ...twin.slice(1)];
  if (version === "earlier") put(20, 2, 17);
  return rows;
}

function written(value: Cell): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Each day in every way in which it is usually written, and as the number that Excel keeps. */
function daysOf(cells: readonly (readonly Cell[])[]): string[] {
  const days = cells.flat().filter((value) => value instanceof Date);
  return days.flatMap((day) => {
    const [year = "", month = "", dayOfMonth = ""] = day.toISOString().slice(0, 10).split("-");
    const inWords = day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    return [`${year}-${month}-${dayOfMonth}`, `${dayOfMonth}/${month}/${year}`, inWords, String(day.getTime() / 86_400_000 + 25_569), String(day.getTime())];
  });
}
