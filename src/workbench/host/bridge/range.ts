import { clearCells, formatCells } from "../model/actions";
import { fullAddress, isWholeColumns, isWholeRows } from "../model/address";
import { errorTexts, numberFormatOf } from "../model/cell";
import { shownText } from "../model/number-text";
import { styleAt } from "../model/sheet";
import { oneOf, perform, requireAllowed, requireUnlocked } from "./api-context";
import { valueType, writeContents } from "./cell-writing";
import { conditionalFormatsObject } from "./conditional-formats";
import { dataValidationObject } from "./data-validation";
import { invalidArgument } from "./errors";
import { bind, type HostObject, type Scalar, type Shape } from "./host-object";
import { rangeFormatObject } from "./range-format";
import { hiddenScalars } from "./range-hidden";
import { rangeNavigation } from "./range-navigation";
import { rangeProperties } from "./range-properties";
import { hasSpill } from "./range-spill";
import { rangeSortObject } from "./range-sort";
import { rangeStructure } from "./range-structure";
import type { RangeTarget } from "./range-target";
import { tablesOfRange } from "./tables";

function setNumberFormat(target: RangeTarget, value: unknown): void {
  if (!Array.isArray(value)) {
    if (typeof value !== "string") throw invalidArgument();
    requireAllowed(target.context, target.sheetId, "allowFormatCells");
    perform(target.context, (book) =>
      formatCells(book, target.sheetId, target.range, (style) => ({ ...style, numFmt: value })));
    return;
  }
  const at = target.given(value);
  requireAllowed(target.context, target.sheetId, "allowFormatCells");
  perform(target.context, (book) => formatCells(book, target.sheetId, target.range, (style, row, column) => {
    const format = at(row, column);
    if (format === null) return style;
    if (typeof format !== "string") throw invalidArgument();
    return { ...style, numFmt: format };
  }));
}

const readonly = (get: (target: RangeTarget) => unknown): Scalar<RangeTarget> => ({ get });
const address = readonly((target) => fullAddress(target.sheet.name, target.range));
const formulas: Scalar<RangeTarget> = {
  get: (target) => target.grid((cell) => cell?.formula ?? cell?.value ?? ""),
  set: writeContents,
};
const numberFormat: Scalar<RangeTarget> = {
  get: (target) => target.grid((cell, row, column) => numberFormatOf(cell?.style ?? styleAt(target.sheet, row, column))),
  set: setNumberFormat,
};

const shape: Shape<RangeTarget> = {
  type: "Range",
  isKept: true,
  scalars: {
    Address: address,
    AddressLocal: address,
    // Excel gives -1 for more cells than fit into 31 bits.
    CellCount: readonly(({ range }) =>
      range.rowCount * range.columnCount > 2 ** 31 - 1 ? -1 : range.rowCount * range.columnCount),
    RowIndex: readonly(({ range }) => range.row),
    ColumnIndex: readonly(({ range }) => range.column),
    RowCount: readonly(({ range }) => range.rowCount),
    ColumnCount: readonly(({ range }) => range.columnCount),
    IsEntireColumn: readonly(({ range }) => isWholeColumns(range)),
    IsEntireRow: readonly(({ range }) => isWholeRows(range)),
    Values: { get: (target) => target.grid((cell) => cell?.value ?? ""), set: writeContents },
    Formulas: formulas,
    FormulasLocal: formulas,
    Text: readonly((target) => target.grid((cell, row, column) => shownText(
      cell?.value ?? "", numberFormatOf(cell?.style ?? styleAt(target.sheet, row, column)), target.context.live.date1904,
    ))),
    ValueTypes: readonly((target) => target.grid((cell) => valueType(cell, errorTexts))),
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    HasSpill: readonly(hasSpill),
    ...hiddenScalars,
  },
  children: {
    Format: rangeFormatObject,
    DataValidation: dataValidationObject,
    Sort: rangeSortObject,
    ConditionalFormats: (target) => conditionalFormatsObject(target),
    Worksheet: (target) => target.context.make.worksheet(target.sheetId),
  },
  methods: {
    ...rangeNavigation,
    ...rangeStructure,
    ...rangeProperties,
    Select: (target) => {
      target.context.live.select(target.sheetId, target.range, target.context.origin);
    },
    Clear: (target, args) => {
      const what = oneOf(args.optionalText(0) ?? "All", "All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks");
      requireUnlocked(target.context, target.sheetId, target.range);
      perform(target.context, (book) => clearCells(book, target.sheetId, target.range, what));
    },
    GetTables: (target, args) => tablesOfRange(target, args.flag(0)),
    Calculate: () => undefined,
    // office.js cuts tables of more than 1,500 cells into several writes, and asks this of the whole first.
    _ValidateArraySize: ({ range }, args) => {
      if (args.integer(0) !== range.rowCount || args.integer(1) !== range.columnCount) throw invalidArgument();
    },
  },
};

export function rangeObject(target: RangeTarget): HostObject {
  return bind(shape, target);
}
