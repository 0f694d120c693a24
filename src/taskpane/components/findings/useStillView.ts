import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { ListRows } from "./list-rows";

/** Milliseconds that rows take to close up after a fixed one has left; longer than the movement of `useRowStyles`. */
const SETTLES_WITHIN = 250;
/** While it stands on the list, its rows glide to their new places. */
export const SETTLING = "data-settling";

interface Seen {
  readonly rows: ListRows;
  readonly above: number;
  readonly drawn: readonly { readonly key: string; readonly start: number; readonly end: number }[];
}

/**
 * Keeps what is in view where it is when rows above it come or go, or what stands above the list grows: the browser's
 * own scroll anchoring does not see rows that are placed absolutely. At the very top the page begins where it begins.
 * Rows in view close up gently when one that was put right has had its moment.
 */
export function useStillView(
  virtualizer: Virtualizer<HTMLElement, HTMLElement>,
  { list, scroller, rows, above }: { list: HTMLElement | null; scroller: HTMLElement | undefined; rows: ListRows; above: number },
): void {
  const seen = useRef<Seen>(null);
  const offset = useRef(0);

  useEffect(() => {
    if (!scroller) return;
    const note = (): void => { offset.current = scroller.scrollTop; };
    note();
    scroller.addEventListener("scroll", note, { passive: true });
    return () => { scroller.removeEventListener("scroll", note); };
  }, [scroller]);

  useLayoutEffect(() => {
    const before = seen.current;
    // Rows that came with this picture have been measured since; this reckons every place anew.
    virtualizer.getTotalSize();
    const drawn = virtualizer.getVirtualItems().map(({ index, start, end }) => ({ key: rows.keyAt(index), start, end }));
    seen.current = { rows, above, drawn };
    if (!before || !scroller || !list || (before.rows === rows && before.above === above)) return;

    const top = offset.current;
    const bottom = top + scroller.clientHeight;
    const anchor =
      top > before.above && before.drawn.find(({ key, start, end }) => end > top && start < bottom && rows.indexOf(key) >= 0);
    const by = anchor ? (virtualizer.measurementsCache[rows.indexOf(anchor.key)]?.start ?? anchor.start) - anchor.start : 0;
    if (by !== 0) {
      scroller.scrollTop = top + by;
      offset.current = scroller.scrollTop;
    } else if (fixedIn(before.rows) !== fixedIn(rows)) {
      list.setAttribute(SETTLING, "");
      setTimeout(() => { list.removeAttribute(SETTLING); }, SETTLES_WITHIN);
    }
  });
}

/** How many rows show what has just been put right. */
function fixedIn({ groups }: ListRows): number {
  return groups.reduce((sum, { findings, count }) => sum + findings.length - count, 0);
}
