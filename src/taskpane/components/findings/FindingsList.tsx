import { useEffect, useRef, useState } from "react";
import type { FindingGroup, PaneActions } from "../../store/snapshot";
import { FindingGroupSection } from "./FindingGroupSection";
import { groupKey, useGroupViews } from "./groupViews";

/** Longer than Excel takes to select a cell and tell of it. After that the list is the user's to scroll. */
const ROW_FOLLOWS_WITHIN_MS = 1_000;

/** A finding reached by previous or next. A new object each time: the same finding may be reached again. */
export interface Reached {
  readonly key: string;
}

interface Props {
  readonly groups: readonly FindingGroup[];
  readonly selectedKey: string | undefined;
  /** The list scrolls only for these: a click in the list or a selection in the sheet leaves it where it is. */
  readonly reached: Reached | undefined;
  readonly actions: PaneActions;
}

/** All groups of findings, in the order given. */
export function FindingsList({ groups, selectedKey, reached, actions }: Props) {
  const [views, change] = useGroupViews(groups);
  const root = useRef<HTMLDivElement>(null);

  const [followed, setFollowed] = useState(reached);
  if (reached !== followed) {
    setFollowed(reached);
    if (reached) change({ kind: "reveal", groups, findingKey: reached.key });
  }

  useEffect(() => {
    const list = root.current;
    if (!followed || !list) return;
    const bringIntoView = (): void => {
      list.querySelector('[aria-current="true"]')?.closest("li")?.scrollIntoView({ block: "nearest" });
    };
    bringIntoView();
    // Excel tells of the selected row a moment later; it then takes room from the list, and may cover the finding.
    const observer = new ResizeObserver(bringIntoView);
    observer.observe(list.closest("main") ?? list);
    const timer = setTimeout(() => { observer.disconnect(); }, ROW_FOLLOWS_WITHIN_MS);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [followed]);

  return (
    <div ref={root}>
      {groups.map((group, index) => {
        const view = views[index];
        return (
          view && (
            <FindingGroupSection
              key={groupKey(group)}
              group={group}
              view={view}
              selectedKey={selectedKey}
              actions={actions}
              onToggle={() => { change({ kind: "toggle", group, isOpen: !view.isOpen }); }}
              onMore={() => { change({ kind: "more", group, view }); }}
              onEarlier={() => { change({ kind: "earlier", group, view }); }}
            />
          )
        );
      })}
    </div>
  );
}
