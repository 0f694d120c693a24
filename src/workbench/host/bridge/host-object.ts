import type { Args } from "./args";
import { apiNotFound, itemNotFound } from "./errors";

/** An object of Excel's API as the bridge sees it: members by the names that office.js sends (PascalCase). */
export interface HostObject {
  readonly type: string;
  /** What an instantiated object answers with: its Id or _Id. */
  identity(): Readonly<Record<string, unknown>>;
  /** Names of the scalar properties that a plain `load()` gives. */
  readonly scalars: readonly string[];
  /** The proper name of a property, written in any case; undefined where there is none. */
  property(name: string): { readonly kind: "scalar" | "child"; readonly name: string } | undefined;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  child(name: string): HostObject | null;
  call(name: string, args: Args): unknown;
  index(args: Args): HostObject | null;
  readonly items: (() => readonly HostObject[]) | undefined;
  /** Ranges: kept by reference, and moved along when rows and columns move. */
  readonly keep: object | undefined;
}

export interface Scalar<T> {
  get(target: T): unknown;
  set?(target: T, value: unknown): void;
  /** Left out of a plain `load()`. */
  readonly onlyWhenAsked?: true;
}

/** What a kind of object can do. The members are Excel's, in PascalCase. */
export interface Shape<T> {
  readonly type: string;
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly children?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** A method gives a plain value, an object, null for a null object, or undefined for nothing. */
  readonly methods?: Readonly<Record<string, (target: T, args: Args) => unknown>>;
  readonly indexer?: (target: T, args: Args) => HostObject | null;
  readonly items?: (target: T) => readonly HostObject[];
  readonly isKept?: true;
}

const hostObjects = new WeakSet<object>();

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && hostObjects.has(value);
}

/** What is there, or else the error for what is not. @throws ItemNotFound */
export function required(object: HostObject | null | undefined): HostObject {
  if (object === null || object === undefined) throw itemNotFound();
  return object;
}

export function bind<T extends object>(shape: Shape<T>, target: T): HostObject {
  const { type, scalars = {}, children = {}, methods = {} } = shape;
  const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
  const missing = (name: string): never => {
    throw apiNotFound(`${type}.${camel(name)}`);
  };
  const sameName = (names: object, name: string): string | undefined =>
    Object.keys(names).find((key) => key.toLowerCase() === name.toLowerCase());
  const items = shape.items;
  const object: HostObject = {
    type,
    identity: () => shape.identity?.(target) ?? {},
    scalars: Object.entries(scalars).filter(([, scalar]) => scalar.onlyWhenAsked !== true).map(([name]) => name),
    property: (name) => {
      const scalar = sameName(scalars, name);
      if (scalar !== undefined) return { kind: "scalar", name: scalar };
      const child = sameName(children, name);
      return child === undefined ? undefined : { kind: "child", name: child };
    },
    get: (name) => (scalars[name] ?? missing(name)).get(target),
    set: (name, value) => {
      const scalar = scalars[name];
      if (scalar?.set === undefined) missing(name);
      else scalar.set(target, value);
    },
    child: (name) => (children[name] ?? missing(name))(target),
    call: (name, args) => (methods[name] ?? missing(name))(target, args),
    index: (args) => (shape.indexer ?? (() => missing("getItem")))(target, args),
    items: items === undefined ? undefined : () => items(target),
    keep: shape.isKept === true ? target : undefined,
  };
  hostObjects.add(object);
  return object;
}
