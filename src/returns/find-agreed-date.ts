import type { ReturnDefinition } from "./definition";
import { foldHeading, isBlank } from "./folding";
import type { CellValue, SheetHead } from "./layout";
import { readDate } from "./readings/date";

/** A label is short; a paragraph that begins with the same words is guidance. */
const LONGEST_LABEL = 60;
/** The date stands beside its label or up to this many rows below it. */
const ROWS_BELOW = 2;

interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * The cell that holds the agreed date, or the one right of its label where the date is to be entered. Undefined when
 * no label is found above the headings. A date written into the label's own cell does not count: Excel has no real date
 * there, and whoever writes one would lose the label.
 * @param headingRow sheet row of the headings.
 */
export function findAgreedDateCell(head: SheetHead, definition: ReturnDefinition, headingRow: number): Spot | undefined {
  const label = findLabel(head, definition, headingRow);
  if (label === undefined) return undefined;
  const right = rightOf(head, label);
  const below = belowOf(head, label, headingRow);
  // A real date wins over text, what stands beside the label over what stands below it.
  const spots = [...right, ...below];
  const chosen =
    spots.find((spot) => holdsDate(at(head, spot))) ??
    spots.find((spot) => !isBlank(at(head, spot)));
  return chosen ?? { row: label.row, column: label.column + 1 };
}

function findLabel(head: SheetHead, definition: ReturnDefinition, headingRow: number): Spot | undefined {
  for (const beginning of definition.agreedDate.labelBegins) {
    for (let row = head.firstRow; row < headingRow; row++) {
      const values = head.values[row - head.firstRow] ?? [];
      const index = values.findIndex(
        (value) =>
          typeof value === "string" && value.length <= LONGEST_LABEL && foldHeading(value).startsWith(beginning),
      );
      if (index >= 0) return { row, column: index + head.firstColumn };
    }
  }
  return undefined;
}

/** The first filled cell to the right, if there is one. */
function rightOf(head: SheetHead, label: Spot): Spot[] {
  const values = head.values[label.row - head.firstRow] ?? [];
  for (let column = label.column + 1; column - head.firstColumn < values.length; column++) {
    if (!isBlank(values[column - head.firstColumn] ?? "")) return [{ row: label.row, column }];
  }
  return [];
}

/** Filled cells below, above the headings. The row of column numbers holds no date: its 3 would be 3 January 1900. */
function belowOf(head: SheetHead, label: Spot, headingRow: number): Spot[] {
  const spots: Spot[] = [];
  for (let row = label.row + 1; row <= label.row + ROWS_BELOW && row < headingRow; row++) {
    const spot = { row, column: label.column };
    const value = at(head, spot);
    if (typeof value === "number" && value < 1000) break;
    if (isBlank(value)) continue;
    // Group headings and guidance are text that reads as no date.
    if (typeof value === "string" && readDate(value, false, "1900").kind === "text" && !holdsDate(value)) break;
    spots.push(spot);
  }
  return spots;
}

function holdsDate(value: CellValue): boolean {
  const reading = readDate(value, typeof value === "number" && value >= 1000, "1900");
  return reading.kind === "date" || (reading.kind === "text" && reading.date !== undefined);
}

function at(head: SheetHead, spot: Spot): CellValue {
  return head.values[spot.row - head.firstRow]?.[spot.column - head.firstColumn] ?? "";
}
