import { deleteSheet, renameSheet } from "../model/actions";
import { cellRange, wholeSheet } from "../model/address";
import { insertSheets } from "../insert-sheets";
import { argbOf } from "../model/colours";
import { moveSheet, setVisibility } from "../model/sheet-actions";
import { replaceSheet } from "../model/book";
import { type SheetState, usedRange } from "../model/sheet";
import { defaultRowPoints, defaultWidth } from "../model/sizes";
import { type ApiContext, oneOf, perform, requireOpenStructure, sheetOf } from "./api-context";
import { asNumber, asText, type Args } from "./args";
import { autoFilterObject } from "./auto-filter";
import { commentsObject } from "./comments";
import { ApiError, invalidArgument, itemNotFound } from "./errors";
import { worksheetEvents } from "./event-registration";
import { bind, type HostObject, required, type Shape } from "./host-object";
import { namesObject } from "./names";
import { pageLayoutObject } from "./page-layout";
import { sheetProtectionObject } from "./protection";
import { rangeAt, rangesAt, RangeTarget } from "./range-target";
import { sheetPropertiesObject } from "./sheet-properties";
import { tablesObject } from "./tables";
import { requireSheetName } from "./worksheets";

export interface WorksheetTarget {
  readonly context: ApiContext;
  readonly sheetId: string;
}

const sheet = ({ context, sheetId }: WorksheetTarget): SheetState => sheetOf(context, sheetId);

function used(target: WorksheetTarget, args: Args): HostObject | null {
  const range = usedRange(sheet(target), !args.flag(0));
  return range === undefined ? null : new RangeTarget(target.context, target.sheetId, range).object();
}

function range(target: WorksheetTarget, place: { row: number; column: number; rowCount: number; columnCount: number }): HostObject {
  return new RangeTarget(target.context, target.sheetId, wholeSheet()).part(place);
}

function neighbour(target: WorksheetTarget, step: 1 | -1, isVisibleOnly: boolean): HostObject | null {
  const { sheets } = target.context.live.state;
  let at = sheets.findIndex(({ id }) => id === target.sheetId) + step;
  while (isVisibleOnly && sheets[at] !== undefined && sheets[at]?.visibility !== "Visible") at += step;
  const found = sheets[at];
  return found === undefined ? null : target.context.make.worksheet(found.id);
}

function freeze(target: WorksheetTarget, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  perform(target.context, (book) => ({ book: replaceSheet(book, { ...sheet(target), frozen: { rows, columns } }), changes: [] }));
}

function frozenPlace(target: WorksheetTarget): HostObject | null {
  const { rows, columns } = sheet(target).frozen;
  if (rows === 0 && columns === 0) return null;
  const all = wholeSheet();
  return range(target, { ...all, rowCount: rows === 0 ? all.rowCount : rows, columnCount: columns === 0 ? all.columnCount : columns });
}

const freezeShape: Shape<WorksheetTarget> = {
  type: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (target, args) => {
      freeze(target, args.optionalInteger(0) ?? 1, 0);
    },
    FreezeColumns: (target, args) => {
      freeze(target, 0, args.optionalInteger(0) ?? 1);
    },
    FreezeAt: (target, args) => {
      const given = args.object(0)?.keep;
      const place = (given instanceof RangeTarget ? given : rangeAt(target.context, sheet(target), args.text(0))).range;
      freeze(target, place.row + place.rowCount, place.column + place.columnCount);
    },
    Unfreeze: (target) => {
      freeze(target, 0, 0);
    },
    GetLocation: (target) => required(frozenPlace(target)),
    GetLocationOrNullObject: frozenPlace,
  },
};

const shape: Shape<WorksheetTarget> = {
  type: "Worksheet",
  identity: ({ sheetId }) => ({ Id: sheetId }),
  scalars: {
    Id: { get: ({ sheetId }) => sheetId },
    Name: {
      get: (target) => sheet(target).name,
      set: (target, value) => {
        requireOpenStructure(target.context);
        const name = requireSheetName(target.context, asText(value), target.sheetId);
        perform(target.context, (book) => renameSheet(book, target.sheetId, name));
      },
    },
    Position: {
      get: ({ context, sheetId }) => context.live.state.sheets.findIndex(({ id }) => id === sheetId),
      set: ({ context, sheetId }, value) => {
        requireOpenStructure(context);
        const position = asNumber(value);
        if (position < 0 || position >= context.live.state.sheets.length) throw invalidArgument();
        perform(context, (book) => moveSheet(book, sheetId, position));
      },
    },
    Visibility: {
      get: (target) => sheet(target).visibility,
      set: (target, value) => {
        requireOpenStructure(target.context);
        const visibility = oneOf(value, "Visible", "Hidden", "VeryHidden");
        const others = target.context.live.state.sheets.filter(({ id }) => id !== target.sheetId);
        if (visibility !== "Visible" && !others.some((other) => other.visibility === "Visible")) {
          throw new ApiError("InvalidOperation", "The last visible worksheet cannot be hidden.");
        }
        perform(target.context, (book) => setVisibility(book, target.sheetId, visibility));
      },
    },
    TabColor: {
      get: (target) => sheet(target).tabColor,
      set: (target, value) => {
        const given = asText(value);
        const argb = argbOf(given);
        if (given !== "" && argb === undefined) throw invalidArgument();
        const tabColor = argb === undefined ? "" : `#${argb.slice(2)}`;
        perform(target.context, (book) => ({ book: replaceSheet(book, { ...sheet(target), tabColor }), changes: [] }));
      },
    },
    StandardWidth: { get: () => defaultWidth - 5 / 7 },
    StandardHeight: { get: () => defaultRowPoints },
  },
  children: {
    Names: ({ context, sheetId }) => namesObject(context, sheetId),
    Tables: ({ context, sheetId }) => tablesObject(context, sheetId),
    AutoFilter: ({ context, sheetId }) => autoFilterObject(context, sheetId),
    Protection: sheetProtectionObject,
    Comments: commentsObject,
    CustomProperties: sheetPropertiesObject,
    PageLayout: ({ context, sheetId }) => pageLayoutObject(context, sheetId),
    FreezePanes: (target) => bind(freezeShape, target),
  },
  methods: {
    GetRange: (target, args) => {
      const address = args.optionalText(0);
      return address === undefined ? range(target, wholeSheet()) : rangeAt(target.context, sheet(target), address).object();
    },
    GetRanges: (target, args) => target.context.make.areas(rangesAt(target.context, sheet(target), args.optionalText(0) ?? "1:1048576")),
    GetRangeByIndexes: (target, args) => range(target, {
      row: args.integer(0), column: args.integer(1), rowCount: args.integer(2), columnCount: args.integer(3),
    }),
    GetCell: (target, args) => range(target, cellRange(args.integer(0), args.integer(1))),
    GetUsedRange: (target, args) => used(target, args) ?? range(target, cellRange(0, 0)),
    GetUsedRangeOrNullObject: used,
    GetNext: (target, args) => required(neighbour(target, 1, args.flag(0))),
    GetNextOrNullObject: (target, args) => neighbour(target, 1, args.flag(0)),
    GetPrevious: (target, args) => required(neighbour(target, -1, args.flag(0))),
    GetPreviousOrNullObject: (target, args) => neighbour(target, -1, args.flag(0)),
    Activate: (target) => {
      if (sheet(target).visibility !== "Visible") throw new ApiError("InvalidOperation", "A hidden worksheet cannot be activated.");
      target.context.live.activate(target.sheetId, target.context.origin);
    },
    Delete: (target) => {
      requireOpenStructure(target.context);
      const { sheets } = target.context.live.state;
      const isLast = !sheets.some(({ id, visibility }) => id !== target.sheetId && visibility === "Visible");
      if (isLast || sheet(target).visibility === "VeryHidden") {
        throw new ApiError("InvalidOperation", "This worksheet cannot be deleted.");
      }
      perform(target.context, (book) => deleteSheet(book, target.sheetId), false);
    },
    Copy: ({ context, sheetId }, args) => {
      requireOpenStructure(context);
      const { live } = context;
      const relativeTo = args.object(1)?.identity()["Id"];
      const [id] = insertSheets(live, live.state, {
        positionType: oneOf(args.optionalText(0) ?? "None", "None", "Before", "After", "Beginning", "End"),
        ...(typeof relativeTo === "string" ? { relativeTo } : {}),
        sheetNames: [sheet({ context, sheetId }).name],
      }, context.origin, false);
      if (id === undefined) throw itemNotFound();
      return context.make.worksheet(id);
    },
    Calculate: () => undefined,
    ...worksheetEvents(),
  },
};

export function worksheetObject(target: WorksheetTarget): HostObject {
  return bind(shape, target);
}
