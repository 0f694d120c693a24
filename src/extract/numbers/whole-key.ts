import type { CanonicalId } from "../../returns/canonical-id";
import type { KeyLine } from "../../validation/new-ids/new-ids";
import type { DerivedChild } from "../derived-list";
import { type KeptNumbers, ownNumbers } from "./kept-numbers";
import { childOf, type KnownNumbers, nobodys } from "./known-numbers";

/**
 * The key of an extract with all that the known key had: children who are gone keep their lines, so that they have their
 * number should they come back, and nobody else gets it. A child has a line for each number in the case system, because a
 * later export may have any of them.
 * @param ids in the order of the children.
 */
export function wholeKey(
  children: readonly DerivedChild[],
  ids: readonly string[],
  known: KnownNumbers | undefined,
  { kept, parted }: KeptNumbers,
): KeyLine[] {
  const before = known?.lines ?? [];
  const shown = new Map(before.map((line) => [childOf(line.before), line.before]));
  const given = new Set([...(known?.byChild.values() ?? [])].map(childOf));
  const lines = children.flatMap((child, order): KeyLine[] => {
    const after = ids[order] ?? "";
    const number = childOf(after);
    const found = kept.get(child.canonical);
    const clear = ownNumbers(child).filter((own) => {
      if (found === undefined || own === number || !given.has(own)) return true;
      // A new number of somebody else, which the case system gives too: the line would be read as giving that child this one.
      return childOf(known?.byChild.get(own) ?? "") === number;
    });
    const findable = clear.length > 0 || found === undefined ? clear : [found.asInKey];
    return findable.map((own) => ({ before: own === child.canonical ? child.number : (shown.get(own) ?? own), after }));
  });
  const present = new Set<CanonicalId | undefined>(children.flatMap(ownNumbers));
  for (const { byZeros, asInKey } of [...kept.values(), ...parted.values()]) if (byZeros) present.add(asInKey);
  const gone = before.filter((line) => line.before !== "" && !present.has(childOf(line.before)));
  const held = [...lines, ...gone];
  return [...inOrder(held), ...nobodys(before, new Set(held.map(({ after }) => childOf(after))))];
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
