import type { GridRange } from "../contract";
import { intersection, isWholeColumns, isWholeRows, parseLocal, splitSheet } from "../model/address";
import { findName, sheetByName } from "../model/book";
import type { HostCell } from "../model/cell";
import type { SheetState } from "../model/sheet";
import { type ApiContext, requireOnSheet, sheetOf } from "./api-context";
import type { HostObject } from "./host-object";
import { invalidArgument, invalidReference, itemNotFound } from "./errors";

/** A range of one sheet as the add-in holds it. It moves along while rows and columns are put in or taken out. */
export class RangeTarget {
  /** Undefined once all of its cells were deleted. */
  place: GridRange | undefined;

  constructor(readonly context: ApiContext, readonly sheetId: string, place: GridRange) {
    this.place = place;
  }

  get sheet(): SheetState {
    return sheetOf(this.context, this.sheetId);
  }

  /** @throws InvalidReference once all of its cells were deleted. */
  get range(): GridRange {
    if (this.place === undefined) throw invalidReference();
    return this.place;
  }

  /** Whole rows or columns, or more than five million cells: Excel gives no cell values for them. */
  get isTooLarge(): boolean {
    const range = this.range;
    return isWholeRows(range) || isWholeColumns(range) || range.rowCount * range.columnCount > 5_000_000;
  }

  with(range: GridRange): RangeTarget {
    return new RangeTarget(this.context, this.sheetId, requireOnSheet(range));
  }

  object(): HostObject {
    return this.context.make.range(this);
  }

  /** Another range of the same sheet. @throws InvalidArgument where it would lie off the sheet. */
  part(range: GridRange): HostObject {
    return this.with(range).object();
  }

  /** A table of what `read` gives for each cell; null where the range is too large. */
  grid(read: (cell: HostCell | undefined, row: number, column: number) => unknown): unknown[][] | null {
    if (this.isTooLarge) return null;
    const { row, column, rowCount, columnCount } = this.range;
    const rows = this.sheet.rows;
    return Array.from({ length: rowCount }, (_, down) => {
      const held = rows.get(row + down)?.cells;
      return Array.from({ length: columnCount }, (_cell, right) => read(held?.[column + right], row + down, column + right));
    });
  }

  /**
   * What was given for each cell: a table of the range's own size, or one value for all of it.
   * @throws InvalidArgument for a table of another size, or a range too large to write to.
   */
  given(value: unknown): (row: number, column: number) => unknown {
    if (this.isTooLarge) throw invalidArgument();
    const { row, column, rowCount, columnCount } = this.range;
    if (!Array.isArray(value)) {
      if (typeof value === "object" && value !== null) throw invalidArgument();
      return () => value;
    }
    const table: readonly unknown[] = value;
    if (table.length !== rowCount || !table.every((line) => Array.isArray(line) && line.length === columnCount)) {
      throw invalidArgument();
    }
    return (atRow, atColumn) => (table[atRow - row] as readonly unknown[])[atColumn - column];
  }
}

/** Excel ends lists of addresses at 8,192 characters. */
const longestList = 8_192;

/** The ranges behind "A1", "Sheet1!A1:B2, C3", or a defined name. `home` is the sheet meant where none is named. */
export function rangesAt(context: ApiContext, home: SheetState, address: string): RangeTarget[] {
  if (address.length > longestList) throw invalidArgument();
  return address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => rangeAt(context, home, part.trim()));
}

export function rangeAt(context: ApiContext, home: SheetState, address: string): RangeTarget {
  const book = context.live.state;
  const { sheet: name, local } = splitSheet(address.startsWith("=") ? address.slice(1) : address);
  const range = parseLocal(local);
  const sheet = name === undefined ? home : sheetByName(book, name);
  if (sheet === undefined) throw itemNotFound();
  if (range !== undefined) return new RangeTarget(context, sheet.id, range);
  const named = findName(book, local, sheet.id)?.formula;
  const table = book.tables.find((entry) => entry.name.toLowerCase() === local.toLowerCase());
  if (table !== undefined) return new RangeTarget(context, table.sheetId, table.range);
  if (named === undefined || parseLocal(splitSheet(named).local) === undefined) throw invalidArgument();
  return rangeAt(context, home, named);
}

/** The part of the range in which a value, or with `formatted` a format, stands. */
export function overlap(target: RangeTarget, other: GridRange): RangeTarget | null {
  const both = intersection(target.range, other);
  return both === undefined ? null : target.with(both);
}
