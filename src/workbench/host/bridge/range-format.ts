import type { Alignment, Fill, Font } from "@cj-tech-master/excelts";
import { editRows, formatCells } from "../model/actions";
import { replaceSheet } from "../model/book";
import type { CellStyle } from "../model/cell";
import { type SheetState, styleAt } from "../model/sheet";
import { columnPoints, defaultColumnPoints, defaultRowPoints, widthOfPoints } from "../model/sizes";
import { argbOf, colourOf, fillColour } from "../model/colours";
import { oneOf, perform, requireAllowed } from "./api-context";
import { asFlag, asNumber, asText } from "./args";
import { invalidArgument } from "./errors";
import { bind, type HostObject, type Scalar, type Shape } from "./host-object";
import type { RangeTarget } from "./range-target";
import { without } from "../model/without";

/** What all cells of the range have in common; null where they differ. Large ranges are told by what they hold. */
function common<T>(target: RangeTarget, read: (style: CellStyle) => T): T | null {
  const { row, column, rowCount, columnCount } = target.range;
  const sheet = target.sheet;
  let found: { value: T } | undefined;
  const see = (value: T): boolean => {
    found ??= { value };
    return found.value === value;
  };
  if (rowCount * columnCount <= 100_000) {
    for (let down = row; down < row + rowCount; down += 1) {
      for (let right = column; right < column + columnCount; right += 1) {
        if (!see(read(styleAt(sheet, down, right) ?? {}))) return null;
      }
    }
  } else {
    for (const [number, held] of sheet.rows.entries(row, row + rowCount)) {
      for (const [right, cell] of held.cells.entries()) {
        if (cell === undefined || right < column || right >= column + columnCount) continue;
        if (!see(read(styleAt(sheet, number, right) ?? {}))) return null;
      }
    }
  }
  return found === undefined ? read({}) : found.value;
}

function restyle(target: RangeTarget, change: (style: CellStyle) => CellStyle): void {
  requireAllowed(target.context, target.sheetId, "allowFormatCells");
  perform(target.context, (book) => formatCells(book, target.sheetId, target.range, change));
}

function styleScalar(read: (style: CellStyle) => unknown, write: (style: CellStyle, value: unknown) => CellStyle): Scalar<RangeTarget> {
  return {
    get: (target) => common(target, read),
    set: (target, value) => {
      restyle(target, (style) => write(style, value));
    },
  };
}

const font = <K extends keyof Font>(key: K, otherwise: Font[K], check: (value: unknown) => Font[K]): Scalar<RangeTarget> =>
  styleScalar((style) => style.font?.[key] ?? otherwise, (style, value) => ({ ...style, font: { ...style.font, [key]: check(value) } }));

const fontShape: Shape<RangeTarget> = {
  type: "RangeFont",
  scalars: {
    Bold: font("bold", false, asFlag),
    Italic: font("italic", false, asFlag),
    Strikethrough: font("strike", false, asFlag),
    Name: font("name", "Calibri", asText),
    Size: font("size", 11, asNumber),
    Underline: styleScalar(
      (style) => (style.font?.underline === true ? "Single" : style.font?.underline === "double" ? "Double" : "None"),
      (style, value) => {
        const underline = oneOf(value, "None", "Single", "Double");
        return { ...style, font: { ...style.font, underline: underline === "None" ? false : underline === "Single" ? true : "double" } };
      },
    ),
    Color: styleScalar(
      (style) => colourOf(style.font?.color) ?? "#000000",
      (style, value) => ({ ...style, font: { ...style.font, color: { argb: requireColour(value) } } }),
    ),
  },
};

function requireColour(value: unknown): string {
  const argb = argbOf(asText(value));
  if (argb === undefined) throw invalidArgument();
  return argb;
}

const fillShape: Shape<RangeTarget> = {
  type: "RangeFill",
  scalars: {
    Color: {
      // Excel gives an empty text for cells of several colours, and white for none.
      get: (target) => common(target, (style) => fillColour(style) ?? "#FFFFFF") ?? "",
      set: (target, value) => {
        if (value === "") restyle(target, withoutFill);
        else {
          const fill: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: requireColour(value) } };
          restyle(target, (style) => ({ ...style, fill }));
        }
      },
    },
  },
  methods: {
    Clear: (target) => {
      restyle(target, withoutFill);
    },
  },
};

function withoutFill(style: CellStyle): CellStyle {
  return without(style, "fill");
}

const horizontals: Readonly<Record<string, NonNullable<Alignment["horizontal"]>>> = {
  Left: "left", Center: "center", Right: "right", Fill: "fill", Justify: "justify",
  CenterAcrossSelection: "centerContinuous", Distributed: "distributed",
};
const verticals: Readonly<Record<string, NonNullable<Alignment["vertical"]>>> = {
  Top: "top", Center: "middle", Bottom: "bottom", Justify: "justify", Distributed: "distributed",
};
const nameOf = (names: Readonly<Record<string, string>>, value: string | undefined, otherwise: string): string =>
  Object.keys(names).find((name) => names[name] === value) ?? otherwise;

function aligned(style: CellStyle, change: Partial<Alignment>): CellStyle {
  return { ...style, alignment: { ...style.alignment, ...change } };
}

function withoutHorizontal(style: CellStyle): CellStyle {
  return { ...style, alignment: without(style.alignment ?? {}, "horizontal") };
}

function sizes(values: readonly number[]): number | null {
  return new Set(values).size > 1 ? null : values[0] ?? null;
}

function setColumns(sheet: SheetState, first: number, count: number, points: number): SheetState {
  const columns = new Map(sheet.columns);
  for (let column = first; column < first + count; column += 1) {
    columns.set(column, { ...columns.get(column), width: widthOfPoints(points) });
  }
  return { ...sheet, columns };
}

const formatShape: Shape<RangeTarget> = {
  type: "RangeFormat",
  scalars: {
    WrapText: styleScalar((style) => style.alignment?.wrapText ?? false, (style, value) => aligned(style, { wrapText: asFlag(value) })),
    ShrinkToFit: styleScalar((style) => style.alignment?.shrinkToFit ?? false, (style, value) => aligned(style, { shrinkToFit: asFlag(value) })),
    IndentLevel: styleScalar((style) => style.alignment?.indent ?? 0, (style, value) => aligned(style, { indent: asNumber(value) })),
    HorizontalAlignment: styleScalar(
      (style) => nameOf(horizontals, style.alignment?.horizontal, "General"),
      (style, value) => {
        const name = oneOf(value, "General", ...Object.keys(horizontals));
        const horizontal = horizontals[name];
        return horizontal === undefined ? withoutHorizontal(style) : aligned(style, { horizontal });
      },
    ),
    VerticalAlignment: styleScalar(
      (style) => nameOf(verticals, style.alignment?.vertical, "Bottom"),
      (style, value) => aligned(style, { vertical: verticals[oneOf(value, ...Object.keys(verticals))] ?? "bottom" }),
    ),
    ColumnWidth: {
      get: (target) => sizes(Array.from({ length: Math.min(target.range.columnCount, 1000) }, (_, index) => {
        const column = target.sheet.columns.get(target.range.column + index);
        return column?.hidden === true ? 0 : column?.width === undefined ? defaultColumnPoints : columnPoints(column.width);
      })),
      set: (target, value) => {
        const points = asNumber(value);
        if (points < 0) throw invalidArgument();
        requireAllowed(target.context, target.sheetId, "allowFormatColumns");
        const { column, columnCount } = target.range;
        perform(target.context, (book) => ({
          book: replaceSheet(book, setColumns(target.sheet, column, columnCount, points)),
          changes: [{ kind: "format", sheetId: target.sheetId, range: target.range }],
        }));
      },
    },
    RowHeight: {
      get: (target) => sizes(Array.from({ length: Math.min(target.range.rowCount, 10_000) }, (_, index) => {
        const row = target.sheet.rows.get(target.range.row + index);
        return row?.hidden === true ? 0 : row?.height ?? defaultRowPoints;
      })),
      set: (target, value) => {
        const height = asNumber(value);
        if (height < 0 || height > 409) throw invalidArgument();
        requireAllowed(target.context, target.sheetId, "allowFormatRows");
        const { row, rowCount } = target.range;
        perform(target.context, (book) => ({
          book: replaceSheet(book, editRows(target.sheet, row, rowCount, (held) => ({ ...held, height }))),
          changes: [{ kind: "format", sheetId: target.sheetId, range: target.range }],
        }));
      },
    },
  },
  children: {
    Font: (target) => bind(fontShape, target),
    Fill: (target) => bind(fillShape, target),
    Protection: (target) => bind(protectionShape, target),
  },
  methods: {
    AutofitColumns: (target) => {
      requireAllowed(target.context, target.sheetId, "allowFormatColumns");
      perform(target.context, (book) => ({
        book: replaceSheet(book, autofit(target)),
        changes: [{ kind: "format", sheetId: target.sheetId, range: target.range }],
      }));
    },
    // Rows without a height of their own fit their contents already.
    AutofitRows: () => undefined,
  },
};

/** Column widths by the longest text, as near as can be told without drawing it. */
function autofit(target: RangeTarget): SheetState {
  const { column, columnCount, row, rowCount } = target.range;
  const columns = new Map(target.sheet.columns);
  for (let number = column; number < column + columnCount; number += 1) {
    let longest = 0;
    for (const [, held] of target.sheet.rows.entries(row, row + rowCount)) {
      const lines = String(held.cells[number]?.value ?? "").split("\n");
      longest = Math.max(longest, ...lines.map((line) => line.length));
    }
    if (longest > 0) columns.set(number, { ...columns.get(number), width: Math.min(255, longest + 1.7) });
  }
  return { ...target.sheet, columns };
}

const protectionShape: Shape<RangeTarget> = {
  type: "FormatProtection",
  scalars: {
    Locked: styleScalar(
      (style) => style.protection?.locked ?? true,
      (style, value) => ({ ...style, protection: { ...style.protection, locked: asFlag(value) } }),
    ),
  },
};

export function rangeFormatObject(target: RangeTarget): HostObject {
  return bind(formatShape, target);
}
