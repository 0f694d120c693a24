import { useEffect, useRef, useState } from "react";
import type { FindingGroup, PaneActions } from "../store/snapshot";
import { FindingGroupSection } from "./FindingGroupSection";
import { groupKey, useGroupViews } from "./groupViews";

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
    if (!followed) return;
    root.current?.querySelector('[aria-current="true"]')?.closest("li")?.scrollIntoView({ block: "nearest" });
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
