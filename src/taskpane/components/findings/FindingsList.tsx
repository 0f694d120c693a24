import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from "@tanstack/react-virtual";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { CheckingState, PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { FindingRow } from "./FindingRow";
import { GroupHeading } from "./GroupHeading";
import { groupKey, ListRows } from "./list-rows";
import { useFollowed, type Followed } from "./useFollowed";
import { ROW_CONTROL, rowIndexOf, useKeyboardPlace } from "./useKeyboardPlace";
import { useListRoom } from "./useListRoom";
import { useOpenGroups } from "./useOpenGroups";
import { SETTLING, useStillView } from "./useStillView";

/** Pixels, near what they mostly come to: each row is measured once it is drawn. */
const HEIGHT = { heading: 41, card: 88 };
/** Rows drawn beyond either edge of what is in view. */
const BEYOND = 8;

const useStyles = makeStyles({
  root: {
    position: "relative",
    overflowAnchor: "none",
    [`&[${SETTLING}] [data-index]`]: {
      "@media (prefers-reduced-motion: no-preference)": {
        transitionProperty: "top",
        transitionDuration: tokens.durationFast,
        transitionTimingFunction: tokens.curveEasyEase,
      },
    },
  },
  cards: { margin: 0, padding: 0, listStyleType: "none" },
  row: { position: "absolute", insetInline: 0 },
});

/** A finding reached by previous or next. A new object each time: the same finding may be reached again. */
export interface Reached {
  readonly key: string;
}

interface Props extends Pick<CheckingState, "groups" | "filter" | "selectedKey" | "selectedAt"> {
  /** The list scrolls for these. A click in the list or a selection in the sheet leaves it where it is. */
  readonly reached: Reached | undefined;
  /** What stands under the list. */
  readonly dock: HTMLElement | null;
  readonly actions: PaneActions;
}

/**
 * All groups of findings, in the order given; of the cards, those in view and a few more are on the page.
 *
 * Each group is a heading followed by a list of its own, as it would be without the drawing on demand: rows are placed
 * absolutely, so their elements can be nested as they belong together. Every heading stays on the page, closed or out of
 * view, so that a screen reader's list of headings is whole; and a card says which of how many it is
 * (`aria-posinset`, `aria-setsize`), since those around it may not be there. A `feed` would promise the reader's own
 * page keys, and `aria-owns` across a flat list of rows is followed by few readers.
 */
export function FindingsList({ groups, filter, selectedKey, selectedAt, reached, dock, actions }: Props) {
  const styles = useStyles();
  const [list, setList] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useOpenGroups(groups, filter);
  const rows = useMemo(() => new ListRows(groups, isOpen), [groups, isOpen]);
  const place = useKeyboardPlace(rows, selectedKey);
  const { scroller, above, covered } = useListRoom(list, dock);

  const [followed, setFollowed] = useState<Followed>();
  const [lastReached, setLastReached] = useState(reached);
  if (reached !== lastReached) {
    setLastReached(reached);
    setFollowed(reached && { key: reached.key, isReached: true });
    const group = selectedAt && groups[selectedAt.group];
    if (reached && group) setOpen(groupKey(group), true);
  }

  // eslint-disable-next-line react-hooks/incompatible-library -- It warns of the React Compiler, which does not build this pane.
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller ?? null,
    estimateSize: (index) => heightOf(rows, index),
    getItemKey: useCallback((index: number) => rows.keyAt(index), [rows]),
    rangeExtractor: useCallback((range: Range) => drawn(range, rows, place.index), [rows, place.index]),
    overscan: BEYOND,
    scrollMargin: above,
    scrollPaddingEnd: covered,
  });
  useStillView(virtualizer, { list, scroller, rows, above });
  useFollowed(virtualizer, { followed, rows, scroller, dock });

  const moveTo = (index: number): void => {
    // Drawn at once, so that the focus can go there.
    flushSync(() => { place.moveTo(rows.keyAt(index)); });
    virtualizer.scrollToIndex(index, { align: "auto" });
    list?.querySelector<HTMLElement>(`[data-index="${index}"] [${ROW_CONTROL}]`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const to = rowAfterKey(event, rows);
    if (to === undefined) return;
    event.preventDefault();
    moveTo(to);
  };
  const jumpTo = useCallback((key: string, placeIndex?: number) => {
    setFollowed({ key, isReached: false });
    if (placeIndex === undefined) actions.jumpTo(key);
    else actions.jumpTo(key, placeIndex);
  }, [actions]);

  const placed = (item: VirtualItem) => ({
    "data-index": item.index,
    ref: virtualizer.measureElement,
    className: styles.row,
    style: { top: item.start - above },
  });
  return (
    <div
      ref={setList}
      data-findings=""
      role="group"
      aria-label={words.findings.byRule}
      className={styles.root}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
      {...place.listeners}
    >
      {byGroup(virtualizer.getVirtualItems(), rows).map(({ group, isOpen: isGroupOpen, heading, cards }) => (
        <div key={groupKey(group)}>
          <div {...placed(heading)}>
            <GroupHeading
              group={group}
              isOpen={isGroupOpen}
              isTabStop={heading.index === place.index}
              onToggle={(open) => { setOpen(groupKey(group), open); }}
              actions={actions}
            />
          </div>
          {cards.length > 0 && (
            <ul role="list" aria-label={group.title} className={styles.cards}>
              {cards.map(({ item, finding }) => (
                <li
                  key={finding.key}
                  aria-setsize={group.findings.length}
                  aria-posinset={item.index - heading.index}
                  {...placed(item)}
                >
                  <FindingRow
                    finding={finding}
                    isInHand={finding.key === selectedKey}
                    isTabStop={item.index === place.index}
                    onJump={jumpTo}
                    actions={actions}
                  />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}

function heightOf(rows: ListRows, index: number): number {
  return rows.at(index).card === undefined ? HEIGHT.heading : HEIGHT.card;
}

/** What is in view and a little beyond, every heading, and the row where the keyboard stands: it must not lose its place. */
function drawn(range: Range, rows: ListRows, keyboardAt: number): number[] {
  const wanted = new Set([...defaultRangeExtractor(range), ...rows.headings, keyboardAt]);
  return [...wanted].sort((one, other) => one - other);
}

/** Rows as they belong together, from the top. */
function byGroup(items: readonly VirtualItem[], rows: ListRows) {
  const perGroup = new Map<number, VirtualItem[]>();
  for (const item of items) {
    const { group } = rows.at(item.index);
    perGroup.set(group, [...(perGroup.get(group) ?? []), item]);
  }
  return rows.groups.flatMap((group, index) => {
    const [heading, ...cards] = perGroup.get(index) ?? [];
    if (heading === undefined) return [];
    return [{
      group,
      isOpen: rows.isOpen[index] === true,
      heading,
      cards: cards.flatMap((item) => {
        const finding = group.findings.at(item.index - heading.index - 1);
        return finding === undefined ? [] : [{ item, finding }];
      }),
    }];
  });
}

/** Where an arrow key, Home or End leads from the row that it was pressed in; undefined where it leads nowhere. */
function rowAfterKey(event: KeyboardEvent<HTMLElement>, rows: ListRows): number | undefined {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  if (!(event.target instanceof HTMLElement) || event.target instanceof HTMLSelectElement) return undefined;
  const from = rowIndexOf(event.target);
  if (from === undefined) return undefined;
  switch (event.key) {
    case "ArrowDown":
      return rows.reachableFrom(from + 1, 1);
    case "ArrowUp":
      return rows.reachableFrom(from - 1, -1);
    case "Home":
      return rows.reachableFrom(0, 1);
    case "End":
      return rows.reachableFrom(rows.length - 1, -1);
    default:
      return undefined;
  }
}
