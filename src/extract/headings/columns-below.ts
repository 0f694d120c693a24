import { columnLetters } from "../../returns/address";
import type { SourceCell, SourceColumn, SourceRow, SourceSheet } from "../table";
import { cutText, isEmptyCell, textOfCell } from "./cell-text";
import { groupsAbove } from "./groups-above";
import { withColumn } from "./heading-words";

/** Longer text is no heading, and would fill the pane. */
const LONGEST_HEADING = 120;

/** The columns of a table: those that have a heading or anything below it, with headings that differ from each other. */
export function columnsBelow(sheet: SourceSheet, headingRow: number | undefined, rows: readonly SourceRow[]): SourceColumn[] {
  const headings: readonly SourceCell[] = headingRow === undefined ? [] : (sheet.rows[headingRow] ?? []);
  const groups = headingRow === undefined ? [] : groupsAbove(sheet, headingRow);
  const isFilled = filledColumns(rows);
  const width = Math.max(isFilled.length, headings.length, groups.length);
  const columns: SourceColumn[] = [];
  for (let index = 0; index < width; index++) {
    const own = cutText(textOfCell(headings[index]), LONGEST_HEADING);
    const group = groups[index];
    const heading = own === "" ? (group?.isHeading === true ? group.text : "") : own;
    if (heading === "" && isFilled[index] !== true) continue;
    const named = own !== "" && group?.isSomeoneElse === true ? `${group.text}: ${own}` : heading;
    columns.push(
      heading === ""
        ? { index, heading: `Column ${columnLetters(index)}`, hasHeading: false }
        : { index, heading: named, hasHeading: true },
    );
  }
  return withoutDoubles(columns, (index) => (groups[index]?.isHeading === false ? groups[index].text : undefined));
}

function filledColumns(rows: readonly SourceRow[]): boolean[] {
  const isFilled: boolean[] = [];
  for (const { cells } of rows) {
    cells.forEach((cell, index) => {
      if (isFilled[index] !== true && !isEmptyCell(cell)) isFilled[index] = true;
    });
  }
  return isFilled;
}

/** Headings that stand more than once are told apart by the group above them, or by their column. */
function withoutDoubles(columns: readonly SourceColumn[], groupOf: (index: number) => string | undefined): SourceColumn[] {
  const grouped = apart(columns, ({ heading, index }) => {
    const group = groupOf(index);
    return group === undefined || heading.startsWith(`${group}: `) ? heading : `${group}: ${heading}`;
  });
  return apart(grouped, ({ heading, index }) => withColumn(heading, columnLetters(index)));
}

function apart(columns: readonly SourceColumn[], renamed: (column: SourceColumn) => string): SourceColumn[] {
  const counts = new Map<string, number>();
  for (const { heading } of columns) counts.set(keyOf(heading), (counts.get(keyOf(heading)) ?? 0) + 1);
  return columns.map((column) => ((counts.get(keyOf(column.heading)) ?? 0) > 1 && column.hasHeading ? { ...column, heading: renamed(column) } : column));
}

function keyOf(heading: string): string {
  return heading.toLowerCase();
}
