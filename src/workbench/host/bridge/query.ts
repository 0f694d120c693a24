import { apiNotFound } from "./errors";
import type { HostObject } from "./host-object";
import type { QueryInfo } from "./protocol";

/** What is wanted of an object: its scalars by name, and what is wanted of its children. */
interface Wanted {
  readonly scalars: Set<string>;
  readonly children: Map<string, string[]>;
}

/** Answers `load`: only what was asked for; every scalar property where nothing was named. */
export function answerQuery(object: HostObject, query: QueryInfo): unknown {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (object.items === undefined) return answer(object, paths);
  const skip = query.Skip ?? 0;
  const items = object.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  return answerCollection(object, items, paths);
}

function answerCollection(collection: HostObject, items: readonly HostObject[], paths: readonly string[]): unknown {
  const own: string[] = [];
  const ofItems: string[] = [];
  for (const path of paths) {
    if (/^items$/i.test(path) || path === "*") continue;
    const isOwn = collection.property(path.split("/")[0] ?? "")?.kind === "scalar" && items[0]?.property(path) === undefined;
    (isOwn ? own : ofItems).push(path.replace(/^items\//i, ""));
  }
  const ownValues = own.length === 0 ? {} : Object.fromEntries(own.map((name) => {
    const property = collection.property(name);
    return [property?.name ?? name, collection.get(property?.name ?? name)];
  }));
  const onlyOwn = own.length > 0 && own.length === paths.length;
  return { ...collection.identity(), ...ownValues, ...(onlyOwn ? {} : { _Items: items.map((item) => answer(item, ofItems)) }) };
}

function answer(object: HostObject, paths: readonly string[]): Record<string, unknown> {
  const { scalars, children } = sorted(object, paths);
  const values: Record<string, unknown> = { ...object.identity() };
  for (const name of scalars) values[name] = object.get(name);
  for (const [name, childPaths] of children) {
    const child = object.child(name);
    values[name] = child === null ? null : answerQuery(child, { Select: childPaths });
  }
  return values;
}

function sorted(object: HostObject, paths: readonly string[]): Wanted {
  const wanted: Wanted = { scalars: new Set(), children: new Map() };
  if (paths.length === 0) object.scalars.forEach((name) => wanted.scalars.add(name));
  for (const path of paths) {
    const [first = "", ...rest] = path.split("/");
    if (first === "*") {
      object.scalars.forEach((name) => wanted.scalars.add(name));
      continue;
    }
    // Of a null object's `isNullObject` office.js itself takes care.
    if (/^isNull(Object)?$/i.test(first)) continue;
    const property = object.property(first);
    if (property === undefined) throw apiNotFound(`${object.type}.${first}`);
    if (property.kind === "scalar") wanted.scalars.add(property.name);
    else wanted.children.set(property.name, [...(wanted.children.get(property.name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  return wanted;
}
