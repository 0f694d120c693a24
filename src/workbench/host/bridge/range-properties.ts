import type { GridRange } from "../contract";
import { fullAddress } from "../model/address";
import { type CellStyle, errorTexts, isBlank } from "../model/cell";
import { fillColour } from "../model/colours";
import { type SheetState, styleAt, usedRange } from "../model/sheet";
import { oneOf } from "./api-context";
import { columnPoints, defaultColumnPoints, defaultRowPoints } from "../model/sizes";
import { type Args, asRecord } from "./args";
import { apiNotFound, invalidArgument, itemNotFound } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";
import type { RangeTarget } from "./range-target";

/** What getCellProperties and its kin can be asked for, by the names of the API. */
type Wanted = Readonly<Record<string, unknown>>;

function pick(wanted: Wanted, known: Readonly<Record<string, (wanted: Wanted) => unknown>>, of: string): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value === false || value === undefined) continue;
    const read = known[name];
    if (read === undefined) throw apiNotFound(`${of}.${name}`);
    picked[name] = read(typeof value === "object" && value !== null ? asRecord(value) : {});
  }
  return picked;
}

function formatOf(wanted: Wanted, style: CellStyle | undefined, size: Readonly<Record<string, () => number>>): unknown {
  return pick(wanted, {
    ...size,
    wrapText: () => style?.alignment?.wrapText ?? false,
    fill: (inner) => pick(inner, { color: () => fillColour(style) ?? "#FFFFFF" }, "CellPropertiesFill"),
    font: (inner) => pick(inner, {
      bold: () => style?.font?.bold ?? false,
      italic: () => style?.font?.italic ?? false,
      name: () => style?.font?.name ?? "Calibri",
      size: () => style?.font?.size ?? 11,
    }, "CellPropertiesFont"),
  }, "CellPropertiesFormat");
}

const rowHeight = (sheet: SheetState, row: number): number =>
  sheet.rows.get(row)?.hidden === true ? 0 : sheet.rows.get(row)?.height ?? defaultRowPoints;

function columnWidth(sheet: SheetState, number: number): number {
  const column = sheet.columns.get(number);
  return column?.hidden === true ? 0 : column?.width === undefined ? defaultColumnPoints : columnPoints(column.width);
}

function rowProperties(target: RangeTarget, args: Args): unknown[] {
  const wanted = args.record(0);
  const { range, sheet } = target;
  if (range.rowCount > 100_000) throw invalidArgument();
  return Array.from({ length: range.rowCount }, (_, index) => {
    const row = range.row + index;
    const place = { ...range, row, rowCount: 1 };
    return pick(wanted, {
      address: () => fullAddress(sheet.name, place),
      addressLocal: () => fullAddress(sheet.name, place),
      rowIndex: () => row,
      rowHidden: () => sheet.rows.get(row)?.hidden === true,
      format: (inner) => formatOf(inner, styleAt(sheet, row, range.column), { rowHeight: () => rowHeight(sheet, row) }),
    }, "RowProperties");
  });
}

function columnProperties(target: RangeTarget, args: Args): unknown[] {
  const wanted = args.record(0);
  const { range, sheet } = target;
  return Array.from({ length: range.columnCount }, (_, index) => {
    const column = range.column + index;
    const place = { ...range, column, columnCount: 1 };
    return pick(wanted, {
      address: () => fullAddress(sheet.name, place),
      addressLocal: () => fullAddress(sheet.name, place),
      columnIndex: () => column,
      columnHidden: () => sheet.columns.get(column)?.hidden === true,
      format: (inner) => formatOf(inner, styleAt(sheet, range.row, column), { columnWidth: () => columnWidth(sheet, column) }),
    }, "ColumnProperties");
  });
}

function cellProperties(target: RangeTarget, args: Args): unknown[][] {
  const wanted = args.record(0);
  const { sheet } = target;
  const grid = target.grid((_, row, column) => {
    const place = { row, column, rowCount: 1, columnCount: 1 };
    return pick(wanted, {
      address: () => fullAddress(sheet.name, place),
      addressLocal: () => fullAddress(sheet.name, place),
      hidden: () => sheet.rows.get(row)?.hidden === true || sheet.columns.get(column)?.hidden === true,
      format: (inner) => formatOf(inner, styleAt(sheet, row, column), {}),
    }, "CellProperties");
  });
  if (grid === null) throw invalidArgument();
  return grid;
}

/** Stretches of numbers for which the test holds, as first and count. */
function runs(first: number, count: number, holds: (number: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  for (let number = first; number <= first + count; number += 1) {
    const isMatch = number < first + count && holds(number);
    if (isMatch && start < 0) start = number;
    if (!isMatch && start >= 0) {
      found.push([start, number - start]);
      start = -1;
    }
  }
  return found;
}

/** Cells for which the test holds, joined into rectangles: first along rows, then downwards. */
function matching(range: GridRange, holds: (row: number, column: number) => boolean): GridRange[] {
  const done: GridRange[] = [];
  let open: GridRange[] = [];
  for (let row = range.row; row < range.row + range.rowCount; row += 1) {
    const next = runs(range.column, range.columnCount, (column) => holds(row, column)).map(([column, columnCount]) => {
      const above = open.find((area) => area.column === column && area.columnCount === columnCount);
      return above === undefined ? { row, column, rowCount: 1, columnCount } : { ...above, rowCount: above.rowCount + 1 };
    });
    done.push(...open.filter((area) => !next.some(({ row: first, column }) => first === area.row && column === area.column)));
    open = next;
  }
  return [...done, ...open];
}

function visibleCells({ range, sheet }: RangeTarget): GridRange[] {
  const rows = runs(range.row, range.rowCount, (row) => sheet.rows.get(row)?.hidden !== true);
  const columns = runs(range.column, range.columnCount, (column) => sheet.columns.get(column)?.hidden !== true);
  return rows.flatMap(([row, rowCount]) => columns.map(([column, columnCount]) => ({ row, column, rowCount, columnCount })));
}

function specialCells(target: RangeTarget, args: Args): HostObject | null {
  const kind = oneOf(args.text(0), "Formulas", "Constants", "Blanks", "Visible");
  const valueType = args.optionalText(1);
  if (valueType !== undefined && valueType !== "All") throw apiNotFound("Range.getSpecialCells with a value type");
  const { sheet } = target;
  const used = usedRange(sheet, true, target.range);
  const areas = kind === "Visible" ? visibleCells(target) : used === undefined ? [] : matching(used, (row, column) => {
    const cell = sheet.rows.cell(row, column);
    if (kind === "Blanks") return isBlank(cell);
    return !isBlank(cell) && (cell?.formula !== undefined) === (kind === "Formulas");
  });
  return areas.length === 0 ? null : target.context.make.areas(areas.map((area) => target.with(area)));
}

/** The rows and columns of a range that are not hidden. */
const viewShape: Shape<RangeTarget> = {
  type: "RangeView",
  scalars: {
    Values: { get: (target) => seen(target, (row, column) => target.sheet.rows.cell(row, column)?.value ?? "") },
    Formulas: {
      get: (target) => seen(target, (row, column) => {
        const cell = target.sheet.rows.cell(row, column);
        return cell?.formula ?? cell?.value ?? "";
      }),
    },
    CellAddresses: {
      get: (target) => seen(target, (row, column) => fullAddress(target.sheet.name, { row, column, rowCount: 1, columnCount: 1 })),
    },
    ValueTypes: {
      get: (target) => seen(target, (row, column) => {
        const value = target.sheet.rows.cell(row, column)?.value ?? "";
        return value === "" ? "Empty" : errorTexts.has(value) ? "Error" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
      }),
    },
    RowCount: { get: (target) => seen(target, () => 0).length },
    ColumnCount: { get: (target) => seen(target, () => 0)[0]?.length ?? 0 },
  },
  methods: { GetRange: (target) => target.object() },
};

function seen(target: RangeTarget, read: (row: number, column: number) => unknown): unknown[][] {
  if (target.isTooLarge) throw invalidArgument();
  const { range, sheet } = target;
  const numbers = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);
  const columns = numbers(range.column, range.columnCount).filter((column) => sheet.columns.get(column)?.hidden !== true);
  return numbers(range.row, range.rowCount)
    .filter((row) => sheet.rows.get(row)?.hidden !== true)
    .map((row) => columns.map((column) => read(row, column)));
}

export const rangeProperties: NonNullable<Shape<RangeTarget>["methods"]> = {
  GetRowProperties: rowProperties,
  GetColumnProperties: columnProperties,
  GetCellProperties: cellProperties,
  GetSpecialCells: (target, args) => {
    const areas = specialCells(target, args);
    if (areas === null) throw itemNotFound();
    return areas;
  },
  GetSpecialCellsOrNullObject: specialCells,
  GetVisibleView: (target) => bind(viewShape, target),
};
