import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import type { CalendarDate } from "../../../src/returns/calendar-date";
import { madeUpChild, randomOf } from "./made-up-child";
import { type OrderKind, singleOrderStory } from "./order-stories";
import { returnARow, Secrets, type SyntheticExport, type TrueChild } from "./synthetic-export";

/**
 * Shaped after workbooks that a report designer exports: a sheet of notes first, on the other one a title and a
 * subtitle merged over the columns, a row of group headings, real dates, numbers as numbers, hidden columns, spaces
 * behind words, a row of totals below.
 */
export async function titledWorkbook(rows: number, seed = 3): Promise<SyntheticExport> {
  const random = randomOf(seed);
  const children: TrueChild[] = [];
  const lines: Cell[][] = [];
  const secrets = new Secrets();
  for (let index = 0; index < rows; index++) {
    const story = singleOrderStory(index, random);
    const child = madeUpChild(index, story.birth, random);
    const number = 6_100_003 + index * 2;
    const [order] = story.orders;
    if (order === undefined) throw new RangeError("a child of this export has an order");
    lines.push([
      number, `${child.surname} ${child.forename}`, asDate(child.birth), child.healthNumber, `${child.gender === "Not recorded/Unknown" ? "Not known" : child.gender} `, child.ethnicity,
      DISABILITY[child.disability] ?? "", child.postcode, STATUS[order.kind], asDate(order.start), order.end === undefined ? "" : asDate(order.end), `ref ${7000 + index}`,
    ]);
    children.push({ numbers: [String(number)], rows: [index], leftOut: story.leftOut, cells: returnARow(child, story) });
    secrets.ofChild(child, String(number));
    secrets.also(`ref ${7000 + index}`);
    secrets.tellsDays(order.start, order.end);
  }
  return {
    fileName: "Children on orders.xlsx",
    bytes: await titledBytes(lines),
    rows,
    children,
    columns: {
      "Client number": "child", "Date of birth": "birth", Gender: "column:gender", Ethnicity: "column:ethnicity", "Has a disability": "column:disability",
      "Home postcode": "column:postcode", "Legal status": "kind", "Date from": "start", "Date to": "end",
    },
    words: {
      "column:gender": { "Not known": "Not recorded/Unknown" },
      "column:disability": Object.fromEntries(Object.entries(DISABILITY).map(([entry, word]) => [word, entry])),
      kind: { [STATUS.cso]: "Counts", [STATUS.icso]: "Counts", [STATUS.other]: "Does not count" },
    },
    doubles: [],
    twins: [],
    secrets: () => secrets.all(),
  };
}

type Cell = string | number | Date;

const HEADINGS = [
  "Client number", "Name", "Date of\nbirth", "CHI", "Gender", "Ethnicity", "Has a disability", "Home postcode", "Legal status", "Date from", "Date to", "Internal ref",
];
const DISABILITY: Readonly<Record<string, string>> = { yes: "Yes", no: "No", "Not recorded/Unknown": "Unknown" };
const STATUS: Readonly<Record<OrderKind, string>> = { cso: "CSO - home", icso: "ICSO", other: "Kinship care order" };

function asDate(date: CalendarDate): Date {
  return new Date(date * 86_400_000);
}

async function titledBytes(lines: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  const notes = workbook.addWorksheet("Notes");
  notes.getCell("A1").value = "Figures are as entered in the system by the teams.";
  notes.getCell("A3").value = "Questions: reporting team";
  const sheet = workbook.addWorksheet("Report 1");
  merge(sheet, "A1:L1", "Children and young people on orders");
  merge(sheet, "A2:L2", "As at 1 September 2026");
  merge(sheet, "A4:D4", "Person");
  merge(sheet, "E4:H4", "Characteristics");
  merge(sheet, "I4:K4", "Order");
  put(sheet, 5, HEADINGS);
  lines.forEach((cells, place) => { put(sheet, 6 + place, cells); });
  put(sheet, 6 + lines.length, ["Total", lines.length]);
  sheet.getColumn(4).hidden = true;
  sheet.getColumn(12).hidden = true;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function merge(sheet: Worksheet, range: string, text: string): void {
  sheet.mergeCells(range);
  sheet.getCell(range.slice(0, range.indexOf(":"))).value = text;
}

function put(sheet: Worksheet, row: number, cells: readonly Cell[]): void {
  cells.forEach((value, column) => {
    if (value === "") return;
    const cell = sheet.getCell(row, column + 1);
    cell.value = value;
    if (value instanceof Date) cell.numFmt = "dd/mm/yyyy";
  });
}
