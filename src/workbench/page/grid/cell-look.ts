import type { SheetView } from "../../host/contract";
import type { Selection } from "./selection";
import { contains, rangeOf, spanOf } from "./selection";
import type { SheetLayout } from "./sheet-layout";
import { spanHeight, spanWidth } from "./sheet-layout";

/** What the grid is asked to draw. */
export interface Scene {
  readonly sheet: SheetView;
  readonly layout: SheetLayout;
  readonly selection: Selection;
  /** Whether the active cell has a list to choose from. */
  readonly hasList: boolean;
}

export interface CellLook {
  readonly class: Readonly<Record<string, boolean>>;
  readonly style: Readonly<Record<string, string>>;
}

/** Classes and sizes of one drawn cell: its format, its place in a merge, and the selection over it. */
export function cellLook({ sheet, layout, selection }: Scene, row: number, column: number): CellLook {
  const cell = sheet.cell(row, column);
  const span = spanOf(sheet.merges, { row, column });
  const isMerged = span.rowCount * span.columnCount > 1;
  const isAnchor = span.row === row && span.column === column;
  const range = rangeOf(selection);
  const isSelected = contains(range, { row, column });
  const right = span.column + span.columnCount;
  const bottom = span.row + span.rowCount;
  const rangeRight = range.column + range.columnCount;
  const rangeBottom = range.row + range.rowCount;
  const isActive = selection.active.row === row && selection.active.column === column;
  return {
    class: {
      bold: cell.bold,
      "on-dark": cell.fill !== undefined && isDark(cell.fill),
      wrap: cell.wrap,
      number: cell.horizontal === undefined && typeof cell.value === "number",
      middle: cell.horizontal === "center" || (cell.horizontal === undefined && typeof cell.value === "boolean"),
      right: cell.horizontal === "right",
      merged: isMerged && isAnchor,
      covered: isMerged && !isAnchor,
      spills: !isMerged && spills(sheet, row, column, "left"),
      "spills-left": !isMerged && spills(sheet, row, column, "right"),
      selected: isSelected && !isActive,
      active: isActive,
      "edge-top": isSelected && row === range.row,
      "edge-left": isSelected && column === range.column,
      "edge-bottom": isSelected && bottom >= rangeBottom,
      "edge-right": isSelected && right >= rangeRight,
    },
    style: {
      ...(cell.fill === undefined ? {} : { backgroundColor: cell.fill }),
      ...(isMerged && isAnchor
        ? { "--span-width": `${spanWidth(layout.columns, span)}px`, "--span-height": `${spanHeight(layout, span)}px` }
        : {}),
    },
  };
}

/** Whether text on this colour, #RRGGBB, has to be white. Lightness after ITU-R BT.601. */
function isDark(colour: string): boolean {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16);
  return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5) < 128;
}

/** Long text runs on over an empty neighbour, away from the side it stands at, unless it wraps. */
function spills(sheet: SheetView, row: number, column: number, side: "left" | "right"): boolean {
  const cell = sheet.cell(row, column);
  const neighbour = side === "left" ? column + 1 : column - 1;
  const isTextAtSide = typeof cell.value === "string" && (cell.horizontal ?? "left") === side;
  return isTextAtSide && !cell.wrap && cell.text !== "" && neighbour >= 0 && sheet.cell(row, neighbour).text === "";
}
