import { useCallback, useMemo, useState } from "react";
import type { FindingFilter, FindingGroup } from "../../store/snapshot";
import { groupKey } from "./list-rows";

/** Groups stand open from the start while no more findings than this come before them. */
const OPEN_FROM_THE_START = 100;

type Openness = ReadonlyMap<string, boolean>;

interface Seen {
  readonly groups: readonly FindingGroup[];
  readonly filter: FindingFilter;
  /** How each group stood when it first came, under this filter: none opens or closes because of others. */
  readonly start: Openness;
}

/** Which groups are open, in their order, and how to open and close one. The same array as long as it says the same. */
export function useOpenGroups(
  groups: readonly FindingGroup[],
  filter: FindingFilter,
): readonly [readonly boolean[], (key: string, isOpen: boolean) => void] {
  const [chosen, setChosen] = useState<Openness>(new Map());
  const [seen, setSeen] = useState<Seen>(() => see(groups, filter, new Map()));
  if (seen.groups !== groups || seen.filter !== filter) {
    const isSameFilter = seen.filter.severity === filter.severity && seen.filter.column === filter.column;
    setSeen(see(groups, filter, isSameFilter ? seen.start : new Map()));
  }
  const isOpen = useMemo(
    () => groups.map((group) => chosen.get(groupKey(group)) ?? seen.start.get(groupKey(group)) ?? true),
    [groups, chosen, seen.start],
  );
  const choose = useCallback((key: string, open: boolean): void => { setChosen((known) => new Map(known).set(key, open)); }, []);
  return [isOpen, choose];
}

function see(groups: readonly FindingGroup[], filter: FindingFilter, known: Openness): Seen {
  const start = new Map(known);
  let before = 0;
  for (const group of groups) {
    const key = groupKey(group);
    if (!start.has(key)) start.set(key, before < OPEN_FROM_THE_START);
    before += group.findings.length;
  }
  return { groups, filter, start };
}
