import type { CustomProperty } from "../model/document-facts";
import type { ApiContext } from "./api-context";
import { invalidArgument, itemNotFound } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";

interface Target {
  readonly context: ApiContext;
}

interface PropertyTarget extends Target {
  readonly key: string;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function find({ context, key }: PropertyTarget): CustomProperty | undefined {
  return context.live.facts.custom.find((property) => isSame(property.key, key));
}

function held(target: PropertyTarget): CustomProperty {
  const property = find(target);
  if (property === undefined) throw itemNotFound();
  return property;
}

function write({ context }: Target, custom: readonly CustomProperty[]): void {
  context.live.setFacts({ ...context.live.facts, custom }, context.origin);
}

function propertyOf(key: string, value: unknown): CustomProperty {
  if (typeof value === "string") return { key, type: "String", value };
  if (typeof value === "boolean") return { key, type: "Boolean", value };
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return { key, type: Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? "Number" : "Float", value };
}

/** Sets a property, in its place where there is one of this name. */
function set(target: PropertyTarget, value: unknown): void {
  const { custom } = target.context.live.facts;
  const next = propertyOf(find(target)?.key ?? target.key, value);
  write(target, find(target) === undefined ? [...custom, next] : custom.map((property) => (isSame(property.key, target.key) ? next : property)));
}

const itemShape: Shape<PropertyTarget> = {
  type: "CustomProperty",
  identity: (target) => ({ Key: find(target)?.key ?? target.key }),
  scalars: {
    Key: { get: (target) => held(target).key },
    Type: { get: (target) => held(target).type },
    Value: {
      get: (target) => held(target).value,
      set: (target, value) => {
        held(target);
        set(target, value);
      },
    },
  },
  methods: {
    Delete: (target) => {
      const gone = held(target);
      write(target, target.context.live.facts.custom.filter((property) => property !== gone));
    },
  },
};

const shape: Shape<Target> = {
  type: "CustomPropertyCollection",
  items: ({ context }) => context.live.facts.custom.map(({ key }) => bind(itemShape, { context, key })),
  indexer: ({ context }, args) => {
    const target = { context, key: args.text(0) };
    held(target);
    return bind(itemShape, target);
  },
  methods: {
    GetCount: ({ context }) => context.live.facts.custom.length,
    GetItemOrNullObject: ({ context }, args) => {
      const target = { context, key: args.text(0) };
      return find(target) === undefined ? null : bind(itemShape, target);
    },
    Add: ({ context }, args) => {
      const target = { context, key: args.text(0) };
      if (target.key === "") throw invalidArgument();
      set(target, args.raw(1));
      return bind(itemShape, target);
    },
    DeleteAll: (target) => {
      write(target, []);
    },
  },
};

/** Properties that users gave the workbook. Excel does not undo changes of them. */
export function customPropertiesObject(context: ApiContext): HostObject {
  return bind(shape, { context });
}
