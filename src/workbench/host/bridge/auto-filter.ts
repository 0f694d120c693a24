import { replaceSheet } from "../model/book";
import { without } from "../model/without";
import { type ApiContext, perform, sheetOf } from "./api-context";
import { apiNotFound, itemNotFound } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";
import { rangeAt, RangeTarget } from "./range-target";

interface Target {
  readonly context: ApiContext;
  readonly sheetId: string;
}

function rangeOf({ context, sheetId }: Target): HostObject | null {
  const { filter } = sheetOf(context, sheetId);
  return filter === undefined ? null : new RangeTarget(context, sheetId, filter).object();
}

const shape: Shape<Target> = {
  type: "AutoFilter",
  scalars: {
    Enabled: { get: ({ context, sheetId }) => sheetOf(context, sheetId).filter !== undefined },
    /** What a filter left out is hidden rows within its range: nothing else of it is known here. */
    IsDataFiltered: {
      get: ({ context, sheetId }) => {
        const { filter, rows } = sheetOf(context, sheetId);
        if (filter === undefined) return false;
        return [...rows.entries(filter.row, filter.row + filter.rowCount)].some(([, row]) => row.hidden === true);
      },
    },
  },
  methods: {
    Apply: ({ context, sheetId }, args) => {
      if (args.raw(1) !== undefined || args.raw(2) !== undefined) throw apiNotFound("AutoFilter.apply with criteria");
      const given = args.object(0)?.keep;
      const range = given instanceof RangeTarget ? given : rangeAt(context, sheetOf(context, sheetId), args.text(0));
      perform(context, (book) => ({ book: replaceSheet(book, { ...range.sheet, filter: range.range }), changes: [] }));
    },
    Remove: ({ context, sheetId }) => {
      perform(context, (book) => ({ book: replaceSheet(book, without(sheetOf(context, sheetId), "filter")), changes: [] }));
    },
    GetRange: (target) => {
      const range = rangeOf(target);
      if (range === null) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
};

export function autoFilterObject(context: ApiContext, sheetId: string): HostObject {
  return bind(shape, { context, sheetId });
}
