import type { PlannedLook, PlannedSheet } from "../../returns/planned-sheet";
import { passing } from "../run";

/** Points: of a character of the default font, and of what Excel leaves free beside it. */
const CHARACTER = 5.25;
const BESIDE = 3.75;
const TITLE_SIZE = 14;
const SECTION_SIZE = 12;
const HEADINGS_FILL = "#E7ECF2";
/** More would take too much of a screen. */
const MOST_FROZEN = 5;

/** Gives a sheet that was just written its looks: widths, bold headings, and headings that stay where they are when one scrolls. */
export function dressSheet(sheet: Excel.Worksheet, planned: PlannedSheet): void {
  planned.widths.forEach((characters, column) => {
    passing(sheet.getRangeByIndexes(0, column, 1, 1)).format.columnWidth = characters * CHARACTER + BESIDE;
  });
  const width = Math.max(1, ...planned.rows.map(({ cells }) => cells.length));
  for (const { look, row, count } of looksOf(planned)) dressRows(passing(sheet.getRangeByIndexes(row, 0, count, width)), look);
  const headings = headingsRow(planned);
  if (headings !== undefined && headings < MOST_FROZEN) sheet.freezePanes.freezeRows(headings + 1);
}

/** Row of the headings, where there is one for the whole sheet. */
export function headingsRow({ rows, keyColumn }: PlannedSheet): number | undefined {
  return keyColumn === undefined ? undefined : rows.findIndex(({ look }) => look === "headings");
}

/** Gives rows their looks, that already hold what is planned. */
export function dressRows(range: Excel.Range, look: PlannedLook): void {
  const { format } = range;
  switch (look) {
    case "title":
      format.font.bold = true;
      format.font.size = TITLE_SIZE;
      return;
    case "section":
      format.font.bold = true;
      format.font.size = SECTION_SIZE;
      return;
    case "headings":
      format.font.bold = true;
      format.fill.color = HEADINGS_FILL;
      wrap(format);
      return;
    case "row":
      wrap(format);
      return;
    // Words run on over the empty cells beside them.
    case "text":
      return;
  }
}

/** Numbers stand to the left too: beside a text they would run into it. */
function wrap(format: Excel.RangeFormat): void {
  format.wrapText = true;
  format.horizontalAlignment = Excel.HorizontalAlignment.left;
  format.verticalAlignment = Excel.VerticalAlignment.top;
  format.autofitRows();
}

/** Rows of one look that follow each other. */
function looksOf({ rows }: PlannedSheet): { look: PlannedLook; row: number; count: number }[] {
  const stretches: { look: PlannedLook; row: number; count: number }[] = [];
  rows.forEach(({ look }, row) => {
    const last = stretches.at(-1);
    if (last?.look === look) last.count += 1;
    else stretches.push({ look, row, count: 1 });
  });
  return stretches;
}
