import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent } from "react";
import type { ListRows } from "./list-rows";

/** Longer than Excel takes to select a cell and tell of it. After that the list is the user's to scroll. */
const ROW_FOLLOWS_WITHIN_MS = 1_000;

/** A finding that somebody went to. A new object each time: the same finding may be gone to again. */
export interface Followed {
  readonly key: string;
  /** By previous or next. A click leaves the list where it is, unless the row then covers what was clicked. */
  readonly isReached: boolean;
}

/** Brings the finding that was gone to into view, and again when the row in hand takes room from the list. */
export function useFollowed(
  virtualizer: Virtualizer<HTMLElement, HTMLElement>,
  { followed, rows, scroller, dock }: { followed: Followed | undefined; rows: ListRows; scroller: HTMLElement | undefined; dock: HTMLElement | null },
): void {
  const bringIntoView = useEffectEvent((key: string) => {
    const index = rows.indexOf(key);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: "auto" });
  });

  useEffect(() => {
    if (!followed || !scroller) return;
    if (followed.isReached) bringIntoView(followed.key);
    const roomNow = (): string => `${scroller.clientHeight} ${dock?.offsetHeight ?? 0}`;
    let room = roomNow();
    const observer = new ResizeObserver(() => {
      if (roomNow() === room) return;
      room = roomNow();
      bringIntoView(followed.key);
    });
    observer.observe(scroller);
    if (dock) observer.observe(dock);
    const timer = setTimeout(() => { observer.disconnect(); }, ROW_FOLLOWS_WITHIN_MS);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [followed, scroller, dock]);
}
