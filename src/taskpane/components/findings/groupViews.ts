import { useReducer } from "react";
import type { FindingGroup } from "../../store/snapshot";

/** Findings that a group adds at a time; a return can have thousands and the pane shows a few. */
export const PAGE = 50;
/** Groups stand open from the start while no more findings than this come before them. */
const OPEN_FROM_THE_START = 100;

/** Which part of a group is shown: the findings from `start` up to, not including, `end`. */
export interface GroupView {
  readonly isOpen: boolean;
  readonly start: number;
  readonly end: number;
}

type Choice = Partial<GroupView>;
type Choices = ReadonlyMap<string, Choice>;

type Step =
  | { readonly kind: "toggle"; readonly group: FindingGroup; readonly isOpen: boolean }
  | { readonly kind: "more" | "earlier"; readonly group: FindingGroup; readonly view: GroupView }
  | { readonly kind: "reveal"; readonly groups: readonly FindingGroup[]; readonly findingKey: string };

/** The group's own key: one rule may stand in the list once with each severity. */
export function groupKey(group: FindingGroup): string {
  return `${group.code} ${group.severity}`;
}

function chosen(choices: Choices, group: FindingGroup, choice: Choice): Choices {
  const key = groupKey(group);
  return new Map(choices).set(key, { ...choices.get(key), ...choice });
}

function follow(choices: Choices, step: Step): Choices {
  switch (step.kind) {
    case "toggle":
      return chosen(choices, step.group, { isOpen: step.isOpen });
    case "more":
      return chosen(choices, step.group, { end: step.view.end + PAGE });
    case "earlier":
      return chosen(choices, step.group, { start: Math.max(0, step.view.start - PAGE) });
    case "reveal":
      return revealed(choices, step.groups, step.findingKey);
  }
}

/** Opens the group of a finding; where the finding lies outside the part shown, the page around it is shown instead. */
function revealed(choices: Choices, groups: readonly FindingGroup[], findingKey: string): Choices {
  for (const group of groups) {
    const index = [...group.findings].findIndex((finding) => finding.key === findingKey);
    if (index < 0) continue;
    const { start = 0, end = PAGE } = choices.get(groupKey(group)) ?? {};
    if (index >= start && index < end) return chosen(choices, group, { isOpen: true });
    const pageStart = Math.floor(index / PAGE) * PAGE;
    return chosen(choices, group, { isOpen: true, start: pageStart, end: pageStart + PAGE });
  }
  return choices;
}

function viewsOf(groups: readonly FindingGroup[], choices: Choices): readonly GroupView[] {
  let before = 0;
  return groups.map((group) => {
    const choice = choices.get(groupKey(group));
    const isOpen = choice?.isOpen ?? before < OPEN_FROM_THE_START;
    before += group.findings.length;
    const end = Math.min(choice?.end ?? PAGE, group.findings.length);
    // After findings have gone, a page that began beyond the end begins at the last page that there is.
    const lastPage = Math.floor(Math.max(0, group.findings.length - 1) / PAGE) * PAGE;
    return { isOpen, start: Math.min(choice?.start ?? 0, lastPage), end };
  });
}

/** The part of each group that is shown, in the order of the groups, and how to change it. */
export function useGroupViews(groups: readonly FindingGroup[]): readonly [readonly GroupView[], (step: Step) => void] {
  const [choices, take] = useReducer(follow, new Map() as Choices);
  return [viewsOf(groups, choices), take];
}
