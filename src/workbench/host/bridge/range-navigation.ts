import type { GridRange } from "../contract";
import { bounding, cellRange, sheetColumns, sheetRows } from "../model/address";
import { usedRange } from "../model/sheet";
import type { Args } from "./args";
import { invalidArgument, itemNotFound } from "./errors";
import type { HostObject, Shape } from "./host-object";
import { overlap, rangeAt, RangeTarget } from "./range-target";

/** A range given as an argument: an object or an address. @throws InvalidArgument for one on another sheet. */
function argumentRange(target: RangeTarget, args: Args, index = 0): RangeTarget {
  const given = args.object(index)?.keep;
  const other = given instanceof RangeTarget ? given : rangeAt(target.context, target.sheet, args.text(index));
  if (other.sheetId !== target.sheetId) throw invalidArgument();
  return other;
}

function used(target: RangeTarget, args: Args): GridRange | undefined {
  return usedRange(target.sheet, !args.flag(0), target.range);
}

function meeting(target: RangeTarget, args: Args): HostObject | null {
  return overlap(target, argumentRange(target, args).range)?.object() ?? null;
}

function changed(target: RangeTarget, change: (range: GridRange) => Partial<GridRange>): HostObject {
  return target.part({ ...target.range, ...change(target.range) });
}

/** From one range to another. */
export const rangeNavigation: NonNullable<Shape<RangeTarget>["methods"]> = {
  GetCell: (target, args) =>
    target.part(cellRange(target.range.row + args.integer(0), target.range.column + args.integer(1))),
  GetOffsetRange: (target, args) =>
    changed(target, ({ row, column }) => ({ row: row + args.integer(0), column: column + args.integer(1) })),
  GetResizedRange: (target, args) => changed(target, ({ rowCount, columnCount }) => ({
    rowCount: rowCount + args.integer(0), columnCount: columnCount + args.integer(1),
  })),
  GetAbsoluteResizedRange: (target, args) =>
    changed(target, () => ({ rowCount: args.integer(0), columnCount: args.integer(1) })),
  GetRow: (target, args) => changed(target, ({ row }) => ({ row: row + args.integer(0), rowCount: 1 })),
  GetColumn: (target, args) => changed(target, ({ column }) => ({ column: column + args.integer(0), columnCount: 1 })),
  GetLastRow: (target) => changed(target, ({ row, rowCount }) => ({ row: row + rowCount - 1, rowCount: 1 })),
  GetLastColumn: (target) =>
    changed(target, ({ column, columnCount }) => ({ column: column + columnCount - 1, columnCount: 1 })),
  GetLastCell: (target) => changed(target, ({ row, column, rowCount, columnCount }) =>
    cellRange(row + rowCount - 1, column + columnCount - 1)),
  GetRowsAbove: (target, args) => changed(target, ({ row }) => beside(row, args.optionalInteger(0) ?? 1, "row")),
  GetRowsBelow: (target, args) => changed(target, ({ row, rowCount }) => ({
    row: row + rowCount, rowCount: args.optionalInteger(0) ?? 1,
  })),
  GetColumnsBefore: (target, args) => changed(target, ({ column }) => beside(column, args.optionalInteger(0) ?? 1, "column")),
  GetColumnsAfter: (target, args) => changed(target, ({ column, columnCount }) => ({
    column: column + columnCount, columnCount: args.optionalInteger(0) ?? 1,
  })),
  GetEntireRow: (target) => changed(target, () => ({ column: 0, columnCount: sheetColumns })),
  GetEntireColumn: (target) => changed(target, () => ({ row: 0, rowCount: sheetRows })),
  GetUsedRange: (target, args) => {
    const range = used(target, args);
    // Where nothing is used, Excel gives the first cell.
    return range === undefined ? target.part(cellRange(target.range.row, target.range.column)) : target.part(range);
  },
  GetUsedRangeOrNullObject: (target, args) => {
    const range = used(target, args);
    return range === undefined ? null : target.part(range);
  },
  GetIntersection: (target, args) => {
    const both = meeting(target, args);
    if (both === null) throw itemNotFound();
    return both;
  },
  GetIntersectionOrNullObject: meeting,
  GetBoundingRect: (target, args) => target.part(bounding(target.range, argumentRange(target, args).range)),
};

function beside(start: number, count: number, axis: "row" | "column"): Partial<GridRange> {
  return axis === "row" ? { row: start - count, rowCount: count } : { column: start - count, columnCount: count };
}
