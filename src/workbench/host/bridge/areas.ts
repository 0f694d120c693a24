import { clearCells } from "../model/actions";
import { fullAddress } from "../model/address";
import { oneOf, perform, requireUnlocked } from "./api-context";
import { conditionalFormatsObject } from "./conditional-formats";
import { invalidArgument, itemNotFound } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";
import type { RangeTarget } from "./range-target";

/** Several ranges of one sheet, at least one. */
export class AreasTarget {
  constructor(readonly areas: readonly RangeTarget[]) {
    if (areas.some(({ sheetId }) => sheetId !== areas[0]?.sheetId)) throw invalidArgument();
  }

  get first(): RangeTarget {
    const first = this.areas[0];
    if (first === undefined) throw itemNotFound();
    return first;
  }
}

const collectionShape: Shape<AreasTarget> = {
  type: "RangeCollection",
  items: ({ areas }) => areas.map((area) => area.object()),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ areas }, args) => {
      const area = areas[args.integer(0)];
      if (area === undefined) throw itemNotFound();
      return area.object();
    },
  },
};

const shape: Shape<AreasTarget> = {
  type: "RangeAreas",
  isKept: true,
  scalars: {
    Address: { get: ({ areas }) => areas.map(({ sheet, range }) => fullAddress(sheet.name, range)).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((total, { range }) => total + range.rowCount * range.columnCount, 0) },
  },
  children: {
    ConditionalFormats: ({ first, areas }) => conditionalFormatsObject(first, areas),
    Areas: (target) => bind(collectionShape, target),
    Worksheet: ({ first }) => first.context.make.worksheet(first.sheetId),
  },
  methods: {
    Clear: ({ areas }, args) => {
      const what = oneOf(args.optionalText(0) ?? "All", "All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks");
      for (const { context, sheetId, range } of areas) {
        requireUnlocked(context, sheetId, range);
        perform(context, (book) => clearCells(book, sheetId, range, what));
      }
    },
    Calculate: () => undefined,
  },
};

export function rangeAreasObject(areas: readonly RangeTarget[]): HostObject {
  return bind(shape, new AreasTarget(areas));
}
