import { deleteColumns, deleteRows, insertColumns, insertRows, writeCells } from "../model/actions";
import { contains, intersection, isWholeColumns, isWholeRows } from "../model/address";
import { numberFormatOf, withContent, withNumberFormat } from "../model/cell";
import { movedFormula } from "../model/formula-references";
import { mergeCells, unmergeCells } from "../model/merge";
import { moveCells } from "../model/move-cells";
import { insertDeleteConflict, oneOf, perform, requireUnlocked } from "./api-context";
import type { Args } from "./args";
import { accessDenied, apiNotFound, invalidArgument, itemNotFound } from "./errors";
import type { HostObject, Shape } from "./host-object";
import { rangeAt, RangeTarget } from "./range-target";

function requireUnprotected(target: RangeTarget): void {
  if (target.sheet.isProtected) throw accessDenied();
}

function requireNoMerges(target: RangeTarget): void {
  if (target.sheet.merges.some((merge) => intersection(merge, target.range) !== undefined)) throw insertDeleteConflict();
}

function insert(target: RangeTarget, args: Args): HostObject {
  const direction = oneOf(args.text(0), "Down", "Right");
  requireUnprotected(target);
  const { range, sheetId } = target;
  if (isWholeRows(range)) perform(target.context, (book) => insertRows(book, sheetId, range.row, range.rowCount));
  else if (isWholeColumns(range)) perform(target.context, (book) => insertColumns(book, sheetId, range.column, range.columnCount));
  else {
    requireNoMerges(target);
    perform(target.context, (book) => moveCells(book, sheetId, range, direction === "Down" ? "ShiftCellDown" : "ShiftCellRight"));
  }
  return target.part(range);
}

function remove(target: RangeTarget, args: Args): void {
  const direction = oneOf(args.text(0), "Up", "Left");
  requireUnprotected(target);
  const { range, sheetId } = target;
  if (isWholeRows(range)) perform(target.context, (book) => deleteRows(book, sheetId, range.row, range.rowCount));
  else if (isWholeColumns(range)) perform(target.context, (book) => deleteColumns(book, sheetId, range.column, range.columnCount));
  else {
    requireNoMerges(target);
    perform(target.context, (book) => moveCells(book, sheetId, range, direction === "Up" ? "ShiftCellUp" : "ShiftCellLeft"));
  }
}

/** Copies contents and looks; a source smaller than the target is not repeated here. */
function copyFrom(target: RangeTarget, args: Args): void {
  const given = args.object(0)?.keep;
  const source = given instanceof RangeTarget ? given : rangeAt(target.context, target.sheet, args.text(0));
  const what = oneOf(args.optionalText(1) ?? "All", "All", "Formulas", "Values", "Formats");
  if (args.flag(2) || args.flag(3)) throw apiNotFound("Range.copyFrom with skipBlanks or transpose");
  if (source.isTooLarge || target.isTooLarge) throw invalidArgument();
  const from = source.range;
  const place = { ...target.range, rowCount: from.rowCount, columnCount: from.columnCount };
  requireUnlocked(target.context, target.sheetId, place);
  const held = source.sheet.rows;
  perform(target.context, (book) => writeCells(book, target.sheetId, place, (cell, row, column) => {
    const copied = held.cell(from.row + row - place.row, from.column + column - place.column);
    if (what === "Formats") return copied?.style === undefined ? cell : { ...(cell ?? { value: "" }), style: copied.style };
    const formula = copied?.formula === undefined
      ? undefined
      : movedFormula(copied.formula, row - (from.row + row - place.row), column - (from.column + column - place.column));
    if (what === "All") return copied === undefined ? undefined : { ...copied, ...(formula === undefined ? {} : { formula }) };
    const next = withContent(cell, copied?.value ?? "", what === "Values" ? undefined : formula);
    return numberFormatOf(copied?.style) === "@" && typeof next.value === "string" ? withNumberFormat(next, "@") : next;
  }));
}

/** As Excel does, only areas whose first cell lies in the range (OfficeDev/office-js, issue 3611). */
function mergedAreas(target: RangeTarget): HostObject | null {
  const merges = target.sheet.merges.filter((merge) => contains(target.range, merge.row, merge.column));
  return merges.length === 0 ? null : target.context.make.areas(merges.map((merge) => target.with(merge)));
}

/** What moves, joins or copies cells. */
export const rangeStructure: NonNullable<Shape<RangeTarget>["methods"]> = {
  Insert: insert,
  Delete: remove,
  Merge: (target, args) => {
    requireUnprotected(target);
    if (target.isTooLarge) throw invalidArgument();
    const isAcross = args.flag(0);
    perform(target.context, (book) => mergeCells(book, target.sheetId, target.range, isAcross));
  },
  Unmerge: (target) => {
    requireUnprotected(target);
    perform(target.context, (book) => unmergeCells(book, target.sheetId, target.range));
  },
  GetMergedAreas: (target) => {
    const areas = mergedAreas(target);
    if (areas === null) throw itemNotFound();
    return areas;
  },
  GetMergedAreasOrNullObject: mergedAreas,
  CopyFrom: copyFrom,
};
