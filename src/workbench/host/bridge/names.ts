import { absoluteAddress, fullAddress, parseLocal, quotedSheetName, splitSheet } from "../model/address";
import { type BookState, type HostName, sheetByName } from "../model/book";
import { type ApiContext, perform } from "./api-context";
import { asFlag, asText } from "./args";
import { ApiError, invalidArgument, itemNotFound } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";
import { RangeTarget } from "./range-target";

interface CollectionTarget {
  readonly context: ApiContext;
  /** Names of one sheet; undefined for those of the workbook. */
  readonly sheetId?: string;
}

interface NameTarget extends CollectionTarget {
  readonly name: string;
}

/** Excel keeps print areas and the like under names of its own, which the API gives without this. */
const builtIn = "_xlnm.";
const shownName = (name: HostName): string => (name.name.startsWith(builtIn) ? name.name.slice(builtIn.length) : name.name);

function held({ context, sheetId }: CollectionTarget): readonly HostName[] {
  return context.live.state.names.filter((name) => name.sheetId === sheetId);
}

function found(target: CollectionTarget, name: string): HostName | undefined {
  return held(target).find((entry) => shownName(entry).toLowerCase() === name.toLowerCase());
}

function nameOf(target: NameTarget): HostName {
  const name = found(target, target.name);
  if (name === undefined) throw itemNotFound();
  return name;
}

function rangeOf(target: NameTarget): RangeTarget | null {
  const { formula } = nameOf(target);
  const { sheet: name, local } = splitSheet(formula);
  const sheet = name === undefined ? undefined : sheetByName(target.context.live.state, name);
  const range = parseLocal(local);
  return sheet === undefined || range === undefined ? null : new RangeTarget(target.context, sheet.id, range);
}

function valueOf(target: NameTarget): unknown {
  const range = rangeOf(target);
  if (range !== null) return fullAddress(range.sheet.name, range.range);
  const { formula } = nameOf(target);
  if (/^".*"$/.test(formula)) return formula.slice(1, -1);
  return formula !== "" && !Number.isNaN(Number(formula)) ? Number(formula) : formula;
}

function typeOf(target: NameTarget): string {
  if (rangeOf(target) !== null) return "Range";
  const { formula } = nameOf(target);
  if (formula.includes("#REF!")) return "Error";
  if (/^(TRUE|FALSE)$/i.test(formula)) return "Boolean";
  if (/^".*"$/.test(formula)) return "String";
  if (formula !== "" && !Number.isNaN(Number(formula))) return /^-?\d+$/.test(formula) ? "Integer" : "Double";
  return "Range";
}

function change(target: NameTarget, next: (name: HostName) => HostName | undefined): void {
  const name = nameOf(target);
  perform(target.context, (book: BookState) => ({
    book: { ...book, names: book.names.flatMap((entry) => (entry === name ? next(entry) ?? [] : [entry])) },
    changes: [],
  }));
}

const itemShape: Shape<NameTarget> = {
  type: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: { get: (target) => shownName(nameOf(target)) },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Scope: { get: ({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet") },
    Formula: {
      get: (target) => `=${nameOf(target).formula}`,
      set: (target, value) => {
        const formula = asText(value).replace(/^=/, "");
        change(target, (name) => ({ ...name, formula }));
      },
    },
    Visible: {
      get: (target) => nameOf(target).visible,
      set: (target, value) => {
        const visible = asFlag(value);
        change(target, (name) => ({ ...name, visible }));
      },
    },
    Comment: {
      get: (target) => nameOf(target).comment,
      set: (target, value) => {
        const comment = asText(value);
        change(target, (name) => ({ ...name, comment }));
      },
    },
  },
  children: {
    WorksheetOrNullObject: ({ context, sheetId }) => (sheetId === undefined ? null : context.make.worksheet(sheetId)),
    Worksheet: ({ context, sheetId }) => {
      if (sheetId === undefined) throw itemNotFound();
      return context.make.worksheet(sheetId);
    },
  },
  methods: {
    GetRange: (target) => {
      const range = rangeOf(target);
      if (range === null) throw itemNotFound();
      return range.object();
    },
    GetRangeOrNullObject: (target) => rangeOf(target)?.object() ?? null,
    Delete: (target) => {
      change(target, () => undefined);
    },
  },
};

function item(target: CollectionTarget, name: HostName): HostObject {
  return bind(itemShape, { ...target, name: shownName(name) });
}

function add(target: CollectionTarget, name: string, formula: string, comment: string): HostObject {
  if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name) || parseLocal(name) !== undefined || name.length > 255) throw invalidArgument();
  if (found(target, name) !== undefined) {
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  const entry: HostName = {
    name, formula, comment, visible: true, ...(target.sheetId === undefined ? {} : { sheetId: target.sheetId }),
  };
  perform(target.context, (book) => ({ book: { ...book, names: [...book.names, entry] }, changes: [] }));
  return item(target, entry);
}

const shape: Shape<CollectionTarget> = {
  type: "NamedItemCollection",
  items: (target) => held(target).map((name) => item(target, name)),
  indexer: (target, args) => {
    const name = found(target, args.text(0));
    if (name === undefined) throw itemNotFound();
    return item(target, name);
  },
  methods: {
    GetCount: (target) => held(target).length,
    GetItemOrNullObject: (target, args) => {
      const name = found(target, args.text(0));
      return name === undefined ? null : item(target, name);
    },
    Add: (target, args) => {
      const given = args.object(1)?.keep;
      const comment = args.optionalText(2) ?? "";
      if (given instanceof RangeTarget) {
        return add(target, args.text(0), `${quotedSheetName(given.sheet.name)}!${absoluteAddress(given.range)}`, comment);
      }
      const formula = args.raw(1);
      if (typeof formula === "number") return add(target, args.text(0), String(formula), comment);
      return add(target, args.text(0), typeof formula === "string" && formula.startsWith("=")
        ? formula.slice(1)
        : `"${args.text(1).replaceAll('"', '""')}"`, comment);
    },
  },
};

export function namesObject(context: ApiContext, sheetId?: string): HostObject {
  return bind(shape, { context, ...(sheetId === undefined ? {} : { sheetId }) });
}
