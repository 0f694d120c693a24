import { addSheet, newSheet, sheetNameFault } from "../model/actions";
import { sheetByName } from "../model/book";
import { nextSheetId } from "../model/sheet-ids";
import type { SheetState } from "../model/sheet";
import { type ApiContext, perform, requireOpenStructure, sheetOf } from "./api-context";
import { ApiError, invalidArgument, itemNotFound } from "./errors";
import { collectionEvents } from "./event-registration";
import { bind, type HostObject, required, type Shape } from "./host-object";

interface Target {
  readonly context: ApiContext;
}

/** A sheet by its id or its name. */
function find({ context }: Target, key: string): HostObject | null {
  const book = context.live.state;
  const sheet = book.sheets.find(({ id }) => id === key) ?? sheetByName(book, key);
  return sheet === undefined ? null : context.make.worksheet(sheet.id);
}

function visible({ context }: Target, isVisibleOnly: boolean): readonly SheetState[] {
  return context.live.state.sheets.filter(({ visibility }) => !isVisibleOnly || visibility === "Visible");
}

function atEnd(target: Target, isVisibleOnly: boolean, index: 0 | -1): HostObject {
  const sheet = visible(target, isVisibleOnly).at(index);
  if (sheet === undefined) throw itemNotFound();
  return target.context.make.worksheet(sheet.id);
}

function freeName(context: ApiContext): string {
  let number = context.live.state.sheets.length + 1;
  while (sheetByName(context.live.state, `Sheet${number}`) !== undefined) number += 1;
  return `Sheet${number}`;
}

/** @throws ItemAlreadyExists or InvalidArgument where Excel takes no such name. */
export function requireSheetName(context: ApiContext, name: string, ownId?: string): string {
  const isTaken = context.live.state.sheets.some((sheet) => sheet.id !== ownId && sheet.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  if (sheetNameFault(context.live.state, name, ownId) !== undefined) throw invalidArgument();
  return name;
}

const shape: Shape<Target> = {
  type: "WorksheetCollection",
  items: (target) => visible(target, false).map(({ id }) => target.context.make.worksheet(id)),
  indexer: (target, args) => required(find(target, args.text(0))),
  methods: {
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
    GetActiveWorksheet: ({ context }) => context.make.worksheet(sheetOf(context, context.live.activeSheetId).id),
    GetFirst: (target, args) => atEnd(target, args.flag(0), 0),
    GetLast: (target, args) => atEnd(target, args.flag(0), -1),
    GetCount: (target, args) => visible(target, args.flag(0)).length,
    Add: ({ context }, args) => {
      requireOpenStructure(context);
      const name = requireSheetName(context, args.optionalText(0) ?? freeName(context));
      const id = nextSheetId();
      perform(context, (book) => addSheet(book, newSheet(id, name)));
      return context.make.worksheet(id);
    },
    ...collectionEvents(),
  },
};

export function worksheetsObject(context: ApiContext): HostObject {
  return bind(shape, { context });
}
