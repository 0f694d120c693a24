import { replaceSheet } from "../model/book";
import type { SheetProperty } from "../model/sheet";
import { type ApiContext, perform, sheetOf } from "./api-context";
import { asText } from "./args";
import { invalidArgument, itemNotFound } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";

interface Target {
  readonly context: ApiContext;
  readonly sheetId: string;
}

interface PropertyTarget extends Target {
  readonly key: string;
}

const longestKey = 255;
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const all = ({ context, sheetId }: Target): readonly SheetProperty[] => sheetOf(context, sheetId).properties;

function held(target: PropertyTarget): SheetProperty {
  const property = all(target).find(({ key }) => isSame(key, target.key));
  if (property === undefined) throw itemNotFound();
  return property;
}

function write({ context, sheetId }: Target, properties: readonly SheetProperty[]): void {
  perform(context, (book) => ({ book: replaceSheet(book, { ...sheetOf(context, sheetId), properties }), changes: [] }));
}

function set(target: PropertyTarget, value: string): void {
  const isThere = all(target).some(({ key }) => isSame(key, target.key));
  write(target, isThere
    ? all(target).map((property) => (isSame(property.key, target.key) ? { ...property, value } : property))
    : [...all(target), { key: target.key, value }]);
}

const itemShape: Shape<PropertyTarget> = {
  type: "WorksheetCustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: (target) => held(target).key },
    Value: {
      get: (target) => held(target).value,
      set: (target, value) => {
        held(target);
        set(target, asText(value));
      },
    },
  },
  methods: {
    Delete: (target) => {
      const gone = held(target);
      write(target, all(target).filter((property) => property !== gone));
    },
  },
};

const shape: Shape<Target> = {
  type: "WorksheetCustomPropertyCollection",
  items: (target) => all(target).map(({ key }) => bind(itemShape, { ...target, key })),
  indexer: (target, args) => {
    const property = { ...target, key: args.text(0) };
    held(property);
    return bind(itemShape, property);
  },
  methods: {
    GetCount: (target) => all(target).length,
    GetItemOrNullObject: (target, args) => {
      const key = args.text(0);
      return all(target).some((property) => isSame(property.key, key)) ? bind(itemShape, { ...target, key }) : null;
    },
    Add: (target, args) => {
      const property = { ...target, key: args.text(0) };
      if (property.key === "" || property.key.length > longestKey) throw invalidArgument();
      set(property, args.text(1));
      return bind(itemShape, property);
    },
  },
};

/** Properties that add-ins give a sheet; they travel with it. */
export function sheetPropertiesObject(target: Target): HostObject {
  return bind(shape, target);
}
