import type { GridRange } from "../contract";
import { contains, intersection } from "../model/address";
import type { HostTable } from "../model/book";
import { type ApiContext, perform, sheetOf } from "./api-context";
import type { Args } from "./args";
import { asText } from "./args";
import { ApiError, invalidArgument, itemNotFound } from "./errors";
import { bind, type HostObject, required, type Shape } from "./host-object";
import { rangeAt, RangeTarget } from "./range-target";

interface TableTarget {
  readonly context: ApiContext;
  readonly id: string;
}

function tableOf({ context, id }: TableTarget): HostTable {
  const table = context.live.state.tables.find((entry) => entry.id === id);
  if (table === undefined) throw itemNotFound();
  return table;
}

function part(target: TableTarget, change: (range: GridRange, table: HostTable) => Partial<GridRange>): HostObject {
  const table = tableOf(target);
  return new RangeTarget(target.context, table.sheetId, { ...table.range, ...change(table.range, table) }).object();
}

function remove({ context, id }: TableTarget): void {
  perform(context, (book) => ({ book: { ...book, tables: book.tables.filter((table) => table.id !== id) }, changes: [] }));
}

const shape: Shape<TableTarget> = {
  type: "Table",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (target) => tableOf(target).name,
      set: (target, value) => {
        const name = requireName(target.context, asText(value));
        perform(target.context, (book) => ({
          book: { ...book, tables: book.tables.map((table) => (table.id === target.id ? { ...table, name } : table)) },
          changes: [],
        }));
      },
    },
    ShowHeaders: { get: (target) => tableOf(target).showHeaders },
    ShowTotals: { get: (target) => tableOf(target).showTotals },
  },
  children: { Worksheet: (target) => target.context.make.worksheet(tableOf(target).sheetId) },
  methods: {
    GetRange: (target) => part(target, () => ({})),
    GetHeaderRowRange: (target) => {
      if (!tableOf(target).showHeaders) throw itemNotFound();
      return part(target, () => ({ rowCount: 1 }));
    },
    GetDataBodyRange: (target) => part(target, ({ row, rowCount }, { showHeaders, showTotals }) => {
      const headers = Number(showHeaders);
      return { row: row + headers, rowCount: Math.max(1, rowCount - headers - Number(showTotals)) };
    }),
    ConvertToRange: (target) => {
      const object = part(target, () => ({}));
      remove(target);
      return object;
    },
  },
};

function requireName(context: ApiContext, name: string): string {
  if (!/^[\p{L}_\\][\p{L}\d_.]*$/u.test(name)) throw invalidArgument();
  const taken = context.live.state.tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  return name;
}

interface CollectionTarget {
  readonly context: ApiContext;
  /** Only tables that this holds, where it is given. */
  readonly holds?: (table: HostTable) => boolean;
  readonly sheetId?: string;
}

function held({ context, holds }: CollectionTarget): readonly HostTable[] {
  return holds === undefined ? context.live.state.tables : context.live.state.tables.filter(holds);
}

function find(target: CollectionTarget, key: string): HostObject | null {
  const table = held(target).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return table === undefined ? null : bind(shape, { context: target.context, id: table.id });
}

function add({ context, sheetId }: CollectionTarget, args: Args): HostObject {
  const given = args.object(0)?.keep;
  const home = sheetOf(context, sheetId ?? context.live.activeSheetId);
  const range = given instanceof RangeTarget ? given : rangeAt(context, home, args.text(0));
  const { tables } = context.live.state;
  const isInTheWay = tables.some((table) => table.sheetId === range.sheetId && intersection(table.range, range.range) !== undefined);
  if (isInTheWay || range.isTooLarge || !args.flag(1)) throw invalidArgument();
  const number = 1 + Math.max(0, ...tables.map(({ id }) => Number(id)));
  const table: HostTable = {
    id: String(number), name: `Table${number}`, sheetId: range.sheetId, range: range.range, showHeaders: true, showTotals: false,
  };
  perform(context, (book) => ({ book: { ...book, tables: [...book.tables, table] }, changes: [] }));
  return bind(shape, { context, id: table.id });
}

const collectionShape: Shape<CollectionTarget> = {
  type: "TableCollection",
  scalars: { Count: { get: (target) => held(target).length } },
  items: (target) => held(target).map(({ id }) => bind(shape, { context: target.context, id })),
  indexer: (target, args) => required(find(target, args.text(0))),
  methods: {
    GetCount: (target) => held(target).length,
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
    GetItemAt: (target, args) => required(find(target, held(target)[args.integer(0)]?.id ?? "")),
    GetFirst: (target) => required(find(target, held(target)[0]?.id ?? "")),
    Add: add,
  },
};

/** Tables of the workbook, or of one sheet. */
export function tablesObject(context: ApiContext, sheetId?: string): HostObject {
  return bind(collectionShape, {
    context, ...(sheetId === undefined ? {} : { sheetId, holds: (table: HostTable) => table.sheetId === sheetId }),
  });
}

/** Tables that a range touches, or holds wholly. */
export function tablesOfRange(target: RangeTarget, isWhole: boolean): HostObject {
  return bind(collectionShape, {
    context: target.context,
    sheetId: target.sheetId,
    holds: ({ sheetId, range }: HostTable) => sheetId === target.sheetId && (isWhole
      ? contains(target.range, range.row, range.column) &&
        contains(target.range, range.row + range.rowCount - 1, range.column + range.columnCount - 1)
      : intersection(range, target.range) !== undefined),
  });
}
