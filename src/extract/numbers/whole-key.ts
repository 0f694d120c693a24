import type { CanonicalId } from "../../returns/canonical-id";
import type { KeyLine } from "../../validation/new-ids/new-ids";
import type { DerivedChild } from "../derived-list";
import type { KeptNumber } from "./kept-numbers";
import { childOf, type KnownNumbers } from "./known-numbers";

/**
 * The key of an extract with all that the known key had: children who are gone keep their line, so that they have their
 * number should they come back, and nobody else gets it.
 * @param ids in the order of the children.
 */
export function wholeKey(
  children: readonly DerivedChild[],
  ids: readonly string[],
  known: KnownNumbers | undefined,
  kept: ReadonlyMap<CanonicalId, KeptNumber>,
): KeyLine[] {
  const present = new Set([...kept.values()].map(({ asInKey }) => asInKey));
  const gone = (known?.lines ?? []).filter(({ before }) => {
    const child = childOf(before);
    return child === undefined || !present.has(child);
  });
  const lines = children.map((child, order): KeyLine => {
    const own = kept.get(child.canonical);
    // A child with several numbers stays known by the one that the key has.
    return { before: own?.knownBy === "otherNumber" ? own.asInKey : child.number, after: ids[order] ?? "" };
  });
  return inOrder([...lines, ...gone]);
}

/**
 * Where the case system has come to give a number that a child of the key has as its new one, the line of that number
 * stands first: one that stands later would be read as giving the child another number.
 */
function inOrder(lines: readonly KeyLine[]): KeyLine[] {
  const byChild = new Map(lines.map((line) => [childOf(line.before), line]));
  const ordered = new Set<KeyLine>();
  const underWay = new Set<KeyLine>();
  const put = (line: KeyLine): void => {
    if (underWay.has(line)) return;
    underWay.add(line);
    const number = childOf(line.after);
    const first = number && byChild.get(number);
    if (first !== undefined) put(first);
    ordered.add(line);
  };
  lines.forEach(put);
  return [...ordered];
}
